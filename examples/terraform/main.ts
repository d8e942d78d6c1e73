import { pathToFileURL } from 'node:url';
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { allow, policy } from '@iamspec/aws';
import { KmsAction, KmsArn, KmsCondition } from '@iamspec/aws/kms';
import { S3Action, S3Arn } from '@iamspec/aws/s3';

/** A module in Terraform's JSON syntax. References stay in the ARNs; Terraform fills them in when it plans. */
export function terraformModule(): object {
  const document = policy(
    allow({
      sid: 'List',
      actions: [S3Action.ListBucket],
      resources: [S3Arn.bucket.from('${aws_s3_bucket.reports.arn}')],
    }),
    allow({
      sid: 'Write',
      actions: [S3Action.PutObject],
      resources: [S3Arn.object.from('${aws_s3_bucket.reports.arn}/incoming/*')],
    }),
    allow({
      sid: 'Encrypt',
      actions: [KmsAction.GenerateDataKey],
      resources: [
        KmsArn.with({
          region: '${data.aws_region.current.region}',
          account: '${data.aws_caller_identity.current.account_id}',
        }).key({ keyId: '*' }),
      ],
      conditions: [
        KmsCondition.viaService.stringEquals('s3.${data.aws_region.current.region}.amazonaws.com'),
      ],
    }),
    { policyType: 'managed-policy' },
  );
  return {
    data: { aws_region: { current: {} }, aws_caller_identity: { current: {} } },
    resource: {
      aws_s3_bucket: { reports: { bucket_prefix: 'reports-' } },
      aws_iam_policy: { writer: { name: 'report-writer', policy: JSON.stringify(document) } },
    },
  };
}

const [, program, target = 'main.tf.json'] = argv;
if (program !== undefined && import.meta.url === pathToFileURL(program).href) {
  writeFileSync(target, `${JSON.stringify(terraformModule(), null, 2)}\n`);
}
