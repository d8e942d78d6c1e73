import { findControlCharacter, quote } from './printable.js';

/** Thrown when a condition key cannot be completed with the given value. The message names the key and the value. */
export class ConditionKeyError extends Error {
  override readonly name = 'ConditionKeyError';
}

// What the documentation writes for the author to replace. Tokens and policy variables hold `:`, `.` or `[`.
const unfilledPlaceholder = /^(?:\$\{[A-Za-z]+\}|<[^<>]*>)$/;

/**
 * Completes a condition key that has parts for the policy author to fill in: the arguments are literal text and values
 * in turn, `conditionKey('aws:RequestTag/', 'Env', '')` is `aws:RequestTag/Env`. References such as `${Token[TOKEN.12]}`
 * pass through.
 * @throws ConditionKeyError when a value is empty, not a string, holds control characters, or is itself an unfilled
 * placeholder such as `${TagKey}` or `<key>`.
 */
export function conditionKey<
  const Before extends string,
  const Value extends string,
  const After extends string,
>(before: Before, value: Value, after: After): `${Before}${Value}${After}`;
export function conditionKey<
  const Before extends string,
  const First extends string,
  const Between extends string,
  const Second extends string,
  const After extends string,
>(
  before: Before,
  first: First,
  between: Between,
  second: Second,
  after: After,
): `${Before}${First}${Between}${Second}${After}`;
export function conditionKey(...parts: readonly string[]): string;
export function conditionKey(...parts: readonly string[]): string {
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) checkValue(parts, part);
  }
  return parts.join('');
}

function checkValue(parts: readonly string[], value: unknown): void {
  const problem = typeof value === 'string' ? findProblem(value) : 'must be a string';
  if (problem === undefined) return;
  const key = parts.map((part, index) => (index % 2 === 0 ? part : '...')).join('');
  throw new ConditionKeyError(
    `Condition key ${quote(key)}: the value ${problem}, got ${quote(value)}.`,
  );
}

function findProblem(value: string): string | undefined {
  if (value === '') return 'must not be empty';
  const control = findControlCharacter(value);
  if (control !== undefined) return `must not contain the control character ${control}`;
  if (unfilledPlaceholder.test(value)) return 'is a placeholder that must be filled in';
  return undefined;
}
