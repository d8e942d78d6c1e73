import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ReportsStack } from './reports-stack.js';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

const template = Template.fromStack(new ReportsStack(new App(), 'Example')).toJSON() as {
  readonly Resources: Readonly<Record<string, Resource>>;
};
const resources = Object.entries(template.Resources);
const propertiesOf = (type: string) =>
  resources
    .filter(([, resource]) => resource.Type === type)
    .map(([, { Properties }]) => Properties);

const [bucketId] = resources.find(([, { Type }]) => Type === 'AWS::S3::Bucket') ?? [];
const bucketArn = { 'Fn::GetAtt': [bucketId, 'Arn'] };
const objectArn = { 'Fn::Join': ['', [bucketArn, '/*']] };

test('the role has the policy as it was written, with references where CDK had tokens', () => {
  const [role] = propertiesOf('AWS::IAM::Role');
  assert.deepEqual(role?.['Policies'], [
    {
      PolicyName: 'reports',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'ReadReports',
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:ListBucket'],
            Resource: [bucketArn, objectArn],
            Condition: { StringEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } },
          },
          {
            Sid: 'TellOthers',
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
            Resource: {
              'Fn::Join': [
                '',
                [
                  'arn:',
                  { Ref: 'AWS::Partition' },
                  ':sqs:',
                  { Ref: 'AWS::Region' },
                  ':',
                  { Ref: 'AWS::AccountId' },
                  ':report-read',
                ],
              ],
            },
          },
        ],
      },
    },
  ]);
});

test('the bucket has its statements', () => {
  const [bucketPolicy] = propertiesOf('AWS::S3::BucketPolicy');
  assert.deepEqual(bucketPolicy?.['PolicyDocument'], {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'EncryptedOnly',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [bucketArn, objectArn],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      {
        Sid: 'OldestSignature',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: objectArn,
        Condition: { StringNotEquals: { 's3:signatureversion': 'AWS4-HMAC-SHA256' } },
      },
    ],
  });
});

test('no token is left in the template', () => {
  assert.doesNotMatch(JSON.stringify(template), /\$\{Token\[/);
});
