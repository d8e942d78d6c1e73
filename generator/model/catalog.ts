import type { Span } from '../source/span.js';

/** Access levels as the Service Authorization Reference names them ("Actions table"). */
export const accessLevels = ['Permissions management', 'Tagging', 'Write', 'List', 'Read'] as const;
export type AccessLevel = (typeof accessLevels)[number];

/** Condition key types as the Service Authorization Reference names them ("Condition keys table"). */
export const conditionKeyTypes = [
  'String',
  'ArrayOfString',
  'ARN',
  'ArrayOfARN',
  'Bool',
  'ArrayOfBool',
  'Numeric',
  'Date',
  'IPAddress',
] as const;
export type ConditionKeyType = (typeof conditionKeyTypes)[number];

/** The prefix of the spec that holds the global condition keys. No service has it. */
export const globalPrefix = 'aws';

/** What every named thing of a service has. Identifiers are decided once, in `analyze/names`. */
export interface Element {
  /** As written: `code signing config`, `aws:RequestTag/${TagKey}`. */
  readonly name: string;
  /** Pascal case, for enum members: `CodeSigningConfig`, `AwsRequestTag`. */
  readonly identifier: string;
  /** Camel case, for members of helper objects: `codeSigningConfig`, `awsRequestTag`. */
  readonly camelIdentifier: string;
  /** Where the spec says it: the heading, or the first mention when there is no heading. */
  readonly span: Span;
  /** Upstream version in which it was first missing; absent while it is current. */
  readonly removed?: string;
}

/** What an action asks of one resource type. `resourceType` is `''` for the action itself. */
export interface ActionResource {
  readonly resourceType: string;
  readonly required: boolean;
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
}

export interface Action extends Element {
  readonly accessLevel: AccessLevel;
  readonly description?: string;
  /** In spec order. The entry `''` is the action itself, see {@link namedResources} and {@link actionItself}. */
  readonly resources: readonly ActionResource[];
}

export interface ArnParameter {
  /** As written in the format, without `${}`: `IdentityPoolId`. */
  readonly placeholder: string;
  /** As emitted: `identityPoolId`; `partition`, `region` and `account` by position. */
  readonly name: string;
}

export interface ArnFormat {
  /** As written: `arn:${Partition}:s3:::${BucketName}`. */
  readonly text: string;
  /** The same with parameter names for placeholders, as the runtime reads it: `arn:${partition}:s3:::${bucketName}`. */
  readonly template: string;
  readonly parameters: readonly ArnParameter[];
  /** True when parsing a built ARN can give other values back: a placeholder not followed by `:`, `/` or the end. */
  readonly lossy: boolean;
}

export interface ResourceType extends Element {
  /** Empty when the spec knows the type by name only. */
  readonly arnFormats: readonly ArnFormat[];
  readonly conditionKeys: readonly string[];
}

/** One piece of a condition key: fixed text, or a part the policy author fills in. */
export type ConditionKeyPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string };

export interface ConditionKey extends Element {
  /** Absent when the spec knows the key by name only. */
  readonly type?: ConditionKeyType;
  readonly description?: string;
  readonly parts: readonly ConditionKeyPart[];
}

/** Where the facts of a spec come from, as its frontmatter says. */
export interface SpecSource {
  readonly name: string;
  readonly url?: string;
  readonly license?: string;
}

export interface Service {
  readonly prefix: string;
  readonly title: string;
  readonly identifier: string;
  readonly camelIdentifier: string;
  /** Path of the spec inside the seeds folder: `iam.s3.md`. */
  readonly specPath: string;
  readonly sources: readonly SpecSource[];
  readonly span: Span;
  readonly actions: readonly Action[];
  readonly resourceTypes: readonly ResourceType[];
  readonly conditionKeys: readonly ConditionKey[];
  /** Whether the spec has `## Resources` / `## Conditions`; without them the lists above come from mentions. */
  readonly declaresResources: boolean;
  readonly declaresConditions: boolean;
}

/** All services, by prefix in code-unit order. */
export interface Catalog {
  readonly services: readonly Service[];
}

/** The entries of an action that name a resource type. Empty: the action supports only `Resource: "*"`. */
export function namedResources(action: Action): readonly ActionResource[] {
  return action.resources.filter((resource) => resource.resourceType !== '');
}

/** The entry that holds for every resource of the action, if the spec has one. */
export function actionItself(action: Action): ActionResource | undefined {
  return action.resources.find((resource) => resource.resourceType === '');
}

/** `s3:GetObject`, as a policy document names the action. */
export function qualifiedName(service: Service, action: Action): string {
  return `${service.prefix}:${action.name}`;
}

/** Whether the policy author fills in a part of the key. */
export function isTemplated(key: ConditionKey): boolean {
  return key.parts.some((part) => part.kind === 'variable');
}
