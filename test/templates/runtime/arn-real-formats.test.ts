import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arnHelpers, type ArnHelper } from '../../../templates/runtime/index.js';
import { readRealFormats, type RealFormat } from './real-formats.js';

type Values = Record<string, string>;
type AnyHelper = ArnHelper<string, Values>;

interface Placeholder {
  readonly name: string;
  /** What follows in the template; empty at its end. */
  readonly next: string;
  readonly isHead: boolean;
}

const formats = readRealFormats();
const lossless = formats.filter((format) => !isLossy(format));
const lossy = formats.filter(isLossy);

function nameOf({ service, resourceType }: RealFormat): string {
  return `${service}:${resourceType}`;
}

function helperFor({ service, resourceType, template }: RealFormat, other?: string): AnyHelper {
  const templates = other === undefined ? [template] : [template, other];
  const data = { thing: [resourceType, ...templates] as const };
  return arnHelpers<{ readonly thing: AnyHelper }>(service, data).thing;
}

function placeholdersOf({ template }: RealFormat): readonly Placeholder[] {
  return [...template.matchAll(/\$\{(\w+)\}/g)].map((found) => {
    const end = found.index + found[0].length;
    const colons = template.slice(0, found.index).split(':').length - 1;
    return { name: found[1] ?? '', next: template.charAt(end), isHead: colons < 5 };
  });
}

/** Placeholders that touch, or are followed by something other than `:` and `/`. */
function isLossy(format: RealFormat): boolean {
  return placeholdersOf(format).some(({ next }) => !['', ':', '/'].includes(next));
}

const references = [
  '${AWS::Region}',
  '${aws:PrincipalTag/team}',
  '${Token[TOKEN.12]}',
  '${var.path["a/b"]}',
  '${a${b:c}/{d}}',
];

/** Texts with separators, wildcards and references, without the characters that would end the placeholder. */
function valueFor({ next, isHead }: Placeholder): fc.Arbitrary<string> {
  const forbidden = isHead ? `:${next}` : next;
  const characters = 'abcXYZ019-_.+=,@*? $}{/:é漢'
    .split('')
    .filter((one) => !forbidden.includes(one));
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...characters) },
    { weight: 1, arbitrary: fc.constantFrom(...references) },
  );
  // A `$` before a `{` is a reference: those come from the list above.
  return fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map((pieces) => pieces.join(''))
    .filter(isPlain);
}

function isPlain(text: string): boolean {
  const rest = references.reduce((left, reference) => left.replaceAll(reference, ''), text);
  return !text.endsWith('$') && !rest.includes('${');
}

function valuesFor(format: RealFormat): fc.Arbitrary<Values> {
  const placeholders = placeholdersOf(format);
  return fc.record(Object.fromEntries(placeholders.map((one) => [one.name, valueFor(one)])));
}

describe('the ARN formats of all services', () => {
  it('are what the counts below were made for', () => {
    expect(formats).toHaveLength(2347);
    expect(lossy).toHaveLength(15);
  });

  it('name each parameter once', () => {
    for (const format of formats) {
      const names = placeholdersOf(format).map(({ name }) => name);
      expect(new Set(names).size, format.template).toBe(names.length);
      expect(names.join(''), format.template).toMatch(/^[a-z][A-Za-z0-9]*$/);
    }
  });

  it('give back from an ARN what it was built from', () => {
    for (const format of lossless) {
      const helper = helperFor(format);
      const check = fc.property(valuesFor(format), (values) => {
        expect(helper.match(helper(values))).toEqual(values);
      });
      fc.assert(check, { numRuns: 15, seed: 1 });
    }
  });

  it('choose between the two formats of a resource type', () => {
    const pairs = formats.flatMap((first) =>
      formats
        .filter((second) => second !== first && nameOf(second) === nameOf(first))
        .map((second) => [first, second] as const),
    );
    expect(pairs).toHaveLength(26);
    for (const [first, second] of pairs) {
      const helper = helperFor(first, second.template);
      const check = fc.property(valuesFor(first), (values) => {
        expect(helper.match(helper(values))).toEqual(values);
      });
      fc.assert(check, { numRuns: 50, seed: 1 });
    }
  });

  it('match what was built even where values cannot be told apart', () => {
    for (const format of lossy) {
      const helper = helperFor(format);
      const check = fc.property(valuesFor(format), (values) => {
        // A touching placeholder takes no separators at all, which the text above does not know.
        const clean = Object.entries(values).map(([name, value]) => [
          name,
          value.replace(/[:/]/g, '_'),
        ]);
        expect(helper.is(helper(Object.fromEntries(clean) as Values))).toBe(true);
      });
      fc.assert(check, { numRuns: 100, seed: 1 });
    }
  });

  it('refuse every value that would break out of its part', () => {
    for (const format of formats) {
      const helper = helperFor(format);
      const good = Object.fromEntries(placeholdersOf(format).map(({ name }) => [name, 'x']));
      for (const { name, next, isHead } of placeholdersOf(format)) {
        const separators = isHead ? [':'] : [next].filter((one) => one === ':' || one === '/');
        for (const separator of separators) {
          expect(() => helper({ ...good, [name]: `a${separator}b` }), format.template).toThrow(
            `parameter "${name}" must not contain "${separator}"`,
          );
        }
      }
    }
  });
});
