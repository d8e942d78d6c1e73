import type { PolicyType } from '../../../templates/runtime/check-policy.js';
import type { Place } from './policy-site.js';

/** Properties that say what their policy is, whatever has them. */
const byKey: Readonly<Record<string, PolicyType>> = {
  AssumeRolePolicyDocument: 'trust',
  assume_role_policy: 'trust',
  KeyPolicy: 'key-policy',
  inline_policy: 'role-inline-policy',
};

/** Resources of CloudFormation and Terraform whose documents are of one type. */
const byResource: Readonly<Record<string, PolicyType>> = {
  'AWS::EC2::VPCEndpoint': 'endpoint-policy',
  'AWS::ECR::Repository': 'repository-policy',
  'AWS::IAM::Group': 'group-inline-policy',
  'AWS::IAM::GroupPolicy': 'group-inline-policy',
  'AWS::IAM::ManagedPolicy': 'managed-policy',
  'AWS::IAM::Policy': 'identity',
  'AWS::IAM::Role': 'role-inline-policy',
  'AWS::IAM::RolePolicy': 'role-inline-policy',
  'AWS::IAM::User': 'user-inline-policy',
  'AWS::IAM::UserPolicy': 'user-inline-policy',
  'AWS::S3::BucketPolicy': 'bucket-policy',
  'AWS::SNS::TopicPolicy': 'topic-policy',
  'AWS::SNS::TopicInlinePolicy': 'topic-policy',
  'AWS::SQS::QueuePolicy': 'queue-policy',
  'AWS::SQS::QueueInlinePolicy': 'queue-policy',
  'AWS::SSO::PermissionSet': 'identity',
  'AWS::SecretsManager::ResourcePolicy': 'secret-policy',
  aws_ecr_repository_policy: 'repository-policy',
  aws_iam_group_policy: 'group-inline-policy',
  aws_iam_policy: 'managed-policy',
  aws_iam_role_policy: 'role-inline-policy',
  aws_iam_user_policy: 'user-inline-policy',
  aws_kms_key: 'key-policy',
  aws_kms_key_policy: 'key-policy',
  aws_s3_bucket_policy: 'bucket-policy',
  aws_secretsmanager_secret_policy: 'secret-policy',
  aws_sns_topic_policy: 'topic-policy',
  aws_sqs_queue_policy: 'queue-policy',
  aws_vpc_endpoint_policy: 'endpoint-policy',
};

const organizationPolicies: Readonly<Record<string, PolicyType>> = {
  SERVICE_CONTROL_POLICY: 'service-control-policy',
  RESOURCE_CONTROL_POLICY: 'resource-control-policy',
};

/**
 * What a policy is attached to: by its place, else by its content. Undefined where neither says so.
 * @param document the plain document.
 */
export function policyTypeOf(place: Place, document: unknown): PolicyType | undefined {
  const known = typeByPlace(place);
  return known ?? typeByContent(statementsOf(document));
}

function typeByPlace({ key, resourceType, policyKind, siblings }: Place): PolicyType | undefined {
  const own = Object.hasOwn(byKey, key) ? byKey[key] : undefined;
  if (own) return own;
  if (/^(?:AWS::Organizations::Policy|aws_organizations_policy)$/.test(resourceType)) {
    return organizationPolicies[policyKind];
  }
  if (resourceType.startsWith('AWS::Serverless::')) return siblings && 'role-inline-policy';
  return Object.hasOwn(byResource, resourceType) ? byResource[resourceType] : undefined;
}

/** Actions that a trust policy is about (IAM User Guide, "IAM roles: terms and concepts", "Trust policy"). */
const trustAction = /^sts:(?:AssumeRole\w*|TagSession|SetSourceIdentity|SetContext|\*)$/i;

function typeByContent(statements: readonly object[]): PolicyType | undefined {
  if (statements.length === 0) return undefined;
  if (!statements.some((statement) => hasAny(statement, 'Principal', 'NotPrincipal'))) {
    return 'identity';
  }
  const isTrust = statements.every(
    (statement) =>
      !hasAny(statement, 'Resource', 'NotResource') &&
      listOf('Action' in statement ? statement.Action : undefined).every(
        (action) => typeof action !== 'string' || trustAction.test(action),
      ),
  );
  return isTrust ? 'trust' : 'resource';
}

function hasAny(statement: object, ...names: readonly string[]): boolean {
  return names.some((name) => Object.hasOwn(statement, name));
}

function statementsOf(document: unknown): object[] {
  const isMap = typeof document === 'object' && document !== null && 'Statement' in document;
  return isMap ? listOf(document.Statement).filter((item) => isObject(item)) : [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
