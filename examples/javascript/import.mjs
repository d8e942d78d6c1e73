// Plain JavaScript as an ES module: what the compiler would refuse is refused when it runs.
import { allow, policy, PolicyError } from '@iamspec/aws';
import { S3Action, S3Arn } from '@iamspec/aws/s3';

const bucket = S3Arn.bucket({ bucketName: 'reports' });

/** The message of the error that the policy ends in. */
function explain(...statements) {
  try {
    policy(...statements);
    return undefined;
  } catch (error) {
    if (error instanceof PolicyError) return error.message;
    throw error;
  }
}

console.log(
  JSON.stringify({
    document: policy(allow({ actions: [S3Action.ListBucket], resources: [bucket] })),
    unfit: explain(allow({ actions: [S3Action.GetObject], resources: [bucket] })),
    misspelt: explain(allow({ actions: ['s3:GetObjekt'], resources: ['*'] })),
  }),
);
