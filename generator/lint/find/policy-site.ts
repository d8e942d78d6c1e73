import type { ListNode, MapNode } from '../../policy/document.js';

/** Where a value stands in its file, as far as that says what kind of policy it is. */
export interface Place {
  /** The nearest name of a property above that is no function: `AssumeRolePolicyDocument`. Empty at the top. */
  readonly key: string;
  /** The type of the resource in CloudFormation or Terraform: `AWS::IAM::Role`, `aws_iam_role`. */
  readonly resourceType: string;
  /** The property `Type` of the resource: `SERVICE_CONTROL_POLICY`. */
  readonly policyKind: string;
  /** The policies of one role, user or group that stand side by side. */
  readonly siblings?: ListNode;
  /** Whether what stands here is all that is granted, as far as the file can tell. */
  readonly isWhole: boolean;
}

export const topPlace: Place = { key: '', resourceType: '', policyKind: '', isWhole: true };

/** A policy document, a statement or a list of statements, as it was found. */
export type PolicySite =
  | { readonly form: 'document'; readonly node: MapNode; readonly place: Place }
  | { readonly form: 'terraform'; readonly node: MapNode; readonly place: Place }
  | { readonly form: 'statements'; readonly node: ListNode | MapNode; readonly place: Place };
