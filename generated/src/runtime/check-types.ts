import type { PolicyFindingCode } from './check-codes.js';

/** A place in a policy document: `['Statement', 0, 'Action', 1]`. */
export type PolicyPath = readonly (string | number)[];

/**
 * How sure and how bad: `error` when AWS refuses the policy or a part of it can never do what it says, `warning` when it
 * is most probably not what the author means, `information` when it is worth a look.
 */
export type PolicyFindingSeverity = 'error' | 'warning' | 'information';

/** One thing that is wrong with a policy document. */
export interface PolicyFinding {
  readonly code: PolicyFindingCode;
  readonly severity: PolicyFindingSeverity;
  /** What is wrong and what fits, with names and values in backticks. */
  readonly message: string;
  /** What to do about it, where more can be said than the message says. */
  readonly help?: string;
  /** Where: the way into the document. A condition key has the path of its values. */
  readonly path: PolicyPath;
  /** Whether the finding is about the name of the property at `path` or about its value. Absent: the value. */
  readonly place?: 'key' | 'value';
}

/**
 * What a policy document is attached to. It decides which elements a statement needs and how large the document may be.
 * `identity` and `resource` have the limit of the largest kind of theirs.
 */
export type PolicyType =
  | 'identity'
  | 'managed-policy'
  | 'user-inline-policy'
  | 'group-inline-policy'
  | 'role-inline-policy'
  | 'session-policy'
  | 'permissions-boundary'
  | 'service-control-policy'
  | 'resource-control-policy'
  | 'resource'
  | 'trust'
  | 'bucket-policy'
  | 'key-policy'
  | 'queue-policy'
  | 'topic-policy'
  | 'function-policy'
  | 'repository-policy'
  | 'secret-policy'
  | 'endpoint-policy';

/** What {@link PolicyFinding}s to look for. */
export interface CheckOptions {
  /** Absent: elements of all policy types are accepted, and the limit is that of `identity`, or with principals of `resource`. */
  readonly policyType?: PolicyType;
  /** Whether the string at `path` is not to be judged. It counts as text that nothing is known of. */
  readonly unchecked?: (path: PolicyPath) => boolean;
  /** What to make of an action that lacks a resource type it requires. Absent: `warning`. */
  readonly partial?: 'error' | 'warning' | 'skip';
  /** Whether to look for dependent actions that the document does not allow. Absent: no. */
  readonly dependents?: boolean;
  /** Whether to look for statements and actions that others in the document cover. Absent: no. */
  readonly redundancy?: boolean;
}
