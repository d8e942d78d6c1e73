import type { ConditionKeyTypeName } from './condition-key-types.js';
import {
  dateText,
  booleanText,
  numberText,
  plainText,
  type ValueText,
} from './condition-values.js';
import { isArrayType, operatorFamilies, type OperatorFamily } from './operator-families.js';

/** How values of a kind are written, and the operators for them ("IAM JSON policy elements: Condition operators"). */
export interface OperatorGroup {
  readonly operators: readonly string[];
  readonly text: ValueText;
}

/** What is legal on a condition key of a type. */
export interface TypeOperators {
  readonly groups: readonly OperatorGroup[];
  readonly single: boolean;
  readonly multivalued: boolean;
}

/** The operators that a condition key of the type takes. One of unknown type takes all. */
export function operatorsOfType(type: ConditionKeyTypeName): TypeOperators {
  const isMultivalued = type !== 'Unknown' && isArrayType(type);
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
      return [group('String', plainText)];
    case 'ARN':
    case 'ArrayOfARN':
      return [group('Arn', plainText), group('String', plainText)];
    case 'Bool':
    case 'ArrayOfBool':
      return [group('Bool', booleanText)];
    case 'Numeric':
      return [group('Numeric', numberText)];
    case 'Date':
      return [group('Date', dateText)];
    case 'IPAddress':
      return [group('IpAddress', plainText)];
    case 'Unknown':
      return (['String', 'ARN', 'Numeric', 'Date', 'Bool', 'IPAddress'] as const).flatMap((one) =>
        groupsOfType(one),
      );
  }
}

function group(family: OperatorFamily, text: ValueText): OperatorGroup {
  return { operators: operatorFamilies[family], text };
}
