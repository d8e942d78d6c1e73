import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  ConditionError,
  ConditionKeyError,
  conditionKeys,
  uncheckedConditionKey,
  type Condition,
  type ConditionKey,
} from '../../../templates/runtime/index.js';

interface ExampleKeys {
  readonly prefix: ConditionKey<'s3:prefix', 'String'>;
  readonly sourceArn: ConditionKey<'aws:SourceArn', 'ARN'>;
  readonly tls: ConditionKey<'s3:TlsVersion', 'Numeric'>;
  readonly date: ConditionKey<'aws:CurrentTime', 'Date'>;
  readonly secure: ConditionKey<'aws:SecureTransport', 'Bool'>;
  readonly sourceIp: ConditionKey<'aws:SourceIp', 'IPAddress'>;
  readonly tagKeys: ConditionKey<'aws:TagKeys', 'ArrayOfString'>;
  readonly viaArns: ConditionKey<'x:Arns', 'ArrayOfARN'>;
  readonly flags: ConditionKey<'x:Flags', 'ArrayOfBool'>;
  readonly untyped: ConditionKey<'x:Untyped', 'Unknown'>;
  requestTag(tagKey: string): ConditionKey<'aws:RequestTag/${TagKey}', 'String'>;
  branch(domain: string): ConditionKey<'agent.${Domain}.buildkite.dev:build_branch', 'String'>;
  two(a: string, b: string): ConditionKey<'a:${A}/${B}', 'String'>;
}

const Keys = conditionKeys<ExampleKeys>({
  prefix: ['String', 's3:prefix'],
  sourceArn: ['ARN', 'aws:SourceArn'],
  tls: ['Numeric', 's3:TlsVersion'],
  date: ['Date', 'aws:CurrentTime'],
  secure: ['Bool', 'aws:SecureTransport'],
  sourceIp: ['IPAddress', 'aws:SourceIp'],
  tagKeys: ['ArrayOfString', 'aws:TagKeys'],
  viaArns: ['ArrayOfARN', 'x:Arns'],
  flags: ['ArrayOfBool', 'x:Flags'],
  untyped: ['', 'x:Untyped'],
  requestTag: ['String', 'aws:RequestTag/${TagKey}', 'aws:RequestTag/', ''],
  branch: [
    'String',
    'agent.${Domain}.buildkite.dev:build_branch',
    'agent.',
    '.buildkite.dev:build_branch',
  ],
  two: ['String', 'a:${A}/${B}', 'a:', '/', ''],
});

const stringOperators = [
  'stringEquals',
  'stringNotEquals',
  'stringEqualsIgnoreCase',
  'stringNotEqualsIgnoreCase',
  'stringLike',
  'stringNotLike',
];
const arnOperators = ['arnEquals', 'arnLike', 'arnNotEquals', 'arnNotLike'];
const comparisons = [
  'Equals',
  'NotEquals',
  'LessThan',
  'LessThanEquals',
  'GreaterThan',
  'GreaterThanEquals',
];
const numericOperators = comparisons.map((name) => `numeric${name}`);
const dateOperators = comparisons.map((name) => `date${name}`);
const addressOperators = ['ipAddress', 'notIpAddress'];

function operatorsOf(value: object): string[] {
  const members = ['key', 'name', 'isNull', 'ifExists', 'forAnyValue', 'forAllValues'];
  return Object.keys(value).filter((name) => !members.includes(name));
}

