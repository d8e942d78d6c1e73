import { allow, deny, policy } from '@iamspec/aws';
import { AwsCondition } from '@iamspec/aws/aws';
import { S3Action, S3Arn, S3Condition } from '@iamspec/aws/s3';
import { SqsAction, SqsArn } from '@iamspec/aws/sqs';
import { Aws, Stack, type App } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';

/** A bucket, a role that reads it and sends messages, and a bucket policy, none of whose ARNs are known before deployment. */
export class ReportsStack extends Stack {
  constructor(app: App, id: string) {
    super(app, id);
    const bucket = new Bucket(this, 'Reports');

    // A queue of another stack: no construct, only its name, in whatever partition, region and account this is deployed.
    const queues = SqsArn.with({
      partition: Aws.PARTITION,
      region: Aws.REGION,
      account: Aws.ACCOUNT_ID,
    });
    const document = policy(
      allow({
        sid: 'ReadReports',
        actions: [S3Action.GetObject, 's3:ListBucket'],
        resources: [
          S3Arn.bucket.from(bucket.bucketArn),
          S3Arn.object.from(bucket.arnForObjects('*')),
        ],
        conditions: [AwsCondition.principalAccount.stringEquals(Aws.ACCOUNT_ID)],
      }),
      allow({
        sid: 'TellOthers',
        actions: [SqsAction.SendMessage],
        resources: [queues.queue({ queueName: 'report-read' })],
      }),
      { policyType: 'role-inline-policy' },
    );
    new Role(this, 'Reader', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { reports: PolicyDocument.fromJson(document) },
    });

    const guard = policy(
      deny({
        sid: 'EncryptedOnly',
        principals: '*',
        actions: ['s3:*'],
        resources: [
          S3Arn.bucket.from(bucket.bucketArn),
          S3Arn.object.from(`${bucket.bucketArn}/*`),
        ],
        conditions: [AwsCondition.secureTransport.bool(false)],
      }),
      deny({
        sid: 'OldestSignature',
        principals: '*',
        actions: [S3Action.PutObject],
        resources: [S3Arn.object.from(bucket.arnForObjects('*'))],
        conditions: [S3Condition.signatureversion.stringNotEquals('AWS4-HMAC-SHA256')],
      }),
      { policyType: 'bucket-policy' },
    );
    for (const statement of guard.Statement) {
      bucket.addToResourcePolicy(PolicyStatement.fromJson(statement));
    }
  }
}
