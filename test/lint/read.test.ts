import { describe, expect, it } from 'vitest';
import { linted } from './helpers.js';

const policy = (statement: string): string =>
  `Resources:\n  P:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument:\n        Version: 2012-10-17\n        Statement:\n          - Effect: Allow\n${statement.replaceAll(/^/gm, '            ')}`;

const codes = async (statement: string): Promise<string[]> => linted(policy(statement), 'p.yaml');

describe('intrinsic functions', () => {
  it.each([
    ['Ref', 'Action: !Ref Actions\nResource: !Ref Resources'],
    ['Fn::GetAtt', 'Action: s3:GetObject\nResource: !GetAtt Bucket.Arn'],
    ['Fn::ImportValue', 'Action: s3:GetObject\nResource: !ImportValue arn'],
    ['Fn::Split', 'Action: !Split [",", !Ref Actions]\nResource: "*"'],
    ['Fn::Select', 'Action: s3:GetObject\nResource: !Select [0, !Ref Arns]'],
    ['Fn::FindInMap', 'Action: !FindInMap [A, B, C]\nResource: !FindInMap [A, B, D]'],
    ['Fn::Base64 and others', 'Action: s3:GetObject\nResource: { Fn::Whatever: [1, { a: b }] }'],
    ['a macro', 'Fn::Transform: { Name: Statement }\nAction: s3:Nothing'],
    ['a Sub in front', 'Action: !Sub "${Prefix}:Nothing"\nResource: "*"'],
    ['a Sub of an action', 'Action: !Sub "s3:Get${What}"\nResource: "*"'],
    ['a Sub of a whole ARN', 'Action: s3:GetObject\nResource: !Sub "${Bucket.Arn}/*"'],
    ['a Join of unknown parts', 'Action: !Join [":", [s3, !Ref Action]]\nResource: "*"'],
    ['a Join of a list', 'Action: s3:GetObject\nResource: !Join ["", !Ref Parts]'],
    ['a condition', 'Action: s3:GetObject\nResource: "*"\nCondition: !Ref Condition'],
    ['an operator', 'Action: s3:GetObject\nResource: "*"\nCondition: { StringEquals: !Ref Keys }'],
    [
      'a value',
      'Action: s3:GetObject\nResource: "*"\nCondition: { Bool: { aws:SecureTransport: !Ref Yes } }',
    ],
    ['a dynamic reference', 'Action: "{{resolve:ssm:action}}"\nResource: "{{resolve:ssm:arn}}"'],
    ['a directive', 'Action: "%{ if x }s3:Nothing%{ endif }"\nResource: "*"'],
  ])('%s says nothing', async (_name, statement) => {
    expect(await codes(statement)).toEqual([]);
  });

  it('tells unknown parts apart', async () => {
    const statement = (index: number): string =>
      `          - Effect: Allow\n            Action: s3:GetObject\n            Resource: !Join ["", [!ImportValue arn${index}, "/*"]]\n`;
    const text = policy('Action: s3:GetObject\nResource: !Sub ["${A}/*", { A: !Ref B }]\n');
    expect(await linted(`${text}\n${statement(1)}${statement(2)}`, 'p.yaml')).toEqual([]);
    const same = policy('Action: s3:GetObject\nResource: !Sub "${A}/*"');
    const again = same.slice(same.indexOf('          - Effect'));
    expect(await linted(`${same}\n${again}`, 'p.yaml')).toEqual(['11:13 redundant-statement']);
  });

  it('shows what Sub and Join give', async () => {
    expect(await codes('Action: !Sub s3:Nothing\nResource: "*"')).toEqual(['9:26 unknown-action']);
    expect(await codes('Action: { Fn::Sub: [s3:Nothing, {}] }\nResource: "*"')).toEqual([
      '9:21 unknown-action',
    ]);
    expect(await codes('Action: !Join [":", [s3, Nothing]]\nResource: "*"')).toEqual([
      '9:27 unknown-action',
    ]);
  });

  it('reads both values of If, and leaves out what is not there', async () => {
    expect(
      await codes(
        'Action:\n  - s3:GetObject\n  - !If [A, s3:Nothing, !Ref AWS::NoValue]\n  - !Ref AWS::NoValue\n  - Fn::If: [A, !If [B, s3:Less, s3:GetObject], s3:More]\nResource: "*"',
      ),
    ).toEqual(['11:25 unknown-action', '13:37 unknown-action', '13:61 unknown-action']);
  });
});

