import type { ConditionKeyTypeName } from './condition-key-types.js';
import {
  dateText,
  booleanText,
  numberText,
  plainText,
  type ValueText,
} from './condition-values.js';

/** How values of a kind are written, and the operators for them ("IAM JSON policy elements: Condition operators"). */
export interface OperatorGroup {
  readonly operators: readonly string[];
  readonly text: ValueText;
}

const stringGroup: OperatorGroup = {
  operators: [
    'StringEquals',
    'StringNotEquals',
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    'StringLike',
    'StringNotLike',
  ],
  text: plainText,
};
const arnGroup: OperatorGroup = {
  operators: ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
  text: plainText,
};
const numericGroup: OperatorGroup = {
  operators: [
    'NumericEquals',
    'NumericNotEquals',
    'NumericLessThan',
    'NumericLessThanEquals',
    'NumericGreaterThan',
    'NumericGreaterThanEquals',
  ],
  text: numberText,
};
const dateGroup: OperatorGroup = {
  operators: [
    'DateEquals',
    'DateNotEquals',
    'DateLessThan',
    'DateLessThanEquals',
    'DateGreaterThan',
    'DateGreaterThanEquals',
  ],
  text: dateText,
};
const boolGroup: OperatorGroup = { operators: ['Bool'], text: booleanText };
const ipAddressGroup: OperatorGroup = { operators: ['IpAddress', 'NotIpAddress'], text: plainText };

/** What is legal on a condition key of a type. */
export interface TypeOperators {
  readonly groups: readonly OperatorGroup[];
  readonly single: boolean;
  readonly multivalued: boolean;
}

/** The operators that a condition key of the type takes. One of unknown type takes all. */
export function operatorsOfType(type: ConditionKeyTypeName): TypeOperators {
  const isMultivalued = type.startsWith('ArrayOf');
  return {
    groups: groupsOfType(type),
    single: !isMultivalued,
    multivalued: isMultivalued || type === 'Unknown',
  };
}

function groupsOfType(type: ConditionKeyTypeName): readonly OperatorGroup[] {
  switch (type) {
    case 'String':
    case 'ArrayOfString':
      return [stringGroup];
    case 'ARN':
    case 'ArrayOfARN':
      return [arnGroup, stringGroup];
    case 'Bool':
    case 'ArrayOfBool':
      return [boolGroup];
    case 'Numeric':
      return [numericGroup];
    case 'Date':
      return [dateGroup];
    case 'IPAddress':
      return [ipAddressGroup];
    case 'Unknown':
      return [stringGroup, arnGroup, numericGroup, dateGroup, boolGroup, ipAddressGroup];
  }
}
