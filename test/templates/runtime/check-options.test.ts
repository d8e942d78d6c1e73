import { describe, expect, it } from 'vitest';
import { amendedServices } from '../../../templates/runtime/check-amendments.js';
import { policyTypes } from '../../../templates/runtime/check-policy-type.js';
import {
  checkPolicy,
  type CheckOptions,
  type PolicyType,
} from '../../../templates/runtime/check-policy.js';
import { wholeCatalog } from '../../support/pack-metadata.js';

const catalog = await wholeCatalog();

function check(document: unknown, options: CheckOptions = {}): string[] {
  return checkPolicy(document, catalog, options).map(
    ({ severity, code, path }) => `${severity} ${code} ${path.join('.')}`,
  );
}

function one(statement: object): object {
  return { Version: '2012-10-17', Statement: [statement] };
}

const identity = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' };
const trust = {
  Effect: 'Allow',
  Principal: { Service: 'ec2.amazonaws.com' },
  Action: 'sts:AssumeRole',
};

describe('the policy type', () => {
  it.each<[PolicyType, object, string[]]>([
    ['identity', identity, []],
    [
      'identity',
      trust,
      ['error missing-element Statement.0', 'error unsupported-element Statement.0.Principal'],
    ],
    [
      'managed-policy',
      { ...identity, NotPrincipal: '*' },
      ['error unsupported-element Statement.0.NotPrincipal'],
    ],
    ['trust', trust, []],
    ['trust', { ...trust, Resource: '*' }, ['error unsupported-element Statement.0.Resource']],
    [
      'trust',
      identity,
      ['error missing-element Statement.0', 'error unsupported-element Statement.0.Resource'],
    ],
    ['bucket-policy', { ...identity, Principal: '*' }, []],
    ['bucket-policy', identity, ['error missing-element Statement.0']],
    ['key-policy', trust, ['error missing-element Statement.0']],
    ['repository-policy', { ...trust, Action: 'ecr:BatchGetImage' }, []],
    ['resource', { ...trust, Action: 'ecr:BatchGetImage' }, []],
    ['endpoint-policy', identity, []],
    [
      'service-control-policy',
      { ...identity, Sid: 'No way' },
      ['error invalid-sid Statement.0.Sid'],
    ],
    ['bucket-policy', { ...identity, Principal: '*', Sid: 'No way' }, []],
  ])('%s', (policyType, statement, expected) => {
    expect(check(one(statement), { policyType })).toEqual(expected);
  });

  it('decides how bad one statement ID twice is', () => {
    const twice = {
      Statement: [
        { ...identity, Sid: 'A' },
        { ...identity, Sid: 'A', Effect: 'Deny' },
      ],
    };
    expect(check(twice)).toEqual(['error duplicate-sid Statement.1.Sid']);
    const resource = { Statement: twice.Statement.map((each) => ({ ...each, Principal: '*' })) };
    expect(check(resource)).toEqual(['warning duplicate-sid Statement.1.Sid']);
  });
});

describe('the size', () => {
  const types = Object.entries(policyTypes).flatMap(([type, { size, kind }]) =>
    size === undefined ? [] : [{ type: type as PolicyType, size, kind }],
  );

  it.each(types)('$type', ({ type, size: { most, usual = most }, kind }) => {
    const document = (length: number): object => {
      const Principal = kind.principal === 'required' ? { Principal: '*' } : {};
      const Resource = kind.resource === 'forbidden' ? {} : { Resource: '*' };
      const base = one({ Effect: 'Allow', ...Principal, Action: '*', ...Resource, Sid: '' });
      const Sid = 'x'.repeat(length - JSON.stringify(base).length);
      return one({ Effect: 'Allow', ...Principal, Action: '*', ...Resource, Sid });
    };
    const options = { policyType: type };
    expect(check(document(usual), options)).toEqual([]);
    expect(check(document(most + 1), options)).toEqual(['error too-large ']);
    if (usual < most) expect(check(document(most), options)).toEqual(['warning too-large ']);
  });

  it('counts no white space for IAM, bytes for others, and nothing for what is filled in later', () => {
    const big = (filler: string): object => ({
      ...one({ ...identity, Principal: '*' }),
      Id: filler,
    });
    const options = { policyType: 'user-inline-policy' } as const;
    const tooLarge = (document: unknown, policyType: PolicyType): boolean =>
      check(document, { policyType }).some((line) => line.includes('too-large'));
    expect(tooLarge(big(' '.repeat(5000)), options.policyType)).toBe(false);
    expect(tooLarge(big('x'.repeat(5000)), options.policyType)).toBe(true);
    expect(tooLarge(big('é'.repeat(4100)), 'queue-policy')).toBe(true);
    expect(tooLarge(big('e'.repeat(4100)), 'queue-policy')).toBe(false);
    expect(tooLarge(big('語'.repeat(2800)), 'queue-policy')).toBe(true);
    expect(tooLarge(big('😀'.repeat(2100)), 'queue-policy')).toBe(true);
    expect(tooLarge(big(`\${${'x'.repeat(9000)}}`), 'queue-policy')).toBe(false);
    const list = { 'Fn::Join': ['', ['x'.repeat(9000)]] };
    expect(tooLarge({ ...one(identity), Id: list }, 'queue-policy')).toBe(false);
  });
});

