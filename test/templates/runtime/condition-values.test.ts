import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  booleanText,
  dateText,
  numberText,
  plainText,
  type ValueText,
} from '../../../templates/runtime/condition-values.js';

function textOf(read: ValueText, value: unknown): string {
  const result = read(value);
  return 'text' in result ? result.text : `! ${result.problem}`;
}

describe('plainText', () => {
  it.each(['', 'x', 'home/*', '${aws:username}', 'ü'])('takes %j', (text) => {
    expect(textOf(plainText, text)).toBe(text);
  });

  it('refuses what is no text, and control characters', () => {
    for (const value of [1, true, null, undefined, {}, ['a']]) {
      expect(textOf(plainText, value)).toBe('! must be a string');
    }
    expect(textOf(plainText, 'a\nb')).toBe('! must not contain the control character U+000A');
  });
});

describe('booleanText', () => {
  it.each([
    [true, 'true'],
    [false, 'false'],
    ['true', 'true'],
    ['${aws:x}', '${aws:x}'],
  ])('takes %s', (value, text) => {
    expect(textOf(booleanText, value)).toBe(text);
  });

  it.each([['True'], ['yes'], [1], [null], ['${'], ['${a}\n']])('refuses %j', (value) => {
    expect(textOf(booleanText, value)).toBe('! must be true or false');
  });
});

describe('numberText', () => {
  it.each([
    [0, '0'],
    [-1.5, '-1.5'],
    [10n, '10'],
    ['3', '3'],
    ['1.20', '1.20'],
    ['${Token[TOKEN.1]}', '${Token[TOKEN.1]}'],
  ])('takes %s', (value, text) => {
    expect(textOf(numberText, value)).toBe(text);
  });

  it.each([Number.NaN, Infinity, 1e21, 1e-7, '1e3', '', ' 1', '1.', '.5', '0x1', true, null])(
    'refuses %j',
    (value) => {
      expect(textOf(numberText, value)).toContain('must be a number that can be written');
    },
  );

  it('writes every whole number that is exact', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(Number(textOf(numberText, value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('dateText', () => {
  it.each([
    [new Date('2026-01-31T01:02:03.456Z'), '2026-01-31T01:02:03Z'],
    [new Date(0), '1970-01-01T00:00:00Z'],
    [1_769_817_600, '1769817600'],
    ['1769817600', '1769817600'],
    ['2026', '2026'],
    ['2026-01-31', '2026-01-31'],
    ['2026-01-31T10:00Z', '2026-01-31T10:00Z'],
    ['2026-01-31T10:00:00.5+02:00', '2026-01-31T10:00:00.5+02:00'],
    ['${aws:x}', '${aws:x}'],
  ])('takes %s', (value, text) => {
    expect(textOf(dateText, value)).toBe(text);
  });

  it.each([
    [new Date(Number.NaN), 'must be a valid Date'],
    [new Date(8e15), 'must have a year of four digits'],
    [Date.UTC(2026, 0), 'not milliseconds'],
    [1.5, 'must be whole seconds'],
    [-1, 'must be whole seconds'],
    ['2026-13-01', 'in ISO 8601'],
    ['31.1.2026', 'in ISO 8601'],
    ['2026-01-31T10:00:00', 'in ISO 8601'],
    ['', 'in ISO 8601'],
    [true, 'must be a Date, a number or a string'],
  ])('refuses %j', (value, problem) => {
    expect(textOf(dateText, value)).toContain(problem);
  });
});
