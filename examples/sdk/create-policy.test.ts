import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPolicy, createRole } from './create-policy.js';

test('the command that creates the policy holds its document', () => {
  assert.equal(
    createPolicy.input.PolicyDocument,
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:Query"],' +
      '"Resource":"arn:aws:dynamodb:eu-central-1:123456789012:table/orders",' +
      '"Condition":{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":"${aws:userid}"}}}]}',
  );
});

test('the command that creates the role holds its trust policy', () => {
  assert.deepEqual(JSON.parse(createRole.input.AssumeRolePolicyDocument ?? ''), {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::210987654321:root' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'sts:ExternalId': '7d1c' },
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        },
      },
    ],
  });
});
