import { describe, expect, it } from 'vitest';
import { findArnProblem } from '../../../templates/runtime/check-arn.js';
import {
  comparesType,
  needsKey,
  operatorNames,
  readOperator,
} from '../../../templates/runtime/check-condition-operators.js';
import { expectedValue } from '../../../templates/runtime/check-condition-values.js';
import { hasReference, replaceReferences } from '../../../templates/runtime/reference-text.js';
import { code, didYouMean, either, list } from '../../../templates/runtime/check-words.js';
import { checkPolicy } from '../../../templates/runtime/check-policy.js';
import { wholeCatalog } from '../../support/pack-metadata.js';

const catalog = await wholeCatalog();

describe('messages', () => {
  function messages(statement: object): string[] {
    const resource = 'Resource' in statement ? {} : { Resource: '*' };
    const document = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', ...statement, ...resource },
    };
    return checkPolicy(document, catalog).map(({ message, help }) =>
      [message, help ?? ''].join(' | '),
    );
  }

  it.each<[object, string]>([
    [
      { Action: 's3:GetObjct' },
      '`s3:GetObjct` is no action of Amazon S3. | Did you mean `s3:GetObject`?',
    ],
    [
      { Action: 's4:GetObject' },
      '`s4` in `s4:GetObject` is no service prefix. | Did you mean `s3`?',
    ],
    [
      { Action: 's3.GetObject' },
      '`s3.GetObject` is no action, expected `service:Action`. | Did you mean `s3:GetObject`?',
    ],
    [
      { Action: 'ec2:Decribe*' },
      '`ec2:Decribe*` matches no action. | Did you mean `ec2:Describe*`?',
    ],
    [
      { Action: 's3:ListAllMyBuckets', Resource: 'arn:aws:s3:::b' },
      '`s3:ListAllMyBuckets` applies to no resource but `*`, which is not in Resource. | Move it to a statement with Resource `*`.',
    ],
    [
      { Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 1 } } },
      '`1` is no value for `Bool`, expected `true` or `false`. | ',
    ],
    [
      { Action: 'sqs:*', Condition: { StringEqals: {} } },
      '`StringEqals` is no condition operator. | Did you mean `StringEquals`?',
    ],
    [
      { Action: 'sqs:*', Condition: { 'ForAnyValues:StringLike': {} } },
      '`ForAnyValues:StringLike` is no condition operator. | Did you mean `ForAnyValue:StringLike`?',
    ],
    [
      { Action: 'sqs:*', Condition: { StringLike: { 'aws:PrincipalOrgIDs': 'o' } } },
      '`aws:PrincipalOrgIDs` is no condition key of any service. | Did you mean `aws:PrincipalOrgID`?',
    ],
  ])('%j', (statement, message) => {
    expect(messages(statement)).toEqual([message]);
  });

  it('name what fits', () => {
    const [first, second] = messages({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::b' });
    expect(first).toContain('`s3:GetObject` applies to `s3:accesspointobject`, `s3:object`; none');
    expect(first).toContain('`arn:${Partition}:s3:::${BucketName}/${ObjectName}`');
    expect(second).toContain('`arn:aws:s3:::b` (`s3:bucket`) fits none of the actions');
  });

  it('show texts cut and escaped', () => {
    expect(code('a`b\u202ec\n')).toBe('`a\\u0060b\\u202ec\\u000a`');
    expect(code('x'.repeat(500))).toHaveLength(165);
    expect(list(['a', 'b'])).toBe('`a`, `b`');
    expect(list('abcdefgh'.split(''))).toBe('`a`, `b`, `c`, `d`, `e`, `f` and 2 more');
    expect(either(['a', 'b', 'c'])).toBe('`a`, `b` or `c`');
    expect(didYouMean(undefined)).toBeUndefined();
  });
});

describe('findArnProblem', () => {
  it.each([
    'arn:aws:s3:::b',
    'arn:aws:s3:*',
    'arn:*',
    'arn:aws:iam::aws:policy/X',
    '*:b',
    '${Arn}',
    '${Arn}/x',
    'arn:${AWS::Partition}:s3:::${Bucket}',
    'arn:aws:s3:::a:b:c',
    'arn:aws:organizations::*:',
    'arn:{{resolve:ssm:p}}:s3:::b',
    'arn:aws-eusc:s3:::b',
    'a*',
  ])('takes %s', (text) => {
    expect(findArnProblem(text)).toBeUndefined();
  });

  it.each([
    '',
    'b',
    'b/*',
    'arn',
    'arn:aws:s3',
    'arn::s3:::b',
    'arn:aws::::b',
    'arn:aws:s3:::b ',
    'arn:aws:s3:::b\n',
    'ARN:aws:s3:::b',
    'arn:aws:iam::1234:role/x',
    'arn:aws:s 3:::b',
  ])('refuses %j', (text) => {
    expect(findArnProblem(text)).toBeTypeOf('string');
  });
});

