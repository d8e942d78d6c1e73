// Plain JavaScript in CommonJS, and questions to the catalogue.
const { actionsOf, allow, dependentsOf, expand, policy } = require('@iamspec/aws');
const { S3Action, S3Arn } = require('@iamspec/aws/s3');

console.log(
  JSON.stringify({
    document: policy(
      allow({
        actions: [S3Action.ListBucket],
        resources: [S3Arn.bucket({ bucketName: 'reports' })],
      }),
    ),
    tagReads: expand('s3:Get*Tagging'),
    permissionWrites: actionsOf('sqs', { accessLevel: 'Permissions management' }),
    writes: actionsOf('sqs', { accessLevel: 'Write' }),
    dependents: dependentsOf('lambda:CreateFunction'),
  }),
);
