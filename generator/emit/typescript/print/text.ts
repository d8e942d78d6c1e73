import { escapeCharacter } from '../../../diagnostics/sanitize.js';

/** The width Prettier is told for `generated/src`; wide enough that only lists have to break. */
export const lineWidth = 120;

/**
 * A string literal in Prettier's form: single quotes unless that needs more escapes. All but printable ASCII is written
 * as escapes, so that the file shows what it holds, and a character is a column wherever a line may have to break.
 */
export function stringLiteral(text: string): string {
  const isDouble = text.includes("'") && count(text, "'") > count(text, '"');
  const [quote, escaped] = isDouble ? ['"', /[\\"]|[^ -~]/g] : ["'", /[\\']|[^ -~]/g];
  return `${quote}${text.replace(escaped, escape)}${quote}`;
}

function escape(character: string): string {
  return /[ -~]/.test(character) ? `\\${character}` : escapeCharacter(character);
}

/** Text between the placeholders of a template literal, with the same escapes, that can neither end it nor start another. */
export function templateText(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)|[^ -~]/g, escape);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/**
 * A property name in Prettier's form: quoted only when it has to be (option `quoteProps: "as-needed"`). `__proto__` is
 * computed, because any other way it would set the prototype (ECMAScript, "__proto__ Property Names in Object
 * Initializers").
 */
export function propertyName(name: string): string {
  if (name === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : stringLiteral(name);
}

/** Whether `text` fits on a line that already has `used` columns. */
export function fits(text: string, used: number): boolean {
  return !text.includes('\n') && used + text.length <= lineWidth;
}
