import { allow, policy } from '@iamspec/aws';
import { LambdaAction, LambdaArn } from '@iamspec/aws/lambda';
import { S3Action, S3Arn, S3Condition } from '@iamspec/aws/s3';
import { StsAction } from '@iamspec/aws/sts';
import * as aws from '@pulumi/aws';

/** The document is what Pulumi's own type describes, so it needs no conversion and no `JSON.stringify`. */
export const trust: aws.iam.PolicyDocument = policy(
  allow({
    principals: { service: 'lambda.amazonaws.com' },
    actions: [StsAction.AssumeRole],
  }),
  { policyType: 'trust' },
);

/** A bucket, and a role that reads a part of it. The bucket's ARN is known when it exists: inside `apply`. */
export function createReports() {
  const bucket = new aws.s3.Bucket('reports');
  const document = bucket.arn.apply((arn): aws.iam.PolicyDocument =>
    policy(
      allow({
        actions: [S3Action.ListBucket],
        resources: [S3Arn.bucket.from(arn)],
        conditions: [S3Condition.prefix.stringLike('public/*')],
      }),
      allow({
        actions: [S3Action.GetObject],
        resources: [S3Arn.object.from(`${arn}/public/*`)],
      }),
      allow({
        actions: [LambdaAction.InvokeFunction],
        resources: [
          LambdaArn.function({ region: '*', account: '123456789012', functionName: 'report-*' }),
        ],
      }),
      { policyType: 'role-inline-policy' },
    ),
  );
  const role = new aws.iam.Role('reader', { assumeRolePolicy: trust });
  const attached = new aws.iam.RolePolicy('reports', { role: role.id, policy: document });
  return { bucket, role, attached, document };
}
