import { describe, expect, it } from 'vitest';
import { findPolicies } from '../../generator/lint/find/find-policies.js';
import { policyTypeOf } from '../../generator/lint/find/policy-type.js';
import { Locator } from '../../generator/lint/read/locate-value.js';
import { locateSite } from '../../generator/lint/read/locate-site.js';
import { readDocument } from '../../generator/policy/read/read-document.js';
import { SourceFile } from '../../generator/source/source-file.js';

/** `form type` of each policy in a value. */
function foundIn(content: unknown): string[] {
  const document = readDocument(new SourceFile('p.json', JSON.stringify(content)), 'json');
  return findPolicies(document).map((site) => {
    const { plain } = locateSite(site, new Locator('unknown', { left: 1000 }));
    return `${site.form} ${policyTypeOf(site.place, plain) ?? 'unknown'}`;
  });
}

const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const open = { ...allow, Principal: '*' };
const trust = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2' } };
const document = (statement: object): object => ({ Version: '2012-10-17', Statement: statement });
const resource = (type: string, properties: object): object => ({
  Resources: { R: { Type: type, Properties: properties } },
});

describe('policies are found', () => {
  it.each([
    ['a policy', document([allow]), 'document identity'],
    ['a statement', allow, 'statements identity'],
    ['statements in a list', { iamRoleStatements: [allow, allow] }, 'statements identity'],
    ['a resource policy', document(open), 'document resource'],
    ['a trust policy', document([trust]), 'document trust'],
    ['a policy without statements', { Version: '2012-10-17', Statment: [] }, 'document unknown'],
    ['a policy without a version', { Statement: [allow] }, 'document identity'],
    ['a policy of no known version', { ...document([allow]), Version: 'x' }, 'document identity'],
    [
      'a statement without an effect',
      { Statement: { Action: 'x', Resource: '*' } },
      'document identity',
    ],
    ['a policy in a string', { policy: JSON.stringify(document(open)) }, 'document resource'],
    ['a policy in a function', { 'Fn::Sub': JSON.stringify(document(open)) }, 'document resource'],
  ])('%s', (_name, content, expected) => {
    expect(foundIn(content)).toEqual([expected]);
  });

  it.each([
    ['AWS::IAM::ManagedPolicy', 'PolicyDocument', allow, 'managed-policy'],
    ['AWS::IAM::Role', 'AssumeRolePolicyDocument', trust, 'trust'],
    ['AWS::KMS::Key', 'KeyPolicy', open, 'key-policy'],
    ['AWS::S3::BucketPolicy', 'PolicyDocument', open, 'bucket-policy'],
    ['AWS::SQS::QueuePolicy', 'PolicyDocument', open, 'queue-policy'],
    ['AWS::ECR::Repository', 'RepositoryPolicyText', open, 'repository-policy'],
    ['AWS::SecretsManager::ResourcePolicy', 'ResourcePolicy', open, 'secret-policy'],
    ['AWS::Lambda::Permission', 'PolicyDocument', open, 'resource'],
  ])('of %s by its %s', (type, key, statement, expected) => {
    expect(foundIn(resource(type, { [key]: document(statement) }))).toEqual([
      `document ${expected}`,
    ]);
  });

  it('of roles, with their inline policies', () => {
    const properties = {
      AssumeRolePolicyDocument: { 'Fn::If': ['A', document(trust), document(trust)] },
      Policies: [{ PolicyName: 'a', PolicyDocument: document(allow) }],
    };
    expect(foundIn(resource('AWS::IAM::Role', properties))).toEqual([
      'document trust',
      'document trust',
      'document role-inline-policy',
    ]);
  });

  it('of AWS Organizations, by their kind', () => {
    const content = { Type: 'SERVICE_CONTROL_POLICY', Content: document(allow) };
    expect(foundIn(resource('AWS::Organizations::Policy', content))).toEqual([
      'document service-control-policy',
    ]);
  });

  it('of functions of SAM', () => {
    const properties = {
      Policies: ['Managed', { S3ReadPolicy: { BucketName: 'x' } }, { Statement: [allow] }],
      Auth: { ResourcePolicy: { CustomStatements: [open] } },
    };
    expect(foundIn(resource('AWS::Serverless::Function', properties))).toEqual([
      'document role-inline-policy',
      'statements resource',
    ]);
  });

  it('in plans of Terraform, and only what will be', () => {
    const text = JSON.stringify(document(allow));
    const values = (policy: string): object => ({ policy });
    const plan = {
      terraform_version: '1',
      planned_values: {
        root_module: {
          child_modules: [
            { resources: [{ address: 'm.a', type: 'aws_iam_policy', values: values(text) }] },
          ],
        },
      },
      resource_changes: [
        { address: 'm.a', type: 'aws_iam_policy', change: { after: values(text) } },
        { address: 'b', type: 'aws_iam_policy', change: { before: values(text), after: null } },
        {
          address: 'c',
          type: 'aws_iam_role',
          change: {
            before: values(text),
            after: { assume_role_policy: JSON.stringify(document(trust)) },
          },
        },
        {
          address: 'data.d',
          type: 'aws_iam_policy_document',
          change: { after: { statement: [{ actions: ['s3:GetObject'] }], json: text } },
        },
      ],
      prior_state: { values: values(text) },
      configuration: { a: text },
    };
    expect(foundIn(plan)).toEqual([
      'document managed-policy',
      'document trust',
      'terraform identity',
    ]);
  });
});

describe('no policy is', () => {
  it.each([
    ['a rule of AWS WAF', { Action: { Allow: {} }, Statement: { ByteMatchStatement: {} } }],
    ['a taint of Kubernetes', { effect: 'NoSchedule', key: 'a' }],
    ['a policy of Azure', { effect: 'deny', actions: ['*'] }],
    [
      'a data protection policy of SNS',
      { Version: '2021-06-01', Statement: [{ DataDirection: 'Inbound', Principal: ['*'] }] },
    ],
    ['a step of a pipeline', { Action: 'build', Name: 'x' }],
    ['a version', { Settings: { Version: '2012-10-17' } }],
    ['nothing', null],
  ])('%s', (_name, content) => {
    expect(foundIn(content)).toEqual([]);
  });
});
