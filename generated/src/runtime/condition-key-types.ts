import type {
  ArnOperators,
  BoolOperators,
  Condition,
  DateOperators,
  IpAddressOperators,
  NumericOperators,
  StringOperators,
} from './condition-types.js';
import type { ConditionKeyType } from './metadata.js';

/** Type of a condition key; `Unknown` when the source of the data does not tell. */
export type ConditionKeyTypeName = ConditionKeyType | 'Unknown';

/** What every condition key has. As text it is the key, so that it can stand in template literals. */
export interface ConditionKeyBase<Name extends string> {
  /** The condition key with its parts filled in: `s3:ExistingObjectTag/Env`. */
  readonly key: string;
  /** The condition key as its service declares it: `s3:ExistingObjectTag/<key>`. */
  readonly name: Name;
  /** Whether the key is missing from the request ("Condition operator to check existence of condition keys"). */
  isNull(missing?: boolean): Condition<Name>;
  toString(): string;
  toJSON(): string;
}

/** The operators, and under `ifExists` the same ones that also hold when the key is missing from the request. */
export type WithIfExists<Operators> = Operators & { readonly ifExists: Operators };

/** A condition key with one value in a request. */
export type SingleValuedKey<Name extends string, Operators> = ConditionKeyBase<Name> &
  WithIfExists<Operators>;

/** A condition key with several values in a request ("Set operators for multivalued context keys"). */
export interface MultivaluedKey<Name extends string, Operators> extends ConditionKeyBase<Name> {
  /** Holds when at least one value of the request fits. */
  readonly forAnyValue: WithIfExists<Operators>;
  /** Holds when every value of the request fits, and also when there is none. */
  readonly forAllValues: WithIfExists<Operators>;
}

type AllOperators<Name extends string> = StringOperators<Name> &
  ArnOperators<Name> &
  NumericOperators<Name> &
  DateOperators<Name> &
  BoolOperators<Name> &
  IpAddressOperators<Name>;

type UnknownKey<Name extends string> = SingleValuedKey<Name, AllOperators<Name>> &
  MultivaluedKey<Name, AllOperators<Name>>;

interface ConditionKeyByType<Name extends string> {
  String: SingleValuedKey<Name, StringOperators<Name>>;
  ArrayOfString: MultivaluedKey<Name, StringOperators<Name>>;
  ARN: SingleValuedKey<Name, ArnOperators<Name> & StringOperators<Name>>;
  ArrayOfARN: MultivaluedKey<Name, ArnOperators<Name> & StringOperators<Name>>;
  Bool: SingleValuedKey<Name, BoolOperators<Name>>;
  ArrayOfBool: MultivaluedKey<Name, BoolOperators<Name>>;
  Numeric: SingleValuedKey<Name, NumericOperators<Name>>;
  Date: SingleValuedKey<Name, DateOperators<Name>>;
  IPAddress: SingleValuedKey<Name, IpAddressOperators<Name>>;
  Unknown: UnknownKey<Name>;
}

/**
 * A condition key with the operators that are legal for its type: `S3Condition.prefix.stringLike('home/*')`.
 * `Name` is the key as its service declares it.
 */
export type ConditionKey<
  Name extends string = string,
  Type extends ConditionKeyTypeName = ConditionKeyTypeName,
> = ConditionKeyByType<Name>[Type];
