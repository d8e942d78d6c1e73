/** One condition of a statement. `Name` is the condition key as its service declares it: `s3:ExistingObjectTag/<key>`. */
export interface Condition<Name extends string = string> {
  /** The condition operator with what goes before and after: `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string;
  /** The condition key with its parts filled in: `s3:ExistingObjectTag/Env`. */
  readonly key: string;
  readonly name: Name;
  readonly values: readonly string[];
}

/** A text that another tool fills in, or a policy variable: `${aws:username}`. */
export type ReferenceText = `${string}\${${string}}${string}`;

export type BooleanValue = boolean | 'true' | 'false' | ReferenceText;

export type NumericValue = number | bigint | `${number}` | ReferenceText;

/** A number counts seconds since 1970, as AWS reads it. A text is in ISO 8601: `2026-01-31T00:00:00Z`. */
export type DateValue = Date | number | string;

/** Conditions on text ("Condition operators: String"). Several values: one of them is enough. */
export interface StringOperators<Name extends string> {
  stringEquals(value: string | readonly string[], ...more: readonly string[]): Condition<Name>;
  stringNotEquals(value: string | readonly string[], ...more: readonly string[]): Condition<Name>;
  stringEqualsIgnoreCase(
    value: string | readonly string[],
    ...more: readonly string[]
  ): Condition<Name>;
  stringNotEqualsIgnoreCase(
    value: string | readonly string[],
    ...more: readonly string[]
  ): Condition<Name>;
  /** `*` and `?` in the values are wildcards. */
  stringLike(value: string | readonly string[], ...more: readonly string[]): Condition<Name>;
  /** `*` and `?` in the values are wildcards. */
  stringNotLike(value: string | readonly string[], ...more: readonly string[]): Condition<Name>;
}

/** Conditions on ARNs ("Condition operators: ARN"). `*` and `?` are wildcards in all of them, part by part. */
export interface ArnOperators<Name extends string> {
  arnEquals(value: string | readonly string[], ...more: readonly string[]): Condition<Name>;
  arnLike(value: string | readonly string[], ...more: readonly string[]): Condition<Name>;
  arnNotEquals(value: string | readonly string[], ...more: readonly string[]): Condition<Name>;
  arnNotLike(value: string | readonly string[], ...more: readonly string[]): Condition<Name>;
}

/** Conditions on numbers ("Condition operators: Numeric"). */
export interface NumericOperators<Name extends string> {
  numericEquals(
    value: NumericValue | readonly NumericValue[],
    ...more: readonly NumericValue[]
  ): Condition<Name>;
  numericNotEquals(
    value: NumericValue | readonly NumericValue[],
    ...more: readonly NumericValue[]
  ): Condition<Name>;
  numericLessThan(value: NumericValue): Condition<Name>;
  numericLessThanEquals(value: NumericValue): Condition<Name>;
  numericGreaterThan(value: NumericValue): Condition<Name>;
  numericGreaterThanEquals(value: NumericValue): Condition<Name>;
}

/** Conditions on points in time ("Condition operators: Date"). */
export interface DateOperators<Name extends string> {
  dateEquals(
    value: DateValue | readonly DateValue[],
    ...more: readonly DateValue[]
  ): Condition<Name>;
  dateNotEquals(
    value: DateValue | readonly DateValue[],
    ...more: readonly DateValue[]
  ): Condition<Name>;
  dateLessThan(value: DateValue): Condition<Name>;
  dateLessThanEquals(value: DateValue): Condition<Name>;
  dateGreaterThan(value: DateValue): Condition<Name>;
  dateGreaterThanEquals(value: DateValue): Condition<Name>;
}

/** The condition on true and false ("Condition operators: Boolean"). */
export interface BoolOperators<Name extends string> {
  bool(value: BooleanValue): Condition<Name>;
}

/** Conditions on IP addresses and CIDR ranges ("Condition operators: IP address"). */
export interface IpAddressOperators<Name extends string> {
  ipAddress(value: string | readonly string[], ...more: readonly string[]): Condition<Name>;
  notIpAddress(value: string | readonly string[], ...more: readonly string[]): Condition<Name>;
}
