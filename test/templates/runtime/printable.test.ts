import { describe, expect, it } from 'vitest';
import { findControlCharacter, quote } from '../../../templates/runtime/printable.js';

describe('quote', () => {
  it.each([
    ['a"b', '"a\\"b"'],
    ['\n\0', '"\\n\\u0000"'],
    ['\x7f\x9b\u2028\u202e', '"\\u007f\\u009b\\u2028\\u202e"'],
    ['é ü 漢', '"é ü 漢"'],
    ['x'.repeat(80), `"${'x'.repeat(80)}"`],
    ['x'.repeat(81), `"${'x'.repeat(80)}..."`],
    [5, '5'],
    [undefined, 'undefined'],
    [null, 'null'],
    [true, 'true'],
    [Symbol('s'), 'Symbol(s)'],
    [{}, 'an object'],
    [[], 'an object'],
    [() => 1, 'a function'],
  ])('%o', (value, expected) => {
    expect(quote(value)).toBe(expected);
  });
});

describe('findControlCharacter', () => {
  it('finds the first one', () => {
    expect(findControlCharacter('a\tb\n')).toBe('U+0009');
    expect(findControlCharacter('a b/:é漢*')).toBeUndefined();
  });
});
