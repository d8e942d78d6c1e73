import { oneLine } from '../../../diagnostics/sanitize.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute (HTML Standard, "Attributes"); deceptive characters are written out. */
export function htmlText(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A message: what stands between backticks as code, the rest as text. */
export function htmlMessage(message: string): string {
  const tokens = message.match(/`[^`]+`|[^`]+|`/g) ?? [];
  return tokens
    .map((token) =>
      token.length > 2 && token.startsWith('`') ? htmlCode(token.slice(1, -1)) : htmlText(token),
    )
    .join('');
}

/** A name or a value. */
export function htmlCode(text: string): string {
  return `<code>${htmlText(text)}</code>`;
}
