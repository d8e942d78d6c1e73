import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fits,
  lineWidth,
  propertyName,
  stringLiteral,
} from '../../../../generator/emit/typescript/print/text.js';
import { name, text } from '../arbitraries.js';
import { emittedOptions, inPrettierForm } from '../prettier-form.js';

/** What JavaScript makes of an expression. */
function evaluate(expression: string): unknown {
  return runInThisContext(`(${expression})`) as unknown;
}

describe('lineWidth', () => {
  it('is what Prettier is told for the emitted modules', () => {
    expect(lineWidth).toBe(emittedOptions.printWidth);
  });
});

describe('stringLiteral', () => {
  it.each([
    ['plain', `'plain'`],
    ['', `''`],
    [`it's`, `"it's"`],
    [`say "it's"`, `'say "it\\'s"'`],
    [`'a' and "b"`, `'\\'a\\' and "b"'`],
    ['C:\\temp', `'C:\\\\temp'`],
    ['${TagKey} and `code`', "'${TagKey} and `code`'"],
    ['line\nbreak\r\ttab', `'line\\u000Abreak\\u000D\\u0009tab'`],
    ['\u2028\u2029\u202e', `'\\u2028\\u2029\\u202E'`],
    ['caf\u00e9 \u{1f600}', `'caf\\u00E9 \\uD83D\\uDE00'`],
    ['half \ud83d', `'half \\uD83D'`],
  ])('writes %j as %s', (value, expected) => {
    expect(stringLiteral(value)).toBe(expected);
  });

  it('is printable ASCII that means the text, for any text', () => {
    fc.assert(
      fc.property(text, (value) => {
        const literal = stringLiteral(value);
        expect(literal).toMatch(/^[ -~]+$/);
        expect(evaluate(literal)).toBe(value);
      }),
    );
  });

  it('is in Prettier form for any text', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const module = `export * from ${stringLiteral(value)};\n`;
        expect(await inPrettierForm(module)).toBe(module);
      }),
    );
  });
});

describe('propertyName', () => {
  it.each([
    ['name', 'name'],
    ['function', 'function'],
    ['$ref_2', '$ref_2'],
    ['2fa', `'2fa'`],
    ['0', `'0'`],
    ['with-hyphen', `'with-hyphen'`],
    ['', `''`],
    ['__proto__', `['__proto__']`],
    ['\u00e9t\u00e9', `'\\u00E9t\\u00E9'`],
    ['aws:RequestTag/${TagKey}', `'aws:RequestTag/\${TagKey}'`],
  ])('writes %j as %s', (value, expected) => {
    expect(propertyName(value)).toBe(expected);
  });

  it('is in Prettier form and names that property, for any names in one object', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), async (names) => {
        const lines = names.map((entry, index) => `  ${propertyName(entry)}: [${index}],\n`);
        const object = `{\n${lines.join('')}}`;
        expect(Object.keys(evaluate(object) as object).sort()).toEqual([...names].sort());
        const module = `export const value = ${object};\n`;
        if (!module.split('\n').some((line) => line.length > lineWidth)) {
          expect(await inPrettierForm(module)).toBe(module);
        }
      }),
    );
  });
});

describe('fits', () => {
  it('counts the columns in use and refuses more than one line', () => {
    expect(fits('x'.repeat(lineWidth - 3), 3)).toBe(true);
    expect(fits('x'.repeat(lineWidth - 2), 3)).toBe(false);
    expect(fits('a\nb', 0)).toBe(false);
  });
});
