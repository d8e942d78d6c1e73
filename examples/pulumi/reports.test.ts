import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as pulumi from '@pulumi/pulumi';

const registered: pulumi.runtime.MockResourceArgs[] = [];

/** What Pulumi registers in place of a cloud: the ARN of a bucket becomes known when it is created. */
await pulumi.runtime.setMocks({
  newResource: (resource) => {
    registered.push(resource);
    const { name, inputs } = resource;
    return { id: `${name}-id`, state: { ...inputs, arn: `arn:aws:s3:::${name}-3f2a` } };
  },
  call: ({ inputs }) => inputs,
});
const { createReports } = await import('./reports.js');

const settled = <Value>(output: pulumi.Output<Value>) =>
  new Promise<Value>((resolve) => output.apply(resolve));

/** A property of a registered resource that is a policy, as an object whichever way Pulumi passes it on. */
function policyOf(type: string, property: string): unknown {
  const value: unknown = registered.find((resource) => resource.type === type)?.inputs[property];
  return typeof value === 'string' ? JSON.parse(value) : value;
}

test('Pulumi registers the policies as they were written, with the ARN of the bucket', async () => {
  const { attached } = createReports();
  await settled(attached.urn);

  assert.deepEqual(policyOf('aws:iam/role:Role', 'assumeRolePolicy'), {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
      },
    ],
  });
  assert.deepEqual(policyOf('aws:iam/rolePolicy:RolePolicy', 'policy'), {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 's3:ListBucket',
        Resource: 'arn:aws:s3:::reports-3f2a',
        Condition: { StringLike: { 's3:prefix': 'public/*' } },
      },
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::reports-3f2a/public/*',
      },
      {
        Effect: 'Allow',
        Action: 'lambda:InvokeFunction',
        Resource: 'arn:aws:lambda:*:123456789012:function:report-*',
      },
    ],
  });
});
