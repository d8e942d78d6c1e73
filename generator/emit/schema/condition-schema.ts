import type { Catalog, ConditionKeyType } from '../../model/catalog.js';
import { sortedUnique } from '../../support/compare.js';
import type { JsonObject } from './json-value.js';
import { nullOperatorNames, type OperatorKind, operatorKinds, operatorNames } from './operators.js';
import { oneOrMany, reference, templatePattern, textOf } from './shapes.js';

/** Types of the condition keys that an editor offers for an operator. No key is refused: the provider of a login has its own. */
const offeredTypes: Readonly<Record<OperatorKind, readonly (ConditionKeyType | undefined)[]>> = {
  text: ['String', 'ArrayOfString', 'ARN', 'ArrayOfARN', undefined],
  numeric: ['Numeric'],
  date: ['Date'],
  boolean: ['Bool', 'ArrayOfBool'],
  address: ['IPAddress'],
  arn: ['ARN', 'ArrayOfARN'],
  binary: [],
};

/** The forms of the values. AWS reads a number or a truth value as the text of it. */
const values: Readonly<Record<OperatorKind, JsonObject>> = {
  text: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
  numeric: { anyOf: [textOf('^[-+]?[0-9]+(?:\\.[0-9]+)?$'), { type: 'number' }] },
  date: { anyOf: [textOf('^[0-9]{4}'), { type: 'number' }] },
  boolean: {
    anyOf: [
      { ...textOf('^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$'), examples: ['true', 'false'] },
      { type: 'boolean' },
    ],
  },
  address: textOf('^[0-9A-Fa-f:.]+(?:/[0-9]{1,3})?$'),
  arn: { type: 'string' },
  binary: { type: 'string' },
};

/** The definitions for `Condition`: operators by name, the keys that suit each, and the form of the values. */
export function conditionDefinitions(catalog: Catalog): JsonObject {
  return {
    conditions: conditions(),
    nullConditions: keysAndValues(operatorKinds, 'boolean'),
    ...definitionsOf('Conditions', (kind) => keysAndValues([kind], kind)),
    ...definitionsOf('Keys', (kind) => offeredKeys(catalog, kind)),
    ...definitionsOf('Value', (kind) => values[kind]),
  };
}

function conditions(): JsonObject {
  const operators = operatorKinds.flatMap((kind) =>
    operatorNames(kind).map((name) => [name, reference(`${kind}Conditions`)] as const),
  );
  const nulls = nullOperatorNames().map((name) => [name, reference('nullConditions')] as const);
  return {
    type: 'object',
    properties: Object.fromEntries([...operators, ...nulls]),
    patternProperties: { [templatePattern]: {} },
    additionalProperties: false,
  };
}

function keysAndValues(keys: readonly OperatorKind[], value: OperatorKind): JsonObject {
  return {
    type: 'object',
    allOf: keys.map((kind) => reference(`${kind}Keys`)),
    additionalProperties: oneOrMany(`${value}Value`),
  };
}

/** Names to choose from, not a rule: an editor offers the examples, a validator takes any name. */
function offeredKeys(catalog: Catalog, kind: OperatorKind): JsonObject {
  const keys = catalog.services.flatMap((service) => service.conditionKeys);
  const offered = keys.filter(
    ({ removed, type }) => removed === undefined && offeredTypes[kind].includes(type),
  );
  const examples = sortedUnique(offered.map(({ name }) => name));
  return { type: 'object', propertyNames: { examples } };
}

function definitionsOf(suffix: string, define: (kind: OperatorKind) => JsonObject): JsonObject {
  return Object.fromEntries(operatorKinds.map((kind) => [`${kind}${suffix}`, define(kind)]));
}
