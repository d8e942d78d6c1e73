import { StatementError } from './statement-error.js';
import { findControlCharacter, quote } from './printable.js';

/** A text that neither the compiler nor `policy` compares with the catalogue. */
export interface Unchecked {
  readonly unchecked: string;
  toString(): string;
  toJSON(): string;
}

/**
 * Lets `text` through as an action or a resource, whatever it is: an ARN of a kind that the catalogue does not have, an
 * action that is newer than this package.
 * @throws StatementError when `text` is no string, empty, or holds control characters.
 */
export function unchecked(text: string): Unchecked {
  const given: unknown = text;
  if (typeof given !== 'string' || given === '') {
    throw new StatementError(`unchecked: expected a text, got ${quote(given)}.`);
  }
  const control = findControlCharacter(given);
  if (control !== undefined) {
    throw new StatementError(
      `unchecked: a text must not contain the control character ${control}, got ${quote(given)}.`,
    );
  }
  const read = { value: (): string => given };
  return Object.defineProperties(
    { unchecked: given },
    { toString: read, toJSON: read },
  ) as Unchecked;
}

/** Whether `value` comes from {@link unchecked}. */
export function isUnchecked(value: unknown): value is Unchecked {
  if (typeof value !== 'object' || value === null || !('unchecked' in value)) return false;
  return typeof value.unchecked === 'string';
}
