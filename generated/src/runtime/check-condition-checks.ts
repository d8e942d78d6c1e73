import { hasWildcardCharacter } from './action-pattern.js';
import type { OperatorReading } from './check-condition-operators.js';
import { expectedValue } from './check-condition-values.js';
import type { CheckContext } from './check-context.js';
import { isIntrinsic, kindOf } from './check-json.js';
import { replaceReferences } from './reference-text.js';
import type { PolicyPath } from './check-types.js';

/** The values of one condition key. */
export interface TestedValues {
  readonly operator: OperatorReading;
  readonly value: unknown;
  readonly path: PolicyPath;
}

const patternOperators: Readonly<Record<string, string>> = {
  StringEquals: 'StringLike',
  StringNotEquals: 'StringNotLike',
};

/** Checks the values that a condition key is compared with: texts, numbers and booleans ("IAM JSON policy elements: Condition operators"). */
export function checkValues(context: CheckContext, { operator, value, path }: TestedValues): void {
  if (!Array.isArray(value)) {
    checkValue(context, operator, value, path);
    return;
  }
  for (const [index, item] of value.entries())
    checkValue(context, operator, item, [...path, index]);
}

function checkValue(
  { report, options }: CheckContext,
  operator: OperatorReading,
  value: unknown,
  path: PolicyPath,
): void {
  if (isIntrinsic(value) || options.unchecked?.(path) === true) return;
  const { base, family } = operator;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    const expected = 'a text, a number or a boolean';
    report('invalid-condition-value', path, { value: kindOf(value), operator: base, expected });
    return;
  }
  const text = String(value);
  const expected = expectedValue(family, text);
  if (expected !== undefined) {
    report('invalid-condition-value', path, { value: text, operator: base, expected });
  }
  const instead = Object.hasOwn(patternOperators, base) ? patternOperators[base] : undefined;
  if (instead === undefined || !hasWildcardCharacter(replaceReferences(text, ''))) return;
  report('wildcard-in-exact-match', path, { value: text, operator: base, instead });
}
