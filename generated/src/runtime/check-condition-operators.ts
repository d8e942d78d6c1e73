import type { ConditionKeyType } from './metadata.js';
import { operatorFamilies, type OperatorFamily } from './operator-families.js';

/** A condition operator, taken apart. */
export interface OperatorReading {
  /** As written: `ForAnyValue:StringLikeIfExists`. */
  readonly text: string;
  readonly set: string | undefined;
  /** `StringLike`. */
  readonly base: string;
  readonly family: OperatorFamily;
  readonly ifExists: boolean;
}

const setOperators: readonly string[] = ['ForAnyValue', 'ForAllValues'];
const ifExists = 'IfExists';

/** Reads an operator ("IAM JSON policy elements: Condition operators"); undefined when there is none of that name. */
export function readOperator(text: string): OperatorReading | undefined {
  const set = setOperators.find((name) => text.startsWith(`${name}:`));
  const name = set === undefined ? text : text.slice(set.length + 1);
  const optional = name.endsWith(ifExists);
  const base = optional ? name.slice(0, -ifExists.length) : name;
  const family = familyOf(base);
  if (family === undefined || (family === 'Null' && optional)) return undefined;
  return { text, set, base, family, ifExists: optional };
}

function familyOf(base: string): OperatorFamily | undefined {
  const names = Object.keys(operatorFamilies) as OperatorFamily[];
  return names.find((family) => (operatorFamilies[family] as readonly string[]).includes(base));
}

/** All operators without set operators, for suggestions. */
export function operatorNames(): readonly string[] {
  const names = Object.values(operatorFamilies).flat();
  return names.flatMap((name) => (name === 'Null' ? [name] : [name, `${name}${ifExists}`]));
}

// "aws:EpochTime" takes date and numeric operators ("AWS global condition context keys").
const accepted: Readonly<Record<string, readonly OperatorFamily[]>> = {
  String: ['String', 'Arn', 'Binary'],
  ARN: ['Arn', 'String'],
  Bool: ['Bool'],
  Numeric: ['Numeric'],
  Date: ['Date', 'Numeric'],
  IPAddress: ['IpAddress'],
};

/** Whether the operator compares values of the type. */
export function comparesType({ family }: OperatorReading, type: ConditionKeyType): boolean {
  return family === 'Null' || (accepted[elementType(type)] ?? []).includes(family);
}

/** Names of the operators that compare values of the type. */
export function operatorsForType(type: ConditionKeyType): readonly string[] {
  return (accepted[elementType(type)] ?? [])
    .filter((family) => family !== 'Binary')
    .flatMap((family) => operatorFamilies[family]);
}

function elementType(type: ConditionKeyType): string {
  return type.replace('ArrayOf', '');
}

/** Whether the operator is false for a request without the key, so that the statement never applies. */
export function needsKey({ base, ifExists: optional, set }: OperatorReading): boolean {
  return !optional && set !== 'ForAllValues' && base !== 'Null' && !base.includes('Not');
}
