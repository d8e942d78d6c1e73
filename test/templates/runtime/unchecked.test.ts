import { describe, expect, expectTypeOf, it } from 'vitest';
import { StatementError, unchecked, type Unchecked } from '../../../templates/runtime/index.js';
import { isUnchecked } from '../../../templates/runtime/unchecked.js';

describe('unchecked', () => {
  const text = unchecked('arn:aws:new:::thing');

  it('is the text as text and as JSON, and no string for the compiler', () => {
    expect(String(text)).toBe('arn:aws:new:::thing');
    expect(JSON.stringify([text])).toBe('["arn:aws:new:::thing"]');
    expect(Object.keys(text)).toEqual(['unchecked']);
    expectTypeOf(text).toEqualTypeOf<Unchecked>();
    expectTypeOf(text).not.toExtend<string>();
  });

  it('is known again, also after a copy', () => {
    expect(isUnchecked(text)).toBe(true);
    expect(isUnchecked({ ...text })).toBe(true);
    for (const value of [undefined, null, 'x', {}, { unchecked: true }, ['x']]) {
      expect(isUnchecked(value)).toBe(false);
    }
  });

  it.each([
    [undefined, 'expected a text, got undefined'],
    ['', 'expected a text, got ""'],
    [['x'], 'expected a text, got an object'],
    ['a\nb', 'must not contain the control character U+000A, got "a\\nb"'],
  ])('refuses %j', (value, message) => {
    expect(() => unchecked(value as string)).toThrow(StatementError);
    expect(() => unchecked(value as string)).toThrow(message);
  });
});
