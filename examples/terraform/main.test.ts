import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

interface Module {
  readonly resource: { readonly aws_iam_policy: { readonly writer: { readonly policy: string } } };
}

test('the file that is written has the policy, with references intact', () => {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  try {
    const file = join(folder, 'main.tf.json');
    execFileSync(execPath, [fileURLToPath(new URL('main.js', import.meta.url)), file]);
    const { resource } = JSON.parse(readFileSync(file, 'utf8')) as Module;
    assert.deepEqual(JSON.parse(resource.aws_iam_policy.writer.policy), {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'List',
          Effect: 'Allow',
          Action: 's3:ListBucket',
          Resource: '${aws_s3_bucket.reports.arn}',
        },
        {
          Sid: 'Write',
          Effect: 'Allow',
          Action: 's3:PutObject',
          Resource: '${aws_s3_bucket.reports.arn}/incoming/*',
        },
        {
          Sid: 'Encrypt',
          Effect: 'Allow',
          Action: 'kms:GenerateDataKey',
          Resource:
            'arn:aws:kms:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:key/*',
          Condition: {
            StringEquals: {
              'kms:ViaService': 's3.${data.aws_region.current.region}.amazonaws.com',
            },
          },
        },
      ],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
