import { escapeCharacter, visible } from '../../../diagnostics/sanitize.js';

/** The width Prettier is told for `generated/src`; wide enough that only lists have to break. */
export const lineWidth = 120;

/**
 * A string literal in Prettier's form: single quotes unless that needs more escapes. Control, bidirectional and line
 * separator characters are written as escapes, so that the file shows what it holds.
 */
export function stringLiteral(text: string): string {
  const quote = count(text, "'") > count(text, '"') ? '"' : "'";
  const escaped = text.replace(/[\\'"]|[^ -~]/gu, (character) => escapeInString(character, quote));
  return `${quote}${escaped}${quote}`;
}

function escapeInString(character: string, quote: string): string {
  if (character === '\\' || character === quote) return `\\${character}`;
  if (/^[\ud800-\udfff]$/.test(character)) return escapeCharacter(character);
  return visible(character);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** A property name in Prettier's form: quoted only when it has to be (option `quoteProps: "as-needed"`). */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : stringLiteral(name);
}

/** Whether `text` fits on a line that already has `used` columns. */
export function fits(text: string, used: number): boolean {
  return !text.includes('\n') && used + text.length <= lineWidth;
}
