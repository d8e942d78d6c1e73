import { describe, expect, it } from 'vitest';
import { fileOf, policy, usedIn, usesIn } from './helpers.js';

describe('JSON', () => {
  it('finds actions, ARNs and condition keys of a policy', () => {
    const statement = {
      Action: ['s3:GetObject', 's3:List*'],
      Resource: ['arn:aws:s3:::box/*', '*'],
      Condition: { StringEquals: { 's3:prefix': 'a', 'aws:RequestTag/Team': 'b' } },
    };
    expect(usedIn('p.json', policy(statement))).toEqual([
      'action s3:GetObject',
      'action s3:List*',
      'condition key s3:prefix',
      'condition key aws:RequestTag/Team',
      'arn arn:aws:s3:::box/*',
    ]);
  });

  it('finds statements anywhere: templates, roles, inline policies, plans', () => {
    const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' };
    const template = {
      Resources: {
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: { Statement: [statement] },
            Policies: [{ PolicyDocument: policy({ Action: 'sqs:SendMessage' }) }],
          },
        },
        Rule: { Type: 'X', Properties: { Action: 'ec2:Nothing', Match: 1 } },
      },
    };
    expect(usedIn('t.json', template)).toEqual(['action sts:AssumeRole', 'action sqs:SendMessage']);
    const plan = {
      values: [
        {
          statement: [
            {
              effect: null,
              actions: ['sns:Publish'],
              not_actions: [],
              resources: ['arn:aws:sns:*:*:a'],
              condition: [{ test: 'Bool', variable: 'aws:SecureTransport', values: ['true'] }],
            },
          ],
        },
      ],
    };
    expect(usedIn('plan.json', plan)).toEqual([
      'action sns:Publish',
      'condition key aws:SecureTransport',
      'arn arn:aws:sns:*:*:a',
    ]);
  });

  it('reads documents in strings, with places inside of them', () => {
    const inner = JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 's3:"é\n', X: 1 }] });
    const policyText = JSON.stringify(policy({ Action: ['s3:GetObject'], Sid: 'a"\u00e9\n' }));
    const file = fileOf('plan.json', { a: inner, policy: policyText });
    const { uses } = usesIn(file);
    expect(uses.map(({ text }) => text)).toEqual(['s3:GetObject']);
    const span = uses[0]?.span ?? { start: 0, end: 0 };
    expect(file.text.slice(span.start, span.end)).toBe('\\"s3:GetObject\\"');
  });

  it('maps escapes in strings', () => {
    const text = '{"policy": "{\\u0022Effect\\u0022:\\"Allow\\",\\n\\"Action\\":\\"a:B\\"}"}';
    const file = fileOf('plan.json', text);
    const span = usesIn(file).uses[0]?.span ?? { start: 0, end: 0 };
    expect(file.text.slice(span.start, span.end)).toBe('\\"a:B\\"');
  });

  it('passes over a byte order mark', () => {
    const file = fileOf('p.json', `\ufeff{"Effect":"Allow","Action":"s3:Get*"}`);
    const [use] = usesIn(file).uses;
    expect(file.text.slice(use?.span.start, use?.span.end)).toBe('"s3:Get*"');
  });

  it('tells where it cannot be read', () => {
    const file = fileOf('p.json', '{\n  "Action": "a:b",\n  "Effect": Allow\n}');
    const [problem] = usesIn(file).problems;
    expect(problem).toMatchObject({ ruleId: 'policy-file-syntax', severity: 'error' });
    expect(file.pointAt(problem?.place.start ?? 0)).toEqual({ line: 3, column: 13 });
    expect(usesIn(fileOf('p.json', '')).problems).toHaveLength(1);
  });
});

