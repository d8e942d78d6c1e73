import type {
  KnownActions,
  KnownGlobalConditionKeys,
  KnownResourceTypes,
  KnownServices,
} from './policy-types.js';

/** Full name of an action of an imported service: `s3:GetObject`. */
export type KnownAction = keyof KnownActions;

/** A text with wildcards. */
export type Wildcard = `${string}${'*' | '?'}${string}`;

// The types below are written for speed. While the compiler infers, names are not known yet: a constraint such as
// `Name extends KnownAction` would make it compare all actions with all. Nor may what is compared stand alone, as in
// `KnownActions extends Record<Name, …>`: the compiler would answer at once, for any name at all. A pair with the name waits.

/** The known actions that `Name` is or, with wildcards, matches. */
export type MatchedActions<Name> = Name extends Wildcard
  ? Name extends `${infer Prefix}:${infer Rest}`
    ? Prefix extends Wildcard
      ? Matching<KnownActionsFor<Name>, PatternText<Name>>
      : Rest extends '*'
        ? ServiceActions<Prefix>
        : Matching<ServiceActions<Prefix>, PatternText<Name>>
    : never
  : ExactAction<Name>;

/** Only a text with a colon is looked up: interfaces also have members such as `toString`. */
type ExactAction<Name> = Name extends `${string}:${string}`
  ? [Name, KnownActions] extends [unknown, Record<Name, unknown>]
    ? Name
    : never
  : never;

type ServiceActions<Prefix extends string> = Prefix extends keyof KnownServices
  ? keyof KnownServices[Prefix]
  : never;

type KnownActionsFor<Name> = Name extends string ? KnownAction : never;

type Matching<Name, Pattern> = Name extends Pattern ? Name : never;

/** `s3:Get*Tagging` as a template literal type. A `?` is taken for any text: the compiler cannot count characters. */
type PatternText<Text> = Text extends `${infer Head}*${infer Tail}`
  ? `${PatternText<Head>}${string}${PatternText<Tail>}`
  : Text extends `${infer Head}?${infer Tail}`
    ? `${Head}${string}${PatternText<Tail>}`
    : Text & string;

/** Resource types that the actions `Name` take. */
export type ResourceTypesOf<Name> = Name extends unknown ? ResourceTypesOfOne<Name> : never;

// The compiler remembers the answer for each name, which it does not for the members of a union.
type ResourceTypesOfOne<Name> = [Name, KnownActions] extends [
  unknown,
  Record<Name & string, [infer Types, unknown]>,
]
  ? Types
  : never;

/** Condition keys that apply to the actions `Name`, without those of resources. */
export type ActionConditionKeys<Name> = Name extends unknown ? ConditionKeysOfOne<Name> : never;

type ConditionKeysOfOne<Name> = [Name, KnownActions] extends [
  unknown,
  Record<Name & string, [unknown, infer Keys]>,
]
  ? Keys
  : never;

/** Condition keys that resources of the types `Types` have. */
export type ResourceConditionKeys<Types> = Types extends unknown
  ? [Types, KnownResourceTypes] extends [unknown, Record<Types & string, infer Keys>]
    ? Keys
    : never
  : never;

/** Condition keys that are always usable. */
export type GlobalConditionKeys = `aws:${string}` | keyof KnownGlobalConditionKeys;
