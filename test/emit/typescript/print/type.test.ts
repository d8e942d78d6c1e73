import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  printAlternatives,
  printType,
  printTypeMembers,
} from '../../../../generator/emit/typescript/print/type.js';
import {
  type SimpleType,
  type TypeArgument,
  type TypeExpression,
  type TypeMember,
  unionOf,
} from '../../../../generator/emit/typescript/syntax.js';
import { comment, identifier, name, text } from '../arbitraries.js';
import { inPrettierForm } from '../prettier-form.js';

const typeName = identifier(128, 'A', 'S3');
const simple: fc.Arbitrary<SimpleType> = fc.oneof(
  typeName.map((value) => ({ kind: 'text' as const, text: value })),
  text.map((value) => ({ kind: 'literal' as const, value })),
  fc
    .array(text, { minLength: 1, maxLength: 4 })
    .map((texts) => ({ kind: 'template' as const, texts })),
);
const argument: fc.Arbitrary<TypeArgument> = fc
  .array(simple, { minLength: 1, maxLength: 4 })
  .map(unionOf);
const reference: fc.Arbitrary<TypeExpression> = fc.record({
  kind: fc.constant('reference' as const),
  name: typeName,
  arguments: fc.array(argument, { minLength: 2, maxLength: 3 }),
});
const tuple: fc.Arbitrary<TypeExpression> = fc.record({
  kind: fc.constant('tuple' as const),
  elements: fc.array(argument, { minLength: 2, maxLength: 3 }),
});
const property: fc.Arbitrary<TypeMember> = fc.record({
  name,
  optional: fc.boolean(),
  mutable: fc.boolean(),
  type: fc.oneof(simple, reference, tuple),
  comment,
});
const method: fc.Arbitrary<TypeMember> = fc.record({
  name: fc.oneof(identifier(128, 'a', 'aws'), fc.constantFrom('function', 'constructor')),
  parameters: fc.uniqueArray(identifier(60, 'tag', 'key'), { minLength: 1, maxLength: 3 }),
  returns: reference,
  comment,
});
const member = fc.oneof(property, method);

const literal = (value: string): SimpleType => ({ kind: 'literal', value });

describe('printType', () => {
  it('breaks the arguments of a reference that does not fit', () => {
    const type: TypeExpression = {
      kind: 'reference',
      name: 'ArnHelper',
      arguments: [
        { kind: 'literal', value: 's3:object' },
        { kind: 'text', text: 'S3ObjectArnParameters' },
      ],
    };
    const flat = `ArnHelper<'s3:object', S3ObjectArnParameters>`;
    expect(printType(type, '  ', 120 - flat.length)).toBe(flat);
    expect(printType(type, '  ', 121 - flat.length)).toBe(
      `ArnHelper<\n    's3:object',\n    S3ObjectArnParameters\n  >`,
    );
  });
});

describe('printTypeMembers', () => {
  const long = ['x', 'y'].map((letter) => literal(letter.repeat(60)));

  it('puts the alternatives of a part on lines of their own when they do not fit', () => {
    const elements = [unionOf(long), unionOf([])];
    const type: TypeExpression = { kind: 'tuple', elements };
    const returns: TypeExpression = { kind: 'reference', name: 'A', arguments: elements };
    const [x, y] = [`'${'x'.repeat(60)}'`, `'${'y'.repeat(60)}'`];
    expect(printTypeMembers([{ name: 's3:x', mutable: true, type }], '')).toBe(
      `'s3:x': [\n  (\n    | ${x}\n    | ${y}\n  ),\n  never,\n];\n`,
    );
    expect(printTypeMembers([{ name: 'tag', parameters: ['key'], returns }], '')).toBe(
      `tag(\n  key: string,\n): A<\n  | ${x}\n  | ${y},\n  never\n>;\n`,
    );
  });

  it('writes what may vary in a text as a placeholder, and nothing of the text as one', () => {
    const type: SimpleType = { kind: 'template', texts: ['a`\\', '${b}$', '\u2028'] };
    expect(printType(type, '', 0)).toBe('`a\\`\\\\${string}\\${b}$${string}\\u2028`');
  });

  it('is in Prettier form for any members', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(member, { maxLength: 4 }), async (members) => {
        const body = printTypeMembers(members, '  ');
        const module = `interface Name {${body === '' ? '' : `\n${body}`}}\n`;
        expect(await inPrettierForm(module)).toBe(module);
      }),
      { numRuns: 300 },
    );
  });
});

describe('printAlternatives', () => {
  const head = 'export type Name =';

  it.each([
    [[literal('a')], ` 'a';\n`],
    [[literal('a'), literal('b')], ` 'a' | 'b';\n`],
    [[literal('x'.repeat(100))], `\n  '${'x'.repeat(100)}';\n`],
    [
      [literal('x'.repeat(90)), literal('y'.repeat(14))],
      `\n  '${'x'.repeat(90)}' | '${'y'.repeat(14)}';\n`,
    ],
    [
      [literal('x'.repeat(100)), literal('y'.repeat(14))],
      `\n  | '${'x'.repeat(100)}'\n  | '${'y'.repeat(14)}';\n`,
    ],
  ])('lays out %j', async (alternatives, expected) => {
    const module = printAlternatives(head, alternatives);
    expect(module).toBe(`${head}${expected}`);
    expect(await inPrettierForm(module)).toBe(module);
  });

  const literals = fc.array(text.map(literal), { minLength: 1, maxLength: 12 });
  const template = typeName.map((value): TypeExpression[] => [
    { kind: 'text', text: `\`\${${value}}\`` },
  ]);
  const objects = fc.array(
    fc
      .array(member, { minLength: 1, maxLength: 3 })
      .map((members): TypeExpression => ({ kind: 'members', members })),
    { minLength: 1, maxLength: 3 },
  );

  it('is in Prettier form for any literals, template or object types', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(literals, template, objects), async (alternatives) => {
        const module = printAlternatives(head, alternatives);
        expect(await inPrettierForm(module)).toBe(module);
      }),
      { numRuns: 400 },
    );
  });
});
