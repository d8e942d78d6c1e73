/** Access levels as the Service Authorization Reference names them ("Actions table"). */
export type AccessLevel = 'Permissions management' | 'Tagging' | 'Write' | 'List' | 'Read';

/** Condition key types as the Service Authorization Reference names them ("Condition keys table"). */
export type ConditionKeyType =
  | 'String'
  | 'ArrayOfString'
  | 'ARN'
  | 'ArrayOfARN'
  | 'Bool'
  | 'ArrayOfBool'
  | 'Numeric'
  | 'Date'
  | 'IPAddress';

/** What an action asks of one resource type. */
export interface ActionResourceMetadata {
  /** Whether a statement that names resources must name one of this type. Optional types are alternatives. */
  readonly required: boolean;
  /** Condition keys that apply when the action is used on this resource type. */
  readonly conditionKeys?: readonly string[];
  /** Actions the principal needs as well, as `iam:PassRole`. */
  readonly dependentActions?: readonly string[];
}

/** One action of a service. */
export interface ActionMetadata {
  readonly accessLevel: AccessLevel;
  /** By resource type, as AWS writes it. Absent: the action supports only `Resource: "*"`. */
  readonly resourceTypes?: Readonly<Record<string, ActionResourceMetadata>>;
  /** Condition keys of the action itself: they apply whatever the resource. */
  readonly conditionKeys?: readonly string[];
  /** Actions the principal needs as well, whatever the resource. */
  readonly dependentActions?: readonly string[];
  /** Version of the source data in which the action was first missing; absent while it is current. */
  readonly removed?: string;
}

/** One resource type of a service. */
export interface ResourceTypeMetadata {
  /** As AWS writes them: `arn:${Partition}:s3:::${BucketName}`. Empty when only the name is known. */
  readonly arnFormats: readonly string[];
  /** Condition keys that apply to resources of this type. */
  readonly conditionKeys?: readonly string[];
  /** Version of the source data in which the resource type was first missing; absent while it is current. */
  readonly removed?: string;
}

/** One condition key of a service. */
export interface ConditionKeyMetadata {
  /** Absent when only the name is known. */
  readonly type?: ConditionKeyType;
  /** Version of the source data in which the condition key was first missing; absent while it is current. */
  readonly removed?: string;
}

/** Everything known about one service. Members are keyed by the name as AWS writes it. */
export interface ServiceMetadata {
  /** Service prefix: `cognito-sync`. */
  readonly prefix: string;
  /** Name of the service: `Amazon Cognito Sync`. */
  readonly title: string;
  /** By action name without the prefix: `GetObject`. */
  readonly actions: Readonly<Record<string, ActionMetadata>>;
  /** By resource type: `code signing config`. */
  readonly resourceTypes: Readonly<Record<string, ResourceTypeMetadata>>;
  /** By condition key: `aws:RequestTag/${TagKey}`. */
  readonly conditionKeys: Readonly<Record<string, ConditionKeyMetadata>>;
}