describe('conditionKeys', () => {
  it('makes a condition key of each plain member, the same every time', () => {
    expect(Keys.prefix.key).toBe('s3:prefix');
    expect(Keys.prefix.name).toBe('s3:prefix');
    expect(Keys.prefix).toBe(Keys.prefix);
    expect(Keys.prefix.toString()).toBe('s3:prefix');
    expect(String(Keys.prefix)).toBe('s3:prefix');
    expect(JSON.stringify({ key: Keys.prefix })).toBe('{"key":"s3:prefix"}');
    expect(Object.keys(Keys)).toContain('requestTag');
  });

  it('fills parts in, and remembers how the service declares the key', () => {
    expect(Keys.requestTag('Env')).toMatchObject({
      key: 'aws:RequestTag/Env',
      name: 'aws:RequestTag/${TagKey}',
    });
    expect(Keys.branch('example').key).toBe('agent.example.buildkite.dev:build_branch');
    expect(Keys.two('b', 'c').key).toBe('a:b/c');
  });

  it.each([
    'a/b:c d',
    '*',
    '${Token[TOKEN.12]}',
    '${AWS::StackName}',
    '${var.x}',
    '${aws:username}',
    'x${TagKey}',
    '${TagKey1}',
    'a<b>',
    '<',
    '<>x',
  ])('accepts %j', (value) => {
    expect(Keys.requestTag(value).key).toBe(`aws:RequestTag/${value}`);
  });

  it.each([
    ['', 'must not be empty, got ""'],
    [undefined, 'must be a string, got undefined'],
    [null, 'must be a string, got null'],
    [7, 'must be a string, got 7'],
    [{}, 'must be a string, got an object'],
    ['${TagKey}', 'is a placeholder that must be filled in, got "${TagKey}"'],
    ['<key>', 'is a placeholder that must be filled in, got "<key>"'],
    ['<tag key>', 'is a placeholder'],
    ['<>', 'is a placeholder'],
    ['a\nb', 'must not contain the control character U+000A, got "a\\nb"'],
    ['a\u2066b', 'must not contain the control character U+2066, got "a\\u2066b"'],
  ])('refuses %j', (value, message) => {
    const complete = (): unknown => Keys.requestTag(value as string);
    expect(complete).toThrow(ConditionKeyError);
    expect(complete).toThrow(`Condition key "aws:RequestTag/...": the value ${message}`);
  });

  it('checks every value', () => {
    expect(() => Keys.two('b', '')).toThrow('Condition key "a:.../...": ');
  });

  it('answers at once for hostile values', () => {
    for (const value of ['<'.repeat(100_000), '${'.repeat(50_000), '${a'.repeat(30_000)]) {
      const start = performance.now();
      expect(Keys.requestTag(value).key).toBe(`aws:RequestTag/${value}`);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });

  it('makes nothing before it is used', () => {
    const data = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`key${index}`, ['String', `x:${index}`]]),
    ) as Record<string, ['String', string]>;
    const start = performance.now();
    const keys = conditionKeys<Record<string, ConditionKey<string, 'String'>>>(data);
    expect(performance.now() - start).toBeLessThan(500);
    expect(keys.key7?.key).toBe('x:7');
  });
});

