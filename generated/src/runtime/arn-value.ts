import { ArnError } from './arn-error.js';
import type { ArnSlot } from './arn-format.js';
import { findReferences } from './arn-reference.js';
import { findControlCharacter, quote } from './printable.js';

/**
 * Gives `value` back when it can stand in `slot`: a non-empty text without control characters that does not break out
 * of its segment. `*` and `?` are allowed, and the inside of `${...}` references is not looked at.
 * @throws ArnError naming `label` and the parameter `name`.
 */
export function checkArnValue(label: string, name: string, value: unknown, slot: ArnSlot): string {
  const problem = typeof value === 'string' ? findProblem(value, slot) : 'must be a string';
  if (typeof value === 'string' && problem === undefined) return value;
  throw new ArnError(`${label}: parameter ${quote(name)} ${String(problem)}, got ${quote(value)}.`);
}

function findProblem(value: string, slot: ArnSlot): string | undefined {
  if (value === '') return 'must not be empty (use "*" for any value)';
  const control = findControlCharacter(value);
  if (control !== undefined) return `must not contain the control character ${control}`;
  // A value that takes the rest of the ARN has nothing to break out into.
  if (slot.last) return undefined;
  const references = findReferences(value);
  if (references.unclosed) return 'has "${" without its "}", which would swallow what follows it';
  const separator = findSeparator(value, slot.excluded, references.ends);
  if (separator === undefined) return undefined;
  return `must not contain ${quote(separator)}, which ends its part of the ARN (give only this part)`;
}

function findSeparator(
  value: string,
  excluded: string,
  ends: ReadonlyMap<number, number>,
): string | undefined {
  let position = 0;
  while (position < value.length) {
    if (excluded.includes(value.charAt(position))) return value.charAt(position);
    position = ends.get(position) ?? position + 1;
  }
  return undefined;
}
