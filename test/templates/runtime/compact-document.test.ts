import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactDocument } from '../../../templates/runtime/compact-document.js';
import type {
  PolicyConditions,
  PolicyDocument,
  PolicyPrincipal,
  PolicyStatement,
} from '../../../templates/runtime/policy-document.js';
import { createExpand } from '../../../templates/runtime/query-expand.js';
import { wholeCatalog } from '../../support/pack-metadata.js';
import { actionLists } from './compact-samples.js';
import { decide, type Request } from './policy-requests.js';

const catalog = await wholeCatalog();
const expand = createExpand(catalog);

function documentOf(...statements: readonly PolicyStatement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: [...statements] };
}

function compacted(...statements: readonly PolicyStatement[]): readonly PolicyStatement[] {
  return compactDocument(documentOf(...statements), catalog).Statement;
}

const read: PolicyStatement = {
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::a/*',
};
const secure: PolicyConditions = { Bool: { 'aws:SecureTransport': 'true' } };

describe('compactDocument', () => {
  it('merges statements that differ in actions', () => {
    expect(compacted(read, { ...read, Action: ['s3:DeleteObject', 's3:GetObject'] })).toEqual([
      { ...read, Action: ['s3:DeleteObject', 's3:GetObject'] },
    ]);
  });

  it('merges statements that differ in resources', () => {
    const other = { ...read, Resource: ['arn:aws:s3:::b/*', 'arn:aws:s3:::a/x'] };
    expect(compacted(read, other)).toEqual([
      { ...read, Resource: ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'] },
    ]);
  });

  it('merges what merging brings together', () => {
    const statements = ['a', 'b'].flatMap((bucket) =>
      ['s3:DeleteObject', 's3:GetObject'].map((Action) => ({
        ...read,
        Action,
        Resource: `arn:aws:s3:::${bucket}`,
      })),
    );
    expect(compacted(...statements)).toEqual([
      {
        ...read,
        Action: ['s3:DeleteObject', 's3:GetObject'],
        Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::b'],
      },
    ]);
  });

  it('does not merge across two differences, effects, principals or conditions', () => {
    const statements: PolicyStatement[] = [
      read,
      { ...read, Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::b/*' },
      { ...read, Effect: 'Deny' },
      { ...read, Principal: '*' },
      { ...read, Principal: { AWS: '1' } },
      { ...read, Action: 's3:DeleteObject', Condition: secure },
      { Effect: 'Allow', Action: 's3:GetObject' },
    ];
    expect(compacted(...statements)).toEqual(statements);
  });

  it('leaves out what another statement implies', () => {
    const wide: PolicyStatement = {
      Sid: 'Wide',
      Effect: 'Allow',
      Action: 's3:Get*',
      Resource: '*',
    };
    expect(compacted({ ...read, Sid: 'Narrow' }, wide)).toEqual([wide]);
    expect(compacted({ ...read, Condition: secure }, wide)).toEqual([wide]);
    expect(compacted({ ...wide, Condition: secure }, read)).toEqual([
      { ...wide, Condition: secure },
      read,
    ]);
    expect(compacted({ ...read, Effect: 'Deny' }, wide)).toEqual([
      { ...read, Effect: 'Deny' },
      wide,
    ]);
    expect(compacted(wide, { ...read, Action: 's3:GetSomethingNew' })).toEqual([wide]);
    const all: PolicyStatement = { Effect: 'Deny', Action: '*', Resource: '*', Condition: secure };
    expect(
      compacted({ ...read, Effect: 'Deny', Action: 'new:Thing', Condition: secure }, all),
    ).toEqual([all]);
  });

  it('keeps the first of equal statements, with its Sid', () => {
    const again = {
      ...read,
      Action: ['S3:getobject'],
      Resource: ['arn:aws:s3:::a/*'],
      Sid: 'Again',
    };
    expect(compacted({ ...read, Sid: 'First' }, again)).toEqual([{ ...read, Sid: 'First' }]);
  });

  it('drops the Sid of merged statements only', () => {
    const [first, second] = compacted(
      { ...read, Sid: 'A' },
      { ...read, Sid: 'B', Effect: 'Deny', Action: ['s3:GetObject', 's3:getobject'] },
    );
    expect([first?.Sid, second?.Sid]).toEqual(['A', 'B']);
    const [merged] = compacted(
      { ...read, Sid: 'A' },
      { ...read, Sid: 'B', Action: 's3:DeleteObject' },
    );
    expect(merged).not.toHaveProperty('Sid');
  });

  it('takes conditions for equal whatever their order and case', () => {
    const one = { StringEquals: { 'aws:PrincipalTag/a': ['1', '2'] }, ...secure };
    const other = {
      Bool: { 'AWS:securetransport': ['true'] },
      StringEquals: { 'aws:principaltag/a': ['2', '1', '2'] },
    };
    expect(
      compacted(
        { ...read, Condition: one },
        { ...read, Action: 's3:DeleteObject', Condition: other },
      ),
    ).toEqual([{ ...read, Action: ['s3:DeleteObject', 's3:GetObject'], Condition: one }]);
    expect(
      compacted({ ...read, Condition: {} }, { ...read, Action: 's3:DeleteObject' }),
    ).toHaveLength(1);
  });

  it('takes principals for equal whatever their order', () => {
    const one: PolicyPrincipal = { AWS: ['1', '2'], Service: 'a' };
    const other: PolicyPrincipal = { Service: ['a'], AWS: ['2', '1'] };
    expect(
      compacted(
        { ...read, Principal: one },
        { ...read, Action: 's3:DeleteObject', Principal: other },
      ),
    ).toEqual([{ ...read, Principal: one, Action: ['s3:DeleteObject', 's3:GetObject'] }]);
  });

  it('merges trust policies, which have no resource', () => {
    const trust: PolicyStatement = {
      Effect: 'Allow',
      Principal: { AWS: '1' },
      Action: 'sts:AssumeRole',
    };
    expect(compacted(trust, { ...trust, Action: 'sts:TagSession' })).toEqual([
      { ...trust, Action: ['sts:AssumeRole', 'sts:TagSession'] },
    ]);
  });

  it('leaves alone what it does not understand', () => {
    const odd = [
      { Effect: 'Allow', NotAction: ['s3:*', 's3:*'], Resource: '*' },
      { Effect: 'Deny', Action: ['s3:*', 's3:*'], NotResource: '*' },
      { Effect: 'Deny', NotPrincipal: { AWS: '1' }, Action: 's3:*', Resource: '*' },
      { Effect: 'Allow', Action: ['s3:*', { Ref: 'A' }], Resource: '*' },
      { Effect: 'Allow', Action: 's3:*', Resource: [{ 'Fn::GetAtt': ['B', 'Arn'] }] },
      {
        Effect: 'Allow',
        Action: 's3:*',
        Resource: '*',
        Condition: { StringEquals: { x: { Ref: 'A' } } },
      },
      { Effect: 'Allow', Action: 's3:*', Resource: '*', Principal: { AWS: { Ref: 'A' } } },
      { Effect: 'Allow', Action: [], Resource: '*' },
      { Effect: { Ref: 'E' }, Action: 's3:*', Resource: '*' },
      { Effect: 'Allow', Action: 's3:*', Resource: '*', Extra: 1 },
      'statement',
      null,
    ] as unknown as PolicyStatement[];
    expect(compacted(...odd, ...odd)).toEqual([...odd, ...odd]);
    const single = { Version: '2012-10-17', Statement: read } as unknown as PolicyDocument;
    expect(compactDocument(single, catalog)).toBe(single);
  });

  it('keeps texts that the catalogue does not know', () => {
    const actions = ['new:Thing', 's3:${Verb}Object', 's3:NoSuch*', 'nonsense', 's3:GetObject'];
    expect(compacted({ ...read, Action: actions })).toEqual([
      { ...read, Action: [...actions].sort() },
    ]);
    const resources = [
      '${Bucket.Arn}',
      '${Bucket.Arn}/*',
      'arn:aws:s3:::${Name}/*',
      'arn:aws:s3:::a/*',
    ];
    expect(compacted({ ...read, Resource: [...resources, ...resources] })).toEqual([
      { ...read, Resource: resources },
    ]);
  });

  it('leaves out resources that a wildcard covers, part by part', () => {
    const keep = (...Resource: string[]): unknown => compacted({ ...read, Resource })[0]?.Resource;
    expect(keep('arn:aws:s3:::a/x', 'arn:aws:s3:::a/*')).toBe('arn:aws:s3:::a/*');
    expect(keep('arn:aws:s3:::a/x*', 'arn:aws:s3:::a/?*', 'arn:aws:s3:::a/y?')).toBe(
      'arn:aws:s3:::a/?*',
    );
    expect(keep('arn:aws:s3:::a', '*', '${x}')).toBe('*');
    expect(keep('arn:aws:sqs:*:1:q', 'arn:aws:sqs:r:1:q:z')).toEqual([
      'arn:aws:sqs:*:1:q',
      'arn:aws:sqs:r:1:q:z',
    ]);
    expect(keep('arn:aws:sqs:*', 'arn:aws:sqs:r:1:q')).toEqual([
      'arn:aws:sqs:*',
      'arn:aws:sqs:r:1:q',
    ]);
    expect(keep('arn:aws:s3:::*', 'arn:aws:s3:::**')).toBe('arn:aws:s3:::*');
  });

  it('compacts lists of actions and keeps the other elements', () => {
    const document: PolicyDocument = {
      Version: '2012-10-17',
      Id: 'id',
      Statement: [
        {
          Sid: 'A',
          Effect: 'Allow',
          Principal: '*',
          Action: expand('sqs:*'),
          Resource: ['*'],
          Condition: secure,
        },
      ],
    };
    const before = JSON.stringify(document);
    expect(JSON.stringify(compactDocument(document, catalog))).toBe(
      JSON.stringify({
        Version: '2012-10-17',
        Id: 'id',
        Statement: [
          {
            Sid: 'A',
            Effect: 'Allow',
            Principal: '*',
            Action: 'sqs:*',
            Resource: '*',
            Condition: secure,
          },
        ],
      }),
    );
    expect(JSON.stringify(document)).toBe(before);
  });
});

describe('compactDocument on random documents', () => {
  const actions = [
    's3:GetObject',
    's3:getobject',
    's3:GetObjectAcl',
    's3:PutObjectAcl',
    's3:Get*',
    's3:*',
    '*',
    'sqs:SendMessage',
    'sqs:Send*',
    'sqs:*Message',
    'sqs:*',
    'new:Thing',
    's3:${x}',
    's3:Brand*New',
  ];
  const resources = [
    '*',
    'arn:aws:s3:::a',
    'arn:aws:s3:::a/*',
    'arn:aws:s3:::a/x',
    'arn:aws:s3:::a/x*',
    'arn:aws:s3:::?/x',
    'arn:aws:s3:::*',
    'arn:aws:sqs:r:1:q',
    'arn:aws:sqs:*:1:q',
    'arn:aws:sqs:*:*:*',
    'arn:aws:s3:::a/${aws:username}',
  ];
  const conditions: (PolicyConditions | undefined)[] = [
    undefined,
    {},
    { StringEquals: { 'aws:a': '1' } },
    { StringEquals: { 'AWS:A': ['1', '1'] } },
    { StringEquals: { 'aws:a': ['1', '2'] } },
    { StringNotEquals: { 'aws:a': ['2', '1'] } },
    { StringEquals: { 'aws:a': '1' }, StringLike: { 'aws:b': 'x*' } },
    { StringLike: { 'aws:b': 'x*' }, StringEquals: { 'aws:a': '1' } },
  ];
  const principals: (PolicyPrincipal | undefined)[] = [
    undefined,
    '*',
    { AWS: '1' },
    { AWS: ['1', '2'] },
    { AWS: ['2', '1'] },
  ];

  const some = (list: readonly string[]): fc.Arbitrary<string | string[]> =>
    fc.oneof(
      fc.constantFrom(...list),
      fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength: 3 }),
    );

  const rare = <Value>(list: readonly Value[]): fc.Arbitrary<Value> => {
    return fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...list.slice(0, 2)) },
      { weight: 1, arbitrary: fc.constantFrom(...list) },
    );
  };

  const statementWith = (action: fc.Arbitrary<string | string[]>): fc.Arbitrary<PolicyStatement> =>
    fc
      .record({
        effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
        action,
        resource: some(resources),
        condition: rare(conditions),
        principal: rare(principals),
        kind: fc.nat(9),
      })
      .map(({ effect, action: Action, resource, condition, principal, kind }) => ({
        Effect: effect,
        ...(principal !== undefined && { Principal: principal }),
        ...(kind === 0 ? { NotAction: Action } : { Action }),
        ...(kind === 1 ? { NotResource: resource } : kind === 2 ? {} : { Resource: resource }),
        ...(condition !== undefined && { Condition: condition }),
      }));

  const places = [
    'arn:aws:s3:::a',
    'arn:aws:s3:::b',
    'arn:aws:s3:::a/x',
    'arn:aws:s3:::a/xy',
    'arn:aws:s3:::b/x',
    'arn:aws:s3:::a/someone',
    'arn:aws:sqs:r:1:q',
    'arn:aws:sqs:r:2:q',
    'arn:aws:sqs:r:1:q:z',
    'other',
  ];
  const contexts = [
    {},
    { 'aws:a': '1' },
    { 'aws:a': '2', 'aws:b': 'x' },
    { 'aws:a': '1', 'aws:b': 'xy' },
  ];
  const requestsFor = (names: readonly string[]): readonly Request[] =>
    names.flatMap((action) =>
      places.flatMap((resource) =>
        contexts.flatMap((context) =>
          ['1', '2', '3'].map((principal) => ({ action, resource, context, principal })),
        ),
      ),
    );

  it('allows and denies the same requests, and does not change again', () => {
    const requests = requestsFor([
      's3:GetObject',
      's3:GetObjectAcl',
      's3:PutObjectAcl',
      's3:GetBucketAcl',
      's3:DeleteObject',
      'sqs:SendMessage',
      'sqs:ReceiveMessage',
      'sqs:PurgeQueue',
      'iam:PassRole',
      'new:Thing',
      's3:someone',
      's3:BrandOldNew',
    ]);
    const check = fc.property(
      fc.array(statementWith(some(actions)), { maxLength: 6 }),
      (statements) => {
        const document = documentOf(...statements);
        const short = compactDocument(document, catalog);
        const differing = requests.filter(
          (request) => decide(short, request) !== decide(document, request),
        );
        expect(differing).toEqual([]);
        expect(compactDocument(short, catalog)).toEqual(short);
        expect(short.Statement.length).toBeLessThanOrEqual(statements.length);
        expect(JSON.stringify(short).length).toBeLessThanOrEqual(JSON.stringify(document).length);
      },
    );
    fc.assert(check, { numRuns: 250, seed: 1 });
  });

  it('grants the same of the whole catalogue', () => {
    const lists = actionLists(catalog).filter((list) => list.length > 0);
    const statement = fc.record(
      {
        Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
        Action: lists,
        Resource: fc.uniqueArray(fc.constantFrom('arn:aws:s3:::a', 'arn:aws:s3:::b', 'other'), {
          minLength: 1,
        }),
        Condition: fc.constantFrom<PolicyConditions[]>(secure, { Null: { 'aws:a': 'true' } }),
      },
      { requiredKeys: ['Effect', 'Action', 'Resource'] },
    );
    const check = fc.property(fc.array(statement, { minLength: 1, maxLength: 5 }), (statements) => {
      const document = documentOf(...statements);
      expect(grantsOf(compactDocument(document, catalog))).toEqual(grantsOf(document));
    });
    fc.assert(check, { numRuns: 250, seed: 2 });
  });
});

/** What is allowed and denied, one line for each action and resource; without what holds unconditionally as well. */
function grantsOf({ Statement }: PolicyDocument): readonly string[] {
  const grants = new Map<string, Set<string>>();
  for (const { Effect, Action, Resource, Condition } of Statement) {
    for (const action of expand(Action ?? [])) {
      for (const resource of [Resource ?? []].flat()) {
        const key = [Effect, action, resource].join(' ');
        grants.set(
          key,
          (grants.get(key) ?? new Set()).add(
            Condition === undefined ? '' : JSON.stringify(Condition),
          ),
        );
      }
    }
  }
  return [...grants]
    .map(
      ([key, conditions]) => `${key} ${conditions.has('') ? '' : [...conditions].sort().join(' ')}`,
    )
    .sort();
}
