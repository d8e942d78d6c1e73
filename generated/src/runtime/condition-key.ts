import { createConditionKey, type ConditionKeyIdentity } from './condition-create.js';
import { ConditionKeyError } from './condition-error.js';
import type { ConditionKeyTypeName } from './condition-key-types.js';
import { findControlCharacter, quote } from './printable.js';

/**
 * A condition key as the generated code writes it: its type (empty when unknown), its name, and for a key with parts to
 * fill in the literal texts around the values: `['String', 'aws:RequestTag/${TagKey}', 'aws:RequestTag/', '']`.
 */
export type ConditionKeyData = readonly [
  type: ConditionKeyTypeName | '',
  name: string,
  ...literals: string[],
];

// What the documentation writes for the author to replace. Tokens and policy variables hold `:`, `.` or `[`.
const unfilledPlaceholder = /^(?:\$\{[A-Za-z]+\}|<[^<>]*>)$/;

/**
 * The condition keys of a service, one for each member of `data`: a condition key, or a function that takes the parts to
 * fill in and throws ConditionKeyError. Nothing is made before it is used.
 * `Types` declares the members.
 */
export function conditionKeys<Types>(data: {
  readonly [Name in keyof NoInfer<Types>]: ConditionKeyData;
}): Types {
  const keys = {};
  for (const [member, declared] of Object.entries<ConditionKeyData>(data)) {
    Object.defineProperty(keys, member, { enumerable: true, ...describeMember(declared) });
  }
  return keys as Types;
}

function describeMember(data: ConditionKeyData): PropertyDescriptor {
  const [typeName, name, ...literals] = data;
  const type = typeName === '' ? 'Unknown' : typeName;
  const identify = (key: string): ConditionKeyIdentity => ({ key, name, type });
  if (literals.length > 0) {
    const complete = (...values: readonly unknown[]): object =>
      createConditionKey(identify(completeKey(literals, values)));
    return { value: complete };
  }
  let created: object | undefined;
  return { get: () => (created ??= createConditionKey(identify(name))) };
}

function completeKey(literals: readonly string[], values: readonly unknown[]): string {
  const shown = literals.join('...');
  const parts = literals.map((literal, index) => {
    if (index === literals.length - 1) return literal;
    return literal + checkPart(shown, values[index]);
  });
  return parts.join('');
}

function checkPart(shown: string, value: unknown): string {
  const problem = typeof value === 'string' ? findProblem(value) : 'must be a string';
  if (typeof value === 'string' && problem === undefined) return value;
  throw new ConditionKeyError(
    `Condition key ${quote(shown)}: the value ${String(problem)}, got ${quote(value)}.`,
  );
}

function findProblem(value: string): string | undefined {
  if (value === '') return 'must not be empty';
  const control = findControlCharacter(value);
  if (control !== undefined) return `must not contain the control character ${control}`;
  if (unfilledPlaceholder.test(value)) return 'is a placeholder that must be filled in';
  return undefined;
}
