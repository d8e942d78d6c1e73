import { escapeCharacter, shortened } from '../../../diagnostics/sanitize.js';
import { oneLine } from '../../../diagnostics/sanitize.js';

/**
 * Words that GitHub gives a meaning behind any escape: mentions and addresses (`@`), links (`://`, `www.`), references to
 * issues and commits (`#1`, `GH-1`, a hash), emoji (`:key:`) and mathematics (`$`) (GitHub Docs, "Autolinked references and
 * URLs"; GitHub Flavored Markdown, "Autolinks"). Code is the one place where it leaves them alone.
 */
const active = /[@$#]|:\/\/|www\.|:[\w+-]+:|\bgh-\d|\b[0-9a-f]{7,40}\b/i;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
};

/** Stands where there is no text, so that it can be seen. */
const nothing = '(empty)';

interface Piece {
  readonly isCode: boolean;
  readonly text: string;
}

/**
 * A message as the content of a paragraph or a cell: what stands between backticks as code, the rest as text without any
 * meaning to Markdown or GitHub; at most `limit` characters of the message.
 */
export function markdownText(message: string, limit: number): string {
  const line = oneLine(shortened(message, limit));
  if (line.trim() === '') return nothing;
  const pieces = piecesOf(line);
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    // Two code spans side by side would be read as one with other fences.
    if (last?.isCode === piece.isCode) {
      merged.splice(-1, 1, { isCode: piece.isCode, text: last.text + piece.text });
    } else merged.push(piece);
  }
  return merged.map(({ isCode, text }) => (isCode ? fenced(text) : escaped(text))).join('');
}

/**
 * A name or a value as code (CommonMark, "Code spans"). Bars are escaped for tables, and a backslash before one is written
 * out, or the cell would end there (GitHub Flavored Markdown, "Tables").
 */
export function markdownCode(value: string, limit: number): string {
  return fenced(oneLine(shortened(value, limit)));
}

/** Text inside raw HTML: no tag, no entity. */
export function htmlInMarkdown(text: string, limit: number): string {
  return oneLine(shortened(text, limit)).replace(/[&<>]/g, entity);
}

function piecesOf(line: string): Piece[] {
  return (line.match(/`[^`]+`|[^`]+|`/g) ?? []).flatMap((token) =>
    token.length > 2 && token.startsWith('`')
      ? [{ isCode: true, text: token.slice(1, -1) }]
      : token
          .split(/( )/)
          .filter((word) => word !== '')
          .map((word) => ({ isCode: active.test(word), text: word })),
  );
}

function fenced(line: string): string {
  if (line === '') return nothing;
  const value = line.replace(/\\(?=\|)/g, escapeCharacter).replaceAll('|', '\\|');
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^[` ]|[` ]$/.test(value) && value.trim() !== '' ? ' ' : '';
  return `${fence}${padding}${value}${padding}${fence}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>|`]/g, entity).replace(/[\\*_[\]~]/g, '\\$&');
}

function entity(character: string): string {
  return entities[character] ?? character;
}
