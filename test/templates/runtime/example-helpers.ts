import { arnHelpers, type ArnHelper, type ArnHelpers } from '../../../templates/runtime/index.js';

// Written as the generator writes a service.

interface Place {
  readonly partition?: string;
  readonly region: string;
  readonly account: string;
}

export interface ExampleArnTypes {
  readonly dataset: ArnHelper<
    'cognito-sync:dataset',
    Place & {
      readonly identityPoolId: string;
      readonly identityId: string;
      readonly datasetName: string;
    }
  >;
  readonly bucket: ArnHelper<
    's3:bucket',
    { readonly partition?: string; readonly bucketName: string }
  >;
  readonly function: ArnHelper<'lambda:function', Place & { readonly functionName: string }>;
  readonly accessPolicy: ArnHelper<
    'eks:access-policy',
    { readonly partition?: string; readonly accessPolicyName: string }
  >;
  readonly policy: ArnHelper<
    'iam:policy',
    {
      readonly partition?: string;
      readonly account: string;
      readonly policyNameWithPath: string;
    }
  >;
  readonly authorizer: ArnHelper<
    'apigateway:Authorizer',
    | {
        readonly partition?: string;
        readonly region: string;
        readonly apiId: string;
        readonly authorizerId: string;
        readonly restApiId?: never;
      }
    | {
        readonly partition?: string;
        readonly region: string;
        readonly restApiId: string;
        readonly authorizerId: string;
        readonly apiId?: never;
      }
  >;
  readonly recoveryPoint: ArnHelper<
    'backup:recoveryPoint',
    {
      readonly partition?: string;
      readonly vendor: string;
      readonly region: string;
      readonly resourceType: string;
      readonly recoveryPointId: string;
    }
  >;
  readonly packageGroup: ArnHelper<
    'codeartifact:package-group',
    Place & { readonly domainName: string; readonly encodedPackageGroupPattern: string }
  >;
  readonly framework: ArnHelper<
    'backup:framework',
    Place & { readonly frameworkName: string; readonly frameworkId: string }
  >;
  readonly account: ArnHelper<
    'account:accountInOrganization',
    {
      readonly partition?: string;
      readonly account: string;
      readonly organizationId: string;
      readonly memberAccountId: string;
    }
  >;
  readonly keyspace: ArnHelper<'cassandra:keyspace', Place & { readonly keyspaceName: string }>;
  readonly agreement: ArnHelper<'artifact:agreement', { readonly partition?: string }>;
  readonly backup: ArnHelper<
    'opsworks-cm:backup',
    { readonly partition?: string; readonly account: string; readonly serverName: string }
  >;
}

export const ExampleArn: ArnHelpers<ExampleArnTypes> = /* @__PURE__ */ arnHelpers('example', {
  dataset: [
    'dataset',
    'arn:${partition}:cognito-sync:${region}:${account}:identitypool/${identityPoolId}/identity/${identityId}/dataset/${datasetName}',
  ],
  bucket: ['bucket', 'arn:${partition}:s3:::${bucketName}'],
  function: ['function', 'arn:${partition}:lambda:${region}:${account}:function:${functionName}'],
  accessPolicy: [
    'access-policy',
    'arn:${partition}:eks::aws:cluster-access-policy/${accessPolicyName}',
  ],
  policy: ['policy', 'arn:${partition}:iam::${account}:policy/${policyNameWithPath}'],
  authorizer: [
    'Authorizer',
    'arn:${partition}:apigateway:${region}::/apis/${apiId}/authorizers/${authorizerId}',
    'arn:${partition}:apigateway:${region}::/restapis/${restApiId}/authorizers/${authorizerId}',
  ],
  recoveryPoint: [
    'recoveryPoint',
    'arn:${partition}:${vendor}:${region}:*:${resourceType}:${recoveryPointId}',
  ],
  packageGroup: [
    'package-group',
    'arn:${partition}:codeartifact:${region}:${account}:package-group/${domainName}${encodedPackageGroupPattern}',
  ],
  framework: [
    'framework',
    'arn:${partition}:backup:${region}:${account}:framework:${frameworkName}-${frameworkId}',
  ],
  account: [
    'accountInOrganization',
    'arn:${partition}:account::${account}:account/o-${organizationId}/${memberAccountId}',
  ],
  keyspace: [
    'keyspace',
    'arn:${partition}:cassandra:${region}:${account}:/keyspace/${keyspaceName}/',
  ],
  agreement: ['agreement', 'arn:${partition}:artifact:::agreement/*'],
  backup: [
    'backup',
    'arn:${partition}:opsworks-cm::${account}:backup/${serverName}-{Date-and-Time-Stamp-of-Backup}',
  ],
});

/** An untyped view, as plain JavaScript callers have it. */
export function untyped(helper: unknown): (parameters?: unknown) => string {
  return helper as (parameters?: unknown) => string;
}

export const here = { region: 'eu-west-1', account: '123456789012' } as const;
