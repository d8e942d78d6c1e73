import { createConditionKey } from './condition-create.js';
import { ConditionKeyError } from './condition-error.js';
import type { ConditionKey, ConditionKeyTypeName } from './condition-key-types.js';
import { findControlCharacter, quote } from './printable.js';

/**
 * A condition key that no service declares, as those of an OpenID Connect provider are, usable in every statement:
 * `uncheckedConditionKey('oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE:sub', 'String')`. Without a type it has all operators.
 * @throws ConditionKeyError when `key` is no string with a `:`, or holds control characters.
 */
export function uncheckedConditionKey<Type extends ConditionKeyTypeName = 'Unknown'>(
  key: string,
  type?: Type,
): ConditionKey<'', Type> {
  const problem = findKeyProblem(key);
  if (problem === undefined) {
    return createConditionKey({ key, name: '', type: type ?? 'Unknown' }) as ConditionKey<'', Type>;
  }
  throw new ConditionKeyError(`uncheckedConditionKey: the key ${problem}, got ${quote(key)}.`);
}

function findKeyProblem(key: unknown): string | undefined {
  if (typeof key !== 'string') return 'must be a string';
  const control = findControlCharacter(key);
  if (control !== undefined) return `must not contain the control character ${control}`;
  return key.includes(':') ? undefined : 'must have a ":" after its prefix';
}
