import { knownActions, type ActionReading, type KnownActions } from './check-actions.js';
import { isEitherWay } from './check-amendments.js';
import type { KeyFinder, KeyReading } from './check-condition-keys.js';
import {
  comparesType,
  needsKey,
  operatorNames,
  operatorsForType,
  readOperator,
  type OperatorReading,
} from './check-condition-operators.js';
import { checkValues } from './check-condition-checks.js';
import type { CheckContext } from './check-context.js';
import { isIntrinsic, isRecord, kindOf } from './check-json.js';
import type { PlainElement } from './check-statement.js';
import { isArrayType } from './operator-families.js';
import { hasReference } from './reference-text.js';
import type { PolicyPath } from './check-types.js';

/** A condition key below its operator. */
interface ConditionPlace {
  readonly operator: OperatorReading;
  readonly key: string;
  readonly value: unknown;
  readonly path: PolicyPath;
}

/**
 * Checks the `Condition` element of a statement.
 * @param actions undefined when the statement names the actions that are left out.
 */
export function checkConditions(
  context: CheckContext,
  keys: KeyFinder,
  condition: PlainElement | undefined,
  actions: readonly ActionReading[] | undefined,
): void {
  if (condition === undefined || isIntrinsic(condition.value)) return;
  const { name, value, path } = condition;
  if (!isRecord(value)) {
    const expected = 'an object by condition operator';
    context.report('invalid-element', path, { name, found: kindOf(value), expected });
    return;
  }
  // What may be any action supports any key.
  const known = actions?.every(({ kind }) => kind === 'known') ? knownActions(actions) : [];
  for (const [text, tests] of Object.entries(value)) {
    checkOperator(context, keys, { name: text, value: tests, path: [...path, text] }, known);
  }
}

function checkOperator(
  context: CheckContext,
  keys: KeyFinder,
  { name, value, path }: PlainElement,
  actions: readonly KnownActions[],
): void {
  if (hasReference(name)) return;
  const operator = readOperator(name);
  if (operator === undefined) {
    const nearest = nearestOperator(context, name);
    context.report('unknown-operator', path, { name, nearest }, { place: 'key' });
    return;
  }
  if (isIntrinsic(value)) return;
  if (!isRecord(value)) {
    const expected = 'an object by condition key';
    context.report('invalid-element', path, { name, found: kindOf(value), expected });
    return;
  }
  for (const [key, tested] of Object.entries(value)) {
    const place: ConditionPlace = { operator, key, value: tested, path: [...path, key] };
    if (context.options.unchecked?.(place.path) === true) continue;
    const found = keys.find(key);
    checkKey(context, keys, place, found, actions);
    checkType(context, place, found);
    checkSetOperator(context, place, found);
    checkValues(context, place);
  }
}

function nearestOperator({ nearest }: CheckContext, name: string): string | undefined {
  const colon = name.indexOf(':');
  const near = nearest(name.slice(colon + 1), operatorNames);
  const set = /^for\s*any/i.test(name) ? 'ForAnyValue:' : 'ForAllValues:';
  return near === undefined || colon < 0 ? near : `${set}${near}`;
}

function checkKey(
  { report }: CheckContext,
  keys: KeyFinder,
  { operator, key, path }: ConditionPlace,
  found: KeyReading,
  actions: readonly KnownActions[],
): void {
  if (found.kind === 'unknown') {
    const parameters = { name: key, nearest: keys.nearest(key) };
    report('unknown-condition-key', path, parameters, { place: 'key' });
  }
  if (found.kind !== 'declared' || actions.length === 0) return;
  if (keys.supports(actions, key, found)) return;
  const parameters = { name: key, actions: actions.map(({ entry }) => entry.text) };
  const severity = needsKey(operator) ? 'error' : 'warning';
  report('unsupported-condition-key', path, parameters, { severity, place: 'key' });
}

function checkType(
  { report }: CheckContext,
  { operator, key, value, path }: ConditionPlace,
  { types }: KeyReading,
): void {
  const [type] = types;
  if (type === undefined || types.some((one) => comparesType(operator, one))) return;
  // Compared with another key of the request, by text.
  if (operator.family === 'String' && isReferenceOnly(value)) return;
  const expected = operatorsForType(type);
  const parameters = { operator: operator.base, key, type, expected };
  // Written out, `true` is a text as well: AWS does not refuse it, and it works.
  const works = type === 'Bool' && operator.base === 'StringEquals' && isTruthOnly(value);
  report('operator-type-mismatch', path, parameters, { severity: works ? 'warning' : 'error' });
}

function isTruthOnly(value: unknown): boolean {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.every((one) => /^(true|false)$/i.test(String(one)));
}

function isReferenceOnly(value: unknown): boolean {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.every((one) => typeof one === 'string' && hasReference(one));
}

function checkSetOperator(
  { report }: CheckContext,
  { operator, key, path }: ConditionPlace,
  { kind, types }: KeyReading,
): void {
  // Claims of identity providers are texts or lists as the provider likes.
  if (types.length === 0 || kind === 'provider' || operator.family === 'Null') return;
  if (isEitherWay(key)) return;
  const parameters = { operator: operator.text, key };
  if (operator.set === undefined) {
    if (types.every(isArrayType)) report('missing-set-operator', path, parameters);
    return;
  }
  if (types.some(isArrayType)) return;
  // `ForAnyValue` is harmless there.
  const severity = operator.set === 'ForAllValues' ? 'warning' : 'information';
  report('set-operator-on-single-value', path, parameters, { severity });
}