describe('the operators of a condition key', () => {
  it('are those of its type', () => {
    expect(operatorsOf(Keys.prefix)).toEqual(stringOperators);
    expect(operatorsOf(Keys.sourceArn)).toEqual([...arnOperators, ...stringOperators]);
    expect(operatorsOf(Keys.tls)).toEqual(numericOperators);
    expect(operatorsOf(Keys.date)).toEqual(dateOperators);
    expect(operatorsOf(Keys.secure)).toEqual(['bool']);
    expect(operatorsOf(Keys.sourceIp)).toEqual(addressOperators);
    expect(operatorsOf(Keys.untyped)).toEqual([
      ...stringOperators,
      ...arnOperators,
      ...numericOperators,
      ...dateOperators,
      'bool',
      ...addressOperators,
    ]);
  });

  it('are under set operators only when the key has several values', () => {
    expect(operatorsOf(Keys.tagKeys)).toEqual([]);
    expect(Keys.tagKeys).not.toHaveProperty('ifExists');
    expect(operatorsOf(Keys.tagKeys.forAnyValue)).toEqual(stringOperators);
    expect(operatorsOf(Keys.viaArns.forAllValues)).toEqual([...arnOperators, ...stringOperators]);
    expect(operatorsOf(Keys.flags.forAnyValue.ifExists)).toEqual(['bool']);
    for (const key of [Keys.prefix, Keys.sourceArn, Keys.tls, Keys.date, Keys.secure]) {
      expect(key).not.toHaveProperty('forAnyValue');
      expect(key).not.toHaveProperty('forAllValues');
    }
    expect(Keys.untyped.forAllValues.bool(true).operator).toBe('ForAllValues:Bool');
  });

  it('make conditions', () => {
    expect(Keys.requestTag('Env').stringEquals('prod', 'test')).toEqual({
      operator: 'StringEquals',
      key: 'aws:RequestTag/Env',
      name: 'aws:RequestTag/${TagKey}',
      values: ['prod', 'test'],
    });
    expect(Keys.prefix.ifExists.stringLike(['', 'home/*'])).toMatchObject({
      operator: 'StringLikeIfExists',
      values: ['', 'home/*'],
    });
    expect(Keys.tagKeys.forAllValues.ifExists.stringEquals('a').operator).toBe(
      'ForAllValues:StringEqualsIfExists',
    );
    expect(Keys.tagKeys.forAnyValue.stringEquals('a').operator).toBe('ForAnyValue:StringEquals');
    expect(Keys.sourceIp.notIpAddress('10.0.0.0/8').operator).toBe('NotIpAddress');
    expect(Keys.prefix.isNull()).toMatchObject({ operator: 'Null', values: ['true'] });
    expect(Keys.tagKeys.isNull(false)).toMatchObject({ operator: 'Null', values: ['false'] });
  });

  it('need a value', () => {
    expect(() => Keys.prefix.stringEquals([])).toThrow(ConditionError);
    expect(() => Keys.prefix.stringEquals([])).toThrow(
      'StringEquals on "s3:prefix" needs a value.',
    );
  });

  it('are checked by the compiler', () => {
    expectTypeOf(Keys.prefix.stringEquals('x')).toEqualTypeOf<Condition<'s3:prefix'>>();
    expectTypeOf(Keys.untyped.arnLike('x')).toEqualTypeOf<Condition<'x:Untyped'>>();
    expectTypeOf(Keys.secure).not.toHaveProperty('stringLike');
    expectTypeOf(Keys.tagKeys).not.toHaveProperty('stringEquals');
    expectTypeOf(Keys.tagKeys).not.toHaveProperty('ifExists');
    expectTypeOf(Keys.prefix).not.toHaveProperty('forAnyValue');
    expect(Keys.secure.bool('${aws:SecureTransport}').values).toHaveLength(1);
    // @ts-expect-error a text that is no boolean
    expect(() => Keys.secure.bool('yes')).toThrow('must be true or false');
    // @ts-expect-error a text that is no number
    expect(() => Keys.tls.numericEquals('one')).toThrow('must be a number');
  });
});

describe('uncheckedConditionKey', () => {
  it('has all operators, or those of the given type', () => {
    const key = uncheckedConditionKey('oidc.example.com/id/A:sub', 'String');
    expectTypeOf(key).toEqualTypeOf<ConditionKey<'', 'String'>>();
    expect(key.stringEquals('x')).toEqual({
      operator: 'StringEquals',
      key: 'oidc.example.com/id/A:sub',
      name: '',
      values: ['x'],
    });
    expect(operatorsOf(key)).toEqual(stringOperators);
    expect(uncheckedConditionKey('x:y').forAnyValue.numericLessThan(3).values).toEqual(['3']);
  });

  const untyped = uncheckedConditionKey as (key: unknown) => unknown;

  it.each([
    [undefined, 'must be a string, got undefined'],
    ['sub', 'must have a ":" after its prefix, got "sub"'],
    ['a:\n', 'must not contain the control character U+000A'],
  ])('refuses %j', (key, message) => {
    expect(() => untyped(key)).toThrow(ConditionKeyError);
    expect(() => untyped(key)).toThrow(message);
  });
});
