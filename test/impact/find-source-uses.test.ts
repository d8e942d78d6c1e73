import { describe, expect, it } from 'vitest';
import { fileOf, usedIn, usesIn } from './helpers.js';

function memberNames(text: string, path = 'a.ts'): string[] {
  return usesIn(fileOf(path, text)).uses.flatMap((use) =>
    use.kind === 'member'
      ? [`${use.service.name} ${use.group} ${use.member}${use.isExcluded ? ' excluded' : ''}`]
      : [],
  );
}

describe('members of the package', () => {
  const named = `import { S3Action } from '@iamspec/aws/s3';\n`;
  it.each([
    ['a named import', `${named}f(S3Action.GetObject);`],
    ['another name', `import { S3Action as A } from '@iamspec/aws/s3';\nf(A.GetObject);`],
    ['a namespace', `import * as s3 from '@iamspec/aws/s3';\nf(s3.S3Action.GetObject);`],
    ['brackets', `${named}f(S3Action['GetObject']);`],
    ['a type', `${named}type A = S3Action.GetObject;`],
    ['require', `const { S3Action } = require('@iamspec/aws/s3');\nf(S3Action.GetObject);`],
    ['require as a whole', `f(require('@iamspec/aws/s3').S3Action.GetObject);`],
    ['import()', `const { S3Action: B } = await import('@iamspec/aws/s3');\nf(B.GetObject);`],
    ['default', `import s3 from '@iamspec/aws/s3';\nf(s3.default.S3Action.GetObject);`],
    ['an alias', `${named}const A = (S3Action as object)!;\nf(A.GetObject);`],
    ['destructuring', `${named}const { GetObject } = S3Action;`],
  ])('by %s', (_way, text) => {
    expect(memberNames(text)).toEqual(['s3 action GetObject']);
  });

  it('of every group', () => {
    const text = `import * as x from '@iamspec/aws/s3';
      f(x.S3ResourceType.Bucket, x.S3ConditionKey.AwsTagKeys, x.S3Condition.awsRequestTag('a'));
      const arn = x.S3Arn.with({ region: 'a' });
      f(x.S3Arn.bucket({ bucketName: 'a' }), arn.object.parse('b'), x.S3Other.Thing);`;
    expect(memberNames(text)).toEqual([
      's3 resource type Bucket',
      's3 condition key AwsTagKeys',
      's3 condition awsRequestTag',
      's3 arn with',
      's3 arn bucket',
      's3 arn object',
    ]);
  });

  it('of all services at once', () => {
    const text = `import { S3 } from '@iamspec/aws/all';
      import * as all from '@iamspec/aws/all';
      f(S3.S3Action.GetObject, all.Sqs.SqsAction.SendMessage);`;
    expect(memberNames(text)).toEqual(['S3 action GetObject', 'Sqs action SendMessage']);
    expect(usedIn('a.ts', text).filter((use) => use.startsWith('service'))).toEqual([
      'service S3',
      'service Sqs',
    ]);
  });

  it('and nothing else', () => {
    const text = `import { S3Action } from './mine.js';
      import { arnTypes } from '@iamspec/aws/arn';
      import { services } from '@iamspec/aws';
      f(S3Action.GetObject, services.S3Action.GetObject, arnTypes.x.y, this.#a.b);`;
    expect(usedIn('a.ts', text)).toEqual([]);
  });

  it('in excluded actions', () => {
    const text = `${named}f({ notActions: [S3Action.GetObject], actions: [S3Action['PutObject']] });`;
    expect(memberNames(text)).toEqual(['s3 action GetObject excluded', 's3 action PutObject']);
  });

  it('tells an import of a service once, with re-exports', () => {
    const text = `import s3, * as all from '@iamspec/aws/s3';\nexport * from '@iamspec/aws/sqs';
      export { a } from './a.js';\nconst x = require('@iamspec/aws/sns/metadata');`;
    expect(usedIn('a.mts', text)).toEqual(['service s3', 'service sqs', 'service sns']);
  });
});

describe('strings', () => {
  it('can be actions, condition keys and ARNs', () => {
    const text = `
      f('s3:GetObject', "s3:Get*", \`sqs:Send*\`, 'aws:RequestTag/Team', '*', 'a b', 'node:fs');
      f(\`arn:\${partition}:s3:::\${name}/*\`, 'arn:aws:sqs:*:*:jobs', \`\${service}:Get*\`);
      f({ 's3:prefix': 1 });`;
    expect(usedIn('a.js', text)).toEqual([
      'action s3:GetObject',
      'condition key s3:GetObject',
      'action s3:Get*',
      'condition key s3:Get*',
      'action sqs:Send*',
      'condition key sqs:Send*',
      'condition key aws:RequestTag/Team',
      'action node:fs',
      'condition key node:fs',
      'arn arn:${…}:s3:::${…}/*',
      'arn arn:aws:sqs:*:*:jobs',
      'action s3:prefix',
      'condition key s3:prefix',
    ]);
  });

  it('know their statement', () => {
    const text = `
      new PolicyStatement({ effect: Effect.DENY, actions: ['*', ...(x ? ['s3:Get*'] : [])], resources: ['*'] });
      const p = { Effect: 'Allow', 'NotAction': ['iam:*', 'sts:*'], Resource: arn };
      const q = { effect: x, notActions: [...list] };`;
    const { uses } = usesIn(fileOf('a.tsx', text));
    const deny = { effect: 'Deny', patterns: ['*'], isExcluded: false, namesResources: false };
    const allow = {
      effect: 'Allow',
      patterns: ['iam:*', 'sts:*'],
      isExcluded: true,
      namesResources: true,
    };
    expect(
      uses.map(({ kind, text: name, ...use }) => [kind, name, 'statement' in use && use.statement]),
    ).toEqual([
      ['action', '*', deny],
      ['action', 's3:Get*', deny],
      ['exclusion', 'NotAction', allow],
      ['action', 'iam:*', allow],
      ['action', 'sts:*', allow],
    ]);
  });

  it('of module names are none', () => {
    const text = `import a from 's3:Get*';\nimport b = require('s3:Get*');\nexport * from 's3:Get*';
      import('s3:Get*');\nrequire('s3:Get*');`;
    expect(usedIn('a.ts', text)).toEqual([]);
  });
});

describe('files', () => {
  it('with errors are told where', () => {
    const file = fileOf('a.ts', `const a = 1;\nconst b = 's3:Get*;\n`);
    const [problem] = usesIn(file).problems;
    expect(problem).toMatchObject({ ruleId: 'policy-file-syntax' });
    expect(file.pointAt(problem?.place.start ?? 0).line).toBe(2);
  });

  it('of any size of expression can be read', () => {
    const sum = Array.from({ length: 5000 }, () => `'s3:Get*'`).join(' + ');
    expect(usesIn(fileOf('a.ts', `f(${sum})`)).uses).toHaveLength(10_000);
    const chain = `import * as s3 from '@iamspec/aws/s3';\nf(s3${'.a'.repeat(2000)});`;
    expect(usedIn('a.ts', chain)).toEqual(['service s3']);
    const many = Array.from({ length: 50_001 }, (_, index) => `'s3:A${index}'`).join(',');
    expect(usesIn(fileOf('a.ts', `f(${many})`)).problems[0]?.ruleId).toBe('policy-file-too-much');
  });
});
