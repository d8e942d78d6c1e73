import type { ConditionKeyType } from './metadata.js';

/** The condition operators by what they compare ("IAM JSON policy elements: Condition operators"). */
export const operatorFamilies = {
  String: [
    'StringEquals',
    'StringNotEquals',
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    'StringLike',
    'StringNotLike',
  ],
  Arn: ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
  Numeric: [
    'NumericEquals',
    'NumericNotEquals',
    'NumericLessThan',
    'NumericLessThanEquals',
    'NumericGreaterThan',
    'NumericGreaterThanEquals',
  ],
  Date: [
    'DateEquals',
    'DateNotEquals',
    'DateLessThan',
    'DateLessThanEquals',
    'DateGreaterThan',
    'DateGreaterThanEquals',
  ],
  Bool: ['Bool'],
  IpAddress: ['IpAddress', 'NotIpAddress'],
  Binary: ['BinaryEquals'],
  Null: ['Null'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What an operator compares. */
export type OperatorFamily = keyof typeof operatorFamilies;

/** Whether condition keys of the type have several values in a request. */
export function isArrayType(type: ConditionKeyType): boolean {
  return type.startsWith('ArrayOf');
}