describe('YAML', () => {
  it('merges maps, and follows aliases', async () => {
    const text =
      'base: &base\n  Effect: Allow\n  Resource: "*"\nstatements:\n  - <<: *base\n    Action: s3:Nothing\n  - <<: [*base, { Sid: A }]\n    Action: s3:GetObject\n';
    expect(await linted(text, 'p.yaml')).toEqual(['6:13 unknown-action']);
  });

  it('takes numbers and truth values as CloudFormation does', async () => {
    const statement =
      'Action: s3:ListBucket\nResource: "*"\nCondition:\n  Bool: { aws:SecureTransport: true }\n  NumericLessThan: { s3:max-keys: 10 }\n  StringEquals: { aws:SourceAccount: 012345678901 }';
    expect(await codes(statement)).toEqual([]);
  });

  it('has exact places in strings that hold JSON', async () => {
    const json =
      '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:X", "Resource": "*"}}';
    const column = json.indexOf('"s3:X"');
    const escaped = JSON.stringify(json);
    expect(
      await linted(
        [
          `a: ${JSON.stringify(escaped)}`,
          `single: '${json}'`,
          `double: ${escaped}`,
          'literal: |',
          '  {"Version": "2012-10-17",',
          '',
          '   "Statement": {"Effect": "Allow", "Action": "s3:X", "Resource": "*"}}',
          'indented: |2-',
          `    ${json}`,
          'folded: >',
          '  {"Version": "2012-10-17",',
          '  "Statement": {"Effect": "Allow", "Action": "s3:X", "Resource": "*"}}',
        ].join('\n'),
        'p.yaml',
      ),
    ).toEqual([
      `2:${10 + column} unknown-action`,
      `3:${9 + escaped.indexOf('\\"s3:X')} unknown-action`,
      '7:47 unknown-action',
      `9:${5 + column} unknown-action`,
      '10:9 unknown-action',
    ]);
  });

  it('has exact places in files with CRLF', async () => {
    const text =
      'p: |\r\n  {"Version": "2012-10-17",\r\n   "Statement": {"Effect": "Allow",\r\n   "Action": "s3:X", "Resource": "*"}}\r\n';
    expect(await linted(text, 'p.yaml')).toEqual(['4:14 unknown-action']);
  });
});

describe('JSON', () => {
  it('has exact places in strings in strings', async () => {
    const statement = { Effect: 'Allow', Action: 's3:Nothing', Resource: '*' };
    const inner = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    const outer = JSON.stringify({ policy: inner });
    const text = `{\n  "a": ${JSON.stringify(outer)}\n}`;
    const column = text.split('\n')[1]?.indexOf(String.raw`\\\"s3:Nothing`) ?? 0;
    expect(await linted(text)).toEqual([`2:${column + 1} unknown-action`]);
  });

  it('tells names that come twice', async () => {
    const text =
      '{"Version": "2012-10-17", "Statement": {"Effect": "Allow",\n"Action": "s3:GetObject",\n"Action": "s3:PutObject", "Resource": "*"}}';
    expect(await linted(text)).toEqual(['3:1 duplicate-key']);
  });

  it('reads names of prototypes as names', async () => {
    const text =
      '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",\n"__proto__": {"Sid": 1}, "constructor": 1}}';
    expect(await linted(text)).toEqual(['2:1 unknown-element', '2:26 unknown-element']);
  });
});

describe('policies that are not whole', () => {
  const run = {
    Effect: 'Allow',
    Action: 'ec2:RunInstances',
    Resource: 'arn:aws:ec2:eu-west-1:111122223333:instance/*',
  };
  const task = { Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' };
  const role = (properties: object): object => ({
    Resources: { R: { Type: 'AWS::IAM::Role', Properties: properties } },
  });
  const inline = (...statements: readonly object[]): object => ({
    PolicyName: 'p',
    PolicyDocument: { Version: '2012-10-17', Statement: statements },
  });
  const codesOf = async (content: unknown): Promise<string[]> =>
    (await linted(content)).map((text) => text.replace(/^\S+ /, ''));

  it('lack nothing that the rest may have', async () => {
    expect(await codesOf(run)).toEqual([]);
    expect(await codesOf(task)).toEqual([]);
    expect(await codesOf({ Version: '2012-10-17', Statement: [task] })).toEqual([
      'missing-dependent-action',
    ]);
    expect(await codesOf(role({ Policies: [inline(task)] }))).toEqual(['missing-dependent-action']);
    const managed = { ManagedPolicyArns: ['arn'], Policies: [inline(task)] };
    expect(await codesOf(role(managed))).toEqual([]);
    const pass = inline({ Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' });
    expect(await codesOf(role({ Policies: [inline(task), pass] }))).toEqual([]);
    expect(await codesOf(role({ Policies: [inline(run)] }))).toEqual([
      'missing-dependent-action',
      'missing-required-resource-type',
    ]);
  });
});
