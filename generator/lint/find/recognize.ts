import { hasKey, type MapNode, textOf, type ValueNode, valueOf } from '../../policy/document.js';
import { elementIn, intrinsicOf } from '../read/intrinsics.js';
import type { Place } from './policy-site.js';

/** The versions of the policy language (IAM User Guide, "IAM JSON policy elements: Version"). */
const versions = new Set(['2012-10-17', '2008-10-17']);

/** Properties that hold a policy document and nothing else. */
const policyKey = /^(?:\w*PolicyDocument|KeyPolicy|assume_role_policy|inline_policy)$/;

/**
 * Whether a map is a policy document, also one with mistakes. `Statement` alone does not say so: rules of AWS WAF have it too.
 */
export function isPolicyDocument(map: MapNode, { key }: Place): boolean {
  const version = textOf(map, 'Version');
  const hasVersion = version !== undefined && versions.has(version);
  const isPolicyPlace = key === '' || policyKey.test(key);
  const statement = valueOf(map, 'Statement');
  if (!statement) return hasVersion && isPolicyPlace;
  return (
    hasVersion || itemsOf(statement).some((item) => item.kind === 'map' && isLikelyStatement(item))
  );
}

function isLikelyStatement(map: MapNode): boolean {
  const hasAction = hasElement(map, 'Action', 'NotAction');
  const hasTarget = hasElement(map, 'Resource', 'NotResource', 'Principal', 'NotPrincipal');
  return hasElement(map, 'Effect') ? hasAction || hasTarget : hasAction && hasTarget;
}

/** Whether a map is a statement, though nothing around it says so (IAM User Guide, "IAM JSON policy elements reference"). */
export function isLoneStatement(map: MapNode): boolean {
  const effect = elementIn(map, 'Effect');
  if (!effect || !hasElement(map, 'Action', 'NotAction')) return false;
  return effect.kind === 'text' ? /^(?:Allow|Deny)$/.test(effect.text) : isFunction(effect);
}

/** Whether a value is a list of statements, though nothing around it says so: `iamRoleStatements` of Serverless Framework. */
export function isStatementList(node: ValueNode): boolean {
  if (node.kind !== 'list') return false;
  const statements = node.items.filter((item) => item.kind === 'map' && isLoneStatement(item));
  return (
    statements.length > 0 &&
    node.items.every((item) => statements.includes(item) || isFunction(item))
  );
}

/** Whether a map is the data source `aws_iam_policy_document` of Terraform. */
export function isTerraformDocument(map: MapNode): boolean {
  const statement = valueOf(map, 'statement');
  if (statement?.kind !== 'list') return false;
  return statement.items.some(
    (item) => item.kind === 'map' && hasKey(item, 'actions', 'not_actions'),
  );
}

function hasElement(map: MapNode, ...keys: readonly string[]): boolean {
  return elementIn(map, ...keys) !== undefined;
}

function isFunction(node: ValueNode): boolean {
  return intrinsicOf(node) !== undefined;
}

function itemsOf(node: ValueNode): readonly ValueNode[] {
  return node.kind === 'list' ? node.items : [node];
}
