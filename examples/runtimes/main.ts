import { allow, policy } from '@iamspec/aws';
import { S3Action, S3Arn, S3Condition } from '@iamspec/aws/s3';

const document = policy(
  allow({
    actions: [S3Action.GetObject],
    resources: [S3Arn.object({ bucketName: 'reports', objectName: '*' })],
    conditions: [S3Condition.existingObjectTag('Env').stringEquals('prod')],
  }),
);
console.log(JSON.stringify(document));
