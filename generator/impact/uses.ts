import type { Span } from '../source/span.js';

/** What the statement says that a use stands in, as far as it can be read. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny' | 'unknown';
  /** Action patterns of the statement that are known. */
  readonly patterns: readonly string[];
  /** Whether `patterns` are of `NotAction`. */
  readonly isExcluded: boolean;
  /** Whether the statement names some resources only; `Resource: "*"` covers an action whatever its resource types. */
  readonly namesResources: boolean;
}

interface UseBase {
  readonly span: Span;
  /** As written, for people. */
  readonly text: string;
}

/** An action or a wildcard: `s3:GetObject`, `s3:Get*`, `*`. */
export interface ActionUse extends UseBase {
  readonly kind: 'action';
  readonly isExcluded: boolean;
  /** Absent in source code, where a string stands for itself. */
  readonly statement?: Statement;
}

/** A whole statement with `NotAction`, which covers all that it does not name. */
export interface ExclusionUse extends UseBase {
  readonly kind: 'exclusion';
  readonly statement: Statement;
}

export interface ConditionKeyUse extends UseBase {
  readonly kind: 'condition key';
  readonly statement?: Statement;
}

/** An ARN or a pattern of ARNs. `${…}` stands for any text. */
export interface ArnUse extends UseBase {
  readonly kind: 'arn';
}

/** The parts of the package that members are of. */
export type MemberGroup = 'action' | 'resource type' | 'condition key' | 'condition' | 'arn';

/** A member of an export of the package: `S3Action.GetObject`. */
export interface MemberUse extends UseBase {
  readonly kind: 'member';
  readonly group: MemberGroup;
  readonly service: ServiceName;
  /** `GetObject`; `bucket` for `S3Arn.bucket`. */
  readonly member: string;
  readonly isExcluded: boolean;
}

/** How code names a service: `@iamspec/aws/s3`, or `S3` of `@iamspec/aws/all`. */
export interface ServiceName {
  readonly by: 'prefix' | 'identifier';
  readonly name: string;
}

/** An import of the package of a service. */
export interface ServiceUse extends UseBase {
  readonly kind: 'service';
  readonly service: ServiceName;
}

/** One place in a file of the user that names something of AWS. */
export type Use = ActionUse | ExclusionUse | ConditionKeyUse | ArnUse | MemberUse | ServiceUse;

/** A pattern of actions whose parts are all written out (IAM User Guide, "IAM JSON policy elements: Action"). */
export function isActionPattern(text: string): boolean {
  return text === '*' || /^[\w.-]+:[\w*?-]+$|^\*:\*$/.test(text);
}

/** Whether an action pattern can match several actions. */
export function isWildcard(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

export function isArn(text: string): boolean {
  return /^arn:[^:\s]*:[^:\s]+(?::|$)/.test(text.replaceAll(/\$\{[^}]*\}/g, '$'));
}

/** A condition key such as `s3:prefix` or `aws:RequestTag/Team`. */
export function isConditionKey(text: string): boolean {
  return /^[\w-]+:[^\s:]/.test(text);
}
