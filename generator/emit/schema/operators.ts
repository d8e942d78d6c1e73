/** Operators of one kind take values of one form, and condition keys of certain types. */
export const operatorKinds = [
  'text',
  'numeric',
  'date',
  'boolean',
  'address',
  'arn',
  'binary',
] as const;
export type OperatorKind = (typeof operatorKinds)[number];

/** "IAM JSON policy elements: Condition operators", without `Null`, which stands by itself. */
const operators: Readonly<Record<OperatorKind, readonly string[]>> = {
  text: [
    'StringEquals',
    'StringNotEquals',
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    'StringLike',
    'StringNotLike',
  ],
  numeric: comparisons('Numeric'),
  date: comparisons('Date'),
  boolean: ['Bool'],
  address: ['IpAddress', 'NotIpAddress'],
  arn: ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
  binary: ['BinaryEquals'],
};

/** "Set operators for multivalued context keys"; the first is none. */
const setOperators = ['', 'ForAllValues:', 'ForAnyValue:'] as const;

/** Each operator of a kind in all its spellings: `Bool`, `BoolIfExists`, `ForAnyValue:Bool`, ... */
export function operatorNames(kind: OperatorKind): string[] {
  return withSets(operators[kind].flatMap((name) => [name, `${name}IfExists`]));
}

/** `Null` asks whether the key exists, so it has no `IfExists`. */
export function nullOperatorNames(): string[] {
  return withSets(['Null']);
}

function withSets(names: readonly string[]): string[] {
  return setOperators.flatMap((set) => names.map((name) => `${set}${name}`));
}

function comparisons(type: string): string[] {
  return [
    'Equals',
    'NotEquals',
    'LessThan',
    'LessThanEquals',
    'GreaterThan',
    'GreaterThanEquals',
  ].map((comparison) => `${type}${comparison}`);
}
