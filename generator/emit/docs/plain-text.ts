import type { Html, InlineCode, Text } from 'mdast';
import { escapeCharacter, visible } from '../../diagnostics/sanitize.js';
import { verbatim } from './nodes.js';

/**
 * Words that GitHub gives a meaning behind any escape: mentions and addresses (`@`), links (`://`, `www.`; GitHub Flavored
 * Markdown, "Autolinks"), emoji (`:key:`) and mathematics (`$`). Code is the one place where it leaves them alone.
 */
const active = /[@$]|:\/\/|www\.|:[\w+-]+:/i;

/** Text of a spec as text, whatever it holds: on one line, deceptive characters visible, no markup, no link, no mention. */
export function plainText(text: string): (Text | InlineCode | Html)[] {
  const nodes: (Text | InlineCode | Html)[] = [];
  let passive = '';
  for (const piece of oneLine(text).split(/( )/)) {
    if (!active.test(piece)) {
      passive += piece;
      continue;
    }
    if (passive !== '') nodes.push({ type: 'text', value: passive });
    nodes.push(code(piece));
    passive = '';
  }
  if (passive !== '') nodes.push({ type: 'text', value: passive });
  return nodes;
}

/**
 * A name or value as code, on one line and with deceptive characters visible. A backslash before `|` is written out as
 * well: in the cell of a table it would be taken for an escape (GitHub Flavored Markdown, "Tables").
 */
export function code(value: string): InlineCode | Html {
  if (isPlainCode(value)) return verbatim(`\`${value}\``);
  return { type: 'inlineCode', value: oneLine(value).replace(/\\(?=\|)/g, escapeCharacter) };
}

/** Names that a code span takes as they are: it cares for backticks and blanks at the ends, a table for `|` and `\\`. */
export function isPlainCode(value: string): boolean {
  return /^[A-Za-z0-9$<{](?:[A-Za-z0-9$<>{} ._:/-]*[A-Za-z0-9$<>{}._:/-])?$/.test(value);
}

/** `text` without line breaks and blanks at its ends; lone surrogates, which no file can hold, are made visible as well. */
export function oneLine(text: string): string {
  const trimmed = text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');
  return visible(trimmed).replace(/\p{Surrogate}/gu, escapeCharacter);
}
