import { describe, expect, expectTypeOf, it } from 'vitest';
import { conditionKey, ConditionKeyError } from '../../../templates/runtime/index.js';

describe('conditionKey', () => {
  it('joins text and values, and its type is the key', () => {
    const key = conditionKey('aws:RequestTag/', 'Env', '');
    expect(key).toBe('aws:RequestTag/Env');
    expectTypeOf(key).toEqualTypeOf<'aws:RequestTag/Env'>();
  });

  it('takes a value in the middle, and two of them', () => {
    const middle = conditionKey('agent.', 'example', '.buildkite.dev:build_branch');
    expectTypeOf(middle).toEqualTypeOf<'agent.example.buildkite.dev:build_branch'>();
    expect(middle).toBe('agent.example.buildkite.dev:build_branch');
    const two = conditionKey('a:', 'b', '/', 'c', '');
    expectTypeOf(two).toEqualTypeOf<'a:b/c'>();
    expect(two).toBe('a:b/c');
  });

  it('takes any number of values', () => {
    const key = conditionKey('a:', 'b', '/', 'c', '/', 'd', '.');
    expectTypeOf(key).toEqualTypeOf<string>();
    expect(key).toBe('a:b/c/d.');
  });

  it('has the type of its arguments when they are not literal', () => {
    const complete = <const Key extends string>(key: Key): `aws:RequestTag/${Key}` =>
      conditionKey('aws:RequestTag/', key, '');
    expectTypeOf(complete('Team')).toEqualTypeOf<'aws:RequestTag/Team'>();
    expect(complete('Team')).toBe('aws:RequestTag/Team');
    const computed: string = ['a', 'b'].join('');
    expectTypeOf(complete(computed)).toEqualTypeOf<`aws:RequestTag/${string}`>();
    expect(complete(computed)).toBe('aws:RequestTag/ab');
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
    expect(conditionKey('s3:ExistingObjectTag/', value, '')).toBe(`s3:ExistingObjectTag/${value}`);
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
    const complete = (): string => conditionKey('s3:ExistingObjectTag/', value as string, '');
    expect(complete).toThrow(ConditionKeyError);
    expect(complete).toThrow(`Condition key "s3:ExistingObjectTag/...": the value ${message}`);
  });

  it('checks every value and no literal text', () => {
    expect(() => conditionKey('a:', 'b', '/', '', '')).toThrow('Condition key "a:.../...": ');
    expect(conditionKey('<key>', 'b', '')).toBe('<key>b');
  });

  it('answers at once for hostile values', () => {
    for (const value of ['<'.repeat(100_000), '${'.repeat(50_000), '${a'.repeat(30_000)]) {
      const start = performance.now();
      expect(conditionKey('a:', value, '')).toBe(`a:${value}`);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });

  it('throws an error with a name of its own', () => {
    expect(new ConditionKeyError('x')).toMatchObject({ name: 'ConditionKeyError', message: 'x' });
  });
});
