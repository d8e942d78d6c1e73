import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../generator/emit/schema/json-value.js';
import { printJson } from '../../../generator/emit/schema/print-json.js';

const name = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' });
const scalar = fc.oneof(name, fc.boolean(), fc.integer());
const { value: anyValue } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    // Prettier fills lines with lists of numbers alone, which the schema does not have.
    fc.array(name, { maxLength: 8 }),
    fc.array(scalar, { maxLength: 4 }).map((items) => ['text', ...items]),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
    fc.array(fc.dictionary(name, scalar, { minKeys: 1, maxKeys: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    scalar,
  ),
}));

async function inPrettierForm(text: string): Promise<string> {
  const path = 'generated/policy.schema.json';
  const options = await prettier.resolveConfig(path, { editorconfig: true });
  return prettier.format(text, { ...options, filepath: path });
}

describe('JSON text', () => {
  it('is in Prettier form and reads back as the value', async () => {
    await fc.assert(
      fc.asyncProperty(anyValue, async (value) => {
        const text = printJson(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(await inPrettierForm(text)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps a short list on its line, and breaks one that is a column too long', async () => {
    for (const length of [84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94]) {
      const list = ['a', 'x'.repeat(length - 8)];
      for (const value of [{ list, next: [] }, { list }]) {
        const text = printJson(value);
        expect(await inPrettierForm(text)).toBe(text);
      }
    }
    expect(printJson({ list: ['a', 'b'] })).toBe('{\n  "list": ["a", "b"]\n}\n');
    expect(printJson(['x'.repeat(60), 'y'.repeat(60)]).split('\n')).toHaveLength(5);
  });

  it('keeps members in the order they were written in', () => {
    expect(printJson({ b: true, a: {}, c: [{}] })).toBe(
      '{\n  "b": true,\n  "a": {},\n  "c": [\n    {}\n  ]\n}\n',
    );
  });
});
