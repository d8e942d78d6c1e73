/** Version of the policy language ("IAM JSON policy elements: Version"). The older one knows no policy variables. */
export type PolicyVersion = '2012-10-17' | '2008-10-17';

/** Whether a statement allows or denies ("IAM JSON policy elements: Effect"). */
export type PolicyEffect = 'Allow' | 'Deny';

/** Names of principals by their kind. */
export interface PolicyPrincipalNames {
  AWS?: string | string[];
  CanonicalUser?: string | string[];
  Federated?: string | string[];
  Service?: string | string[];
}

/**
 * Who a statement is about ("AWS JSON policy elements: Principal"). It names one of the three kinds that every library
 * knows, so that Pulumi takes it, which has no canonical users.
 */
export type PolicyPrincipal =
  | '*'
  | (PolicyPrincipalNames &
      (
        | { AWS: string | string[] }
        | { Service: string | string[] }
        | { Federated: string | string[] }
      ));

/** Values by condition key, by condition operator ("IAM JSON policy elements: Condition"). */
export type PolicyConditions = Record<string, Record<string, string | string[]>>;

/** One statement as AWS reads it ("IAM JSON policy elements: Statement"). */
export interface PolicyStatement {
  Sid?: string;
  Effect: PolicyEffect;
  Principal?: PolicyPrincipal;
  NotPrincipal?: PolicyPrincipal;
  Action?: string | string[];
  NotAction?: string | string[];
  Resource?: string | string[];
  NotResource?: string | string[];
  Condition?: PolicyConditions;
}

/** A policy as AWS reads it: plain JSON, with arrays that infrastructure libraries accept ("IAM JSON policy reference"). */
export interface PolicyDocument {
  Version: PolicyVersion;
  Id?: string;
  Statement: PolicyStatement[];
}