describe('condition operators', () => {
  it('are read with their parts', () => {
    for (const name of operatorNames()) {
      const operator = readOperator(name);
      expect(operator?.base).toBe(name.replace(/IfExists$/, ''));
      expect(operator?.ifExists).toBe(name.endsWith('IfExists'));
      expect(readOperator(`ForAnyValue:${name}`)?.set).toBe('ForAnyValue');
    }
    expect(operatorNames()).toHaveLength(53);
    for (const name of [
      '',
      'IfExists',
      'ForAnyValue:',
      'Equals',
      'StringEqualsIfExistsIfExists',
      'toString',
    ]) {
      expect(readOperator(name)).toBeUndefined();
    }
  });

  it('compare their types', () => {
    const compares = (name: string, type: Parameters<typeof comparesType>[1]): boolean => {
      const operator = readOperator(name);
      return operator !== undefined && comparesType(operator, type);
    };
    expect(compares('ArnLike', 'String')).toBe(true);
    expect(compares('StringLike', 'ArrayOfARN')).toBe(true);
    expect(compares('Null', 'IPAddress')).toBe(true);
    expect(compares('NumericLessThan', 'Date')).toBe(true);
    expect(compares('DateLessThan', 'Numeric')).toBe(false);
    expect(compares('Bool', 'String')).toBe(false);
    expect(compares('StringEquals', 'Bool')).toBe(false);
  });

  it('say whether they need the key', () => {
    const needs = (name: string): boolean | undefined => {
      const operator = readOperator(name);
      return operator && needsKey(operator);
    };
    expect(
      ['StringEquals', 'Bool', 'ForAnyValue:StringLike', 'IpAddress'].map(needs),
    ).not.toContain(false);
    expect(
      ['StringNotEquals', 'BoolIfExists', 'Null', 'NotIpAddress', 'ForAllValues:StringLike'].map(
        needs,
      ),
    ).not.toContain(true);
  });
});

describe('condition values', () => {
  const good = {
    Bool: ['true', 'false', 'True', '${x}'],
    Null: ['true', 'FALSE'],
    Numeric: ['0', '-1', '3.14', '{{x}}'],
    Date: [
      '2026',
      '2026-02',
      '2024-02-29',
      '2026-01-31T00:00Z',
      '2026-01-31T23:59:59Z',
      '2026-01-31T23:59:59.123+02:00',
      '20260131T235959Z',
      '1782864000',
      '2026-01-31T24:00:00Z',
    ],
    IpAddress: [
      '1.2.3.4',
      '0.0.0.0/0',
      '10.0.0.0/8',
      '::',
      '::1',
      '2001:db8::/32',
      '1:2:3:4:5:6:7:8',
      '::ffff:1.2.3.4',
      '2001:DB8::1/128',
    ],
    Arn: ['arn:aws:s3:::b', 'arn:*:iam::*:role/*', '*'],
    Binary: ['QmluYXJ5', ''],
    String: ['anything'],
  } as const;
  const bad = {
    Bool: ['1', 'yes', ''],
    Null: ['null'],
    Numeric: ['', '1e3x', 'one', '1.', '0x10'],
    Date: [
      '',
      'now',
      '2026-13-01',
      '2026-02-29',
      '2026-1-1',
      '2026-01-31T25:00:00Z',
      '2026-01-31T10:61Z',
      '01/31/2026',
    ],
    IpAddress: [
      '',
      '*',
      '10.*',
      '1.2.3',
      '1.2.3.4.5',
      '256.1.1.1',
      '1.2.3.4/33',
      '1.2.3.4/',
      '1.2.3.4/8/8',
      ':::',
      '1:2:3:4:5:6:7',
      '::1/129',
      '12345::',
      '::1.2.3.400',
    ],
    Arn: ['role', 'arn:aws:iam', ''],
    Binary: ['###'],
  } as const;

  it.each(Object.entries(good))('%s takes %j', (family, texts) => {
    for (const text of texts)
      expect(expectedValue(family as keyof typeof good, text)).toBeUndefined();
  });

  it.each(Object.entries(bad))('%s refuses %j', (family, texts) => {
    for (const text of texts)
      expect(expectedValue(family as keyof typeof bad, text)).toBeTypeOf('string');
  });
});

describe('references', () => {
  it('are found in the forms of all tools', () => {
    expect(['${a}', 'x${', '{{a}}', '#{Token[1]}'].every(hasReference)).toBe(true);
    expect(['', '$', '{a}', '#a', '$ {a}'].some(hasReference)).toBe(false);
    expect(replaceReferences('a${b${c}}d{{e}}f#{g}', '*')).toBe('a*d*f*');
    expect(replaceReferences('a${b', '*')).toBe('a${b');
  });
});