describe('YAML', () => {
  const template = `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyDocument:
            Statement:
              - Effect: Allow
                Action:
                  - s3:GetObject
                  - !Sub "\${Service}:Get*"
                  - !Sub sqs:Send*
                  - !If [IsProd, sns:Publish, !Ref AWS::NoValue]
                  - Fn::If: [IsProd, sns:Subscribe, 'sns:Unsubscribe']
                  - !Join [':', [s3, 'Put*']]
                  - Fn::Sub: ['kms:Decrypt', { A: b }]
                Resource:
                  - !Sub arn:\${AWS::Partition}:s3:::\${Bucket}/*
                  - !GetAtt Queue.Arn
                Condition: !If
                  - IsProd
                  - StringEquals: { s3:prefix: !Ref Prefix }
                  - !Ref AWS::NoValue
`;

  it('reads CloudFormation with its functions', () => {
    expect(usedIn('t.yaml', template)).toEqual([
      'action s3:GetObject',
      'action sqs:Send*',
      'action sns:Publish',
      'action sns:Subscribe',
      'action sns:Unsubscribe',
      'action kms:Decrypt',
      'condition key s3:prefix',
      'arn arn:${AWS::Partition}:s3:::${Bucket}/*',
    ]);
  });

  it('knows the places', () => {
    const file = fileOf('t.yaml', template);
    const use = usesIn(file).uses.find(({ text }) => text === 'sqs:Send*');
    expect(file.pointAt(use?.span.start ?? 0)).toEqual({ line: 13, column: 26 });
  });

  it('reads several documents, JSON in a block, and strange keys', () => {
    const text = `a: 1\n---\n? [x]\n: 1\n? 2\n: 3\n---\npolicy: |\n  {"Effect": "Deny", "NotAction": "s3:*"}\nempty:\n`;
    expect(usedIn('t.yaml', text)).toEqual(['action s3:*', 'exclusion NotAction']);
    expect(usedIn('t.yaml', '# nothing\n')).toEqual([]);
  });

  it('follows aliases and tells each place once', () => {
    const text = `x: &a [s3:GetObject]\ns:\n- &s {Effect: Allow, Action: *a}\n- *s\n- {Effect: Deny, Action: *a}\n`;
    expect(usedIn('t.yaml', text)).toEqual(['action s3:GetObject', 'action s3:GetObject']);
    expect(usedIn('t.yaml', 'a: &a {Effect: Allow, Action: *a, b: [*a]}\n')).toEqual([]);
  });

  it('takes no time for a bomb of aliases', () => {
    const names = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const lines = names.map((name, index) => {
      const last = names[index - 1];
      const items = last === undefined ? 's3:Get*' : Array.from({ length: 9 }, () => `*${last}`);
      return `${name}: &${name} [${String(items)}]`;
    });
    const bomb = `${lines.join('\n')}\nstatement: {Effect: Allow, Action: *z, Condition: *z}\n`;
    expect(usedIn('t.yaml', bomb)).toEqual(['action s3:Get*']);
  });

  it('refuses what is not YAML', () => {
    const file = fileOf('t.yaml', 'Effect: Allow\nAction: [s3:Get*\nb: {{ x }}\n');
    expect(usesIn(file).problems).toHaveLength(1);
    expect(usesIn(file).uses).toEqual([]);
  });
});

describe('hostile files', () => {
  it.each(['p.json', 't.yaml', 's.ts'])('nested without end: %s', (path) => {
    const open = '['.repeat(50_000);
    for (const text of [open, `${open}${']'.repeat(50_000)}`, `x = ${'{a:'.repeat(20_000)}`]) {
      expect(usesIn(fileOf(path, text)).problems).toHaveLength(1);
    }
  });

  it('nested by dashes and by indentation', () => {
    expect(usesIn(fileOf('t.yaml', '- '.repeat(50_000))).problems[0]?.ruleId).toBe(
      'policy-file-too-deep',
    );
    const lines = Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`);
    const { uses } = usesIn(fileOf('t.yaml', lines.join('\n')));
    expect(uses).toEqual([]);
  });

  it('with quotes without end, or strings of any length', () => {
    const quotes = fileOf('p.json', `"${'\\"'.repeat(1_000_000)}`);
    expect(usesIn(quotes).problems).toHaveLength(1);
    const long = { Effect: 'Allow', Action: 's3:Get*', Sid: '{"a": '.repeat(500_000) };
    expect(usedIn('p.json', long)).toEqual(['action s3:Get*']);
  });

  it('with more uses than anyone has', () => {
    const actions = Array.from({ length: 100_001 }, (_, index) => `s3:A${index}`);
    const { problems, uses } = usesIn(fileOf('p.json', policy({ Action: actions })));
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['policy-file-too-much']);
    expect(uses).toEqual([]);
  });

  it('with a string that nests documents for ever', () => {
    let text = JSON.stringify(policy({ Action: 's3:Get*' }));
    for (let depth = 0; depth < 8; depth += 1) text = JSON.stringify({ policy: text });
    expect(usedIn('p.json', text)).toEqual([]);
  });

  it('with NUL characters', () => {
    const statement = 'Effect: Allow\nAction: "s3:\\0*"\n';
    expect(usedIn('t.yaml', statement)).toEqual([]);
    expect(usedIn('a.ts', "f('s3:\\0*', 's3:\u0000*');")).toEqual([
      'condition key s3:\u0000*',
      'condition key s3:\u0000*',
    ]);
    const policyText = '{"Effect": "Allow", "Action": ["s3:\u0000Get*", "s3:Get*"]}';
    expect(usedIn('p.json', policyText)).toEqual(['action s3:Get*']);
  });

  it('with a key twice, of which the last one counts', () => {
    const text = '{"Effect": "Allow", "Action": "s3:A*", "Action": "s3:B*"}';
    expect(usedIn('p.json', text)).toEqual(['action s3:B*']);
  });

  it('with keys of the prototype', () => {
    const text = '{"__proto__": {"Effect": "Allow", "Action": "s3:Get*"}, "constructor": 1}';
    expect(usedIn('p.json', text)).toEqual(['action s3:Get*']);
  });
});
