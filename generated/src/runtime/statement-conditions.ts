import type { Condition } from './condition-types.js';
import { quote } from './printable.js';
import { StatementError } from './statement-error.js';

/**
 * @throws StatementError when `value` is no array of conditions, or two have the same operator and key: in a document they
 * would become one list, of which one value is enough, while conditions all have to hold.
 */
export function readConditions(element: string, value: unknown): readonly Condition[] {
  if (!Array.isArray(value)) {
    throw new StatementError(`${element} must be an array, got ${quote(value)}.`);
  }
  const seen = new Set<string>();
  return value.map((item: unknown) => {
    if (!isCondition(item)) throw new StatementError(`${element} ${describeOther(item)}.`);
    // Condition keys are case-insensitive ("IAM JSON policy elements: Condition").
    const place = `${item.operator} ${item.key.toLowerCase()}`;
    if (seen.has(place)) {
      const problem = `has ${item.operator} on ${quote(item.key)} twice`;
      throw new StatementError(
        `${element} ${problem}. All conditions have to hold; give several values to one condition when one of them is enough.`,
      );
    }
    seen.add(place);
    return item;
  });
}

function isCondition(value: unknown): value is Condition {
  if (typeof value !== 'object' || value === null) return false;
  const { operator, key, name, values } = value as Partial<Record<keyof Condition, unknown>>;
  if (!Array.isArray(values) || values.length === 0) return false;
  const texts: readonly unknown[] = [operator, key, name, values].flat();
  return texts.every((text) => typeof text === 'string');
}

function describeOther(value: unknown): string {
  const key = typeof value === 'object' && value !== null && 'isNull' in value && 'key' in value;
  if (!key) return `must hold conditions, as a condition key makes them, got ${quote(value)}`;
  return `has the condition key ${quote(value.key)} without an operator`;
}