describe('further options', () => {
  it('leaves unchecked texts alone', () => {
    const document = one({
      Effect: 'Allow',
      Action: ['s3:NewAction', 's3:GetObject'],
      Resource: ['nothing'],
      Condition: { StringEquals: { 's3:new': 'x' } },
    });
    const marked = [
      'Statement.0.Action.0',
      'Statement.0.Resource.0',
      'Statement.0.Condition.StringEquals.s3:new',
    ];
    expect(check(document)).toHaveLength(3);
    expect(check(document, { unchecked: (path) => marked.includes(path.join('.')) })).toEqual([]);
  });

  it('makes of missing resource types what is asked for', () => {
    const document = one({
      ...identity,
      Action: 'kms:CreateAlias',
      Resource: 'arn:aws:kms:*:*:alias/a',
    });
    const found = 'missing-required-resource-type Statement.0.Action';
    expect(check(document)).toEqual([`warning ${found}`]);
    expect(check(document, { partial: 'error' })).toEqual([`error ${found}`]);
    expect(check(document, { partial: 'skip' })).toEqual([]);
  });

  it('asks for required resource types over all statements, and only where they are all known', () => {
    const alias = { ...identity, Action: 'kms:CreateAlias', Resource: 'arn:aws:kms:*:*:alias/a' };
    const key = { ...alias, Resource: 'arn:aws:kms:*:*:key/*' };
    const found = ['warning missing-required-resource-type Statement.0.Action'];
    const alsoWith = (...more: object[]): string[] => check({ Statement: [alias, ...more] });
    expect(alsoWith(key)).toEqual([]);
    expect(alsoWith({ ...key, Action: 'kms:Create*' })).toEqual([]);
    expect(alsoWith({ ...key, Effect: 'Deny' })).toEqual(found);
    expect(alsoWith({ ...key, Action: 'kms:UpdateAlias' })).toHaveLength(2);
    expect(alsoWith({ ...alias, Resource: '*' })).toEqual([]);
    expect(
      alsoWith({
        Effect: 'Allow',
        Action: 'kms:CreateAlias',
        NotResource: 'arn:aws:kms:*:*:key/a',
      }),
    ).toEqual([]);
    expect(alsoWith({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })).toEqual([]);
    expect(alsoWith({ 'Fn::If': ['A', {}, {}] })).toEqual([]);
    expect(alsoWith({ ...key, Action: { Ref: 'Actions' } })).toEqual([]);
  });

  it('takes one of several kinds of a thing for enough', () => {
    const of = (Action: string, Resource: string): string[] =>
      check(one({ ...identity, Action, Resource }));
    expect(
      of('elasticloadbalancing:ModifyListener', 'arn:aws:elasticloadbalancing:*:*:listener/net/*'),
    ).toEqual([]);
    expect(of('iam:GenerateServiceLastAccessedDetails', 'arn:aws:iam::*:role/x')).toEqual([]);
    expect(of('cognito-idp:AssociateWebACL', 'arn:aws:cognito-idp:*:*:userpool/*')).toEqual([]);
    expect(of('dynamodb:Query', 'arn:aws:dynamodb:*:*:table/Books/index/*')).toEqual([]);
  });

  it('says which dependents are missing only when asked', () => {
    const document = one({ ...identity, Action: 'lambda:CreateFunction', Resource: '*' });
    expect(check(document)).toEqual([]);
    const [found] = checkPolicy(document, catalog, { dependents: true });
    expect(found?.severity).toBe('warning');
    expect(found?.message).toContain('`iam:PassRole`');
    const pass = { ...identity, Action: 'iam:Pass*', Resource: '*' };
    const both = {
      Statement: [{ ...identity, Action: 'lambda:CreateFunction', Resource: '*' }, pass],
    };
    expect(check(both, { dependents: true }).filter((line) => line.startsWith('warning'))).toEqual(
      [],
    );
    const rest = {
      Statement: [...both.Statement, { Effect: 'Allow', NotAction: 's3:*', Resource: '*' }],
    };
    expect(check(rest, { dependents: true })).toEqual([]);
  });

  it('compares statements only where all of them is known', () => {
    const same = (left: object, right: object): string[] =>
      check(
        {
          Statement: [
            { ...identity, ...left },
            { ...identity, ...right },
          ],
        },
        { redundancy: true },
      );
    const condition = { Condition: { StringEquals: { 'aws:PrincipalOrgID': ['a', 'b'] } } };
    const reordered = { Condition: { StringEquals: { 'aws:PrincipalOrgID': ['b', 'a'] } } };
    expect(same({}, {})).toEqual(['information redundant-statement Statement.1']);
    expect(same(condition, reordered)).toHaveLength(1);
    expect(same(condition, {})).toEqual([]);
    expect(same({ Effect: 'Deny' }, {})).toEqual([]);
    expect(same({ Principal: '*' }, {})).toEqual([]);
    expect(same({ Principal: { AWS: '*' } }, { Principal: { AWS: ['*'] } })).toHaveLength(1);
    expect(same({ Action: { Ref: 'A' } }, { Action: { Ref: 'A' } })).toEqual([]);
    expect(same({ Condition: { Ref: 'C' } }, { Condition: { Ref: 'C' } })).toEqual([]);
    expect(same({ Resource: 'arn:aws:s3:::b/a*' }, { Resource: 'arn:aws:s3:::b/ab' })).toHaveLength(
      1,
    );
    expect(same({ Resource: 'arn:aws:s3:::b/a?' }, { Resource: 'arn:aws:s3:::b/a*' })).toEqual([
      'information redundant-statement Statement.0',
    ]);
  });

  it('knows where the reference and the policies of AWS differ', () => {
    expect(amendedServices()).toEqual(['apigateway', 'elasticloadbalancing', 'logs']);
  });
});
