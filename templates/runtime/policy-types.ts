/**
 * What the compiler knows of actions: each imported service adds its own, by full name. A member holds the resource types
 * that the action takes (`never` when it takes only `*`), then the condition keys that apply to it:
 * `'s3:GetObject': ['s3:object' | 's3:accesspointobject', 's3:authType']`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each service adds its members
export interface KnownActions {}

/** The actions of each imported service by its prefix, with the members that {@link KnownActions} has. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each service adds its member
export interface KnownServices {}

/** Resource types with condition keys of their own, by full name, added by each imported service: `'s3:object'`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each service adds its members
export interface KnownResourceTypes {}

/** Condition keys that apply to every action, added by the service `aws`. All that start with `aws:` do anyway. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the service `aws` adds its members
export interface KnownGlobalConditionKeys {}

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
