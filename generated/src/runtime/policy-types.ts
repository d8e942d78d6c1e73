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
