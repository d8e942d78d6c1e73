/** A JSON object. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The property of that name which the object itself has: names such as `constructor` are as good as any. */
export function ownValue<Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/**
 * Whether the value is a function of CloudFormation that stands for another value: `{ "Ref": ... }`, `{ "Fn::Sub": ... }`
 * ("Intrinsic function reference", AWS CloudFormation User Guide).
 */
export function isIntrinsic(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const names = Object.keys(value);
  return (
    (names.length === 1 && names[0] === 'Ref') || names.some((name) => name.startsWith('Fn::'))
  );
}

/** What kind of value this is, in words. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
