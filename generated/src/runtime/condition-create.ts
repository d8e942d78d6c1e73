import { ConditionError } from './condition-error.js';
import type { ConditionKeyTypeName } from './condition-key-types.js';
import { operatorsOfType, type OperatorGroup, type TypeOperators } from './condition-operators.js';
import type { Condition } from './condition-types.js';
import { booleanText, type ValueText } from './condition-values.js';
import { quote } from './printable.js';

/** What tells one condition key from another. */
export interface ConditionKeyIdentity {
  /** With its parts filled in: `s3:ExistingObjectTag/Env`. */
  readonly key: string;
  /** As the service declares it: `s3:ExistingObjectTag/<key>`. */
  readonly name: string;
  readonly type: ConditionKeyTypeName;
}

/** The condition key with its operators. Those under `ifExists`, `forAnyValue` and `forAllValues` are made on first use. */
export function createConditionKey(identity: ConditionKeyIdentity): object {
  const { groups, single, multivalued } = operatorsOfType(identity.type);
  const { key, name } = identity;
  const created = {
    key,
    name,
    isNull: (missing: unknown = true) => createCondition(identity, 'Null', booleanText, [missing]),
  };
  for (const method of ['toString', 'toJSON']) {
    Object.defineProperty(created, method, { value: () => key });
  }
  if (single) addOperators(created, identity, groups, '');
  if (!multivalued) return created;
  for (const [member, prefix] of setOperators) {
    defineLazily(created, member, () => addOperators({}, identity, groups, prefix));
  }
  return created;
}

const setOperators = [
  ['forAnyValue', 'ForAnyValue:'],
  ['forAllValues', 'ForAllValues:'],
] as const;

function addOperators(
  target: object,
  identity: ConditionKeyIdentity,
  groups: TypeOperators['groups'],
  prefix: string,
): object {
  Object.assign(target, operatorMethods(identity, groups, prefix, ''));
  defineLazily(target, 'ifExists', () => operatorMethods(identity, groups, prefix, 'IfExists'));
  return target;
}

function operatorMethods(
  identity: ConditionKeyIdentity,
  groups: readonly OperatorGroup[],
  prefix: string,
  suffix: string,
): object {
  const methods = groups.flatMap(({ operators, text }) =>
    operators.map((operator) => {
      const name = operator.charAt(0).toLowerCase() + operator.slice(1);
      const method = (...given: readonly unknown[]): Condition =>
        createCondition(identity, `${prefix}${operator}${suffix}`, text, given);
      return [name, method] as const;
    }),
  );
  return Object.fromEntries(methods);
}

function createCondition(
  { key, name }: ConditionKeyIdentity,
  operator: string,
  textOf: ValueText,
  given: readonly unknown[],
): Condition {
  const values = given.flat().map((value) => {
    const read = textOf(value);
    if ('text' in read) return read.text;
    throw new ConditionError(
      `${operator} on ${quote(key)}: a value ${read.problem}, got ${quote(value)}.`,
    );
  });
  if (values.length === 0) throw new ConditionError(`${operator} on ${quote(key)} needs a value.`);
  return { operator, key, name, values };
}

function defineLazily(target: object, member: string, create: () => object): void {
  let created: object | undefined;
  Object.defineProperty(target, member, {
    enumerable: true,
    get: () => (created ??= create()),
  });
}
