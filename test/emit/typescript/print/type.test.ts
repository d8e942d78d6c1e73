import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  printAlternatives,
  printType,
  printTypeMembers,
} from '../../../../generator/emit/typescript/print/type.js';
import type {
  TypeArgument,
  TypeExpression,
  TypeMember,
} from '../../../../generator/emit/typescript/syntax.js';
import { comment, identifier, name, text } from '../arbitraries.js';
import { inPrettierForm } from '../prettier-form.js';

const typeName = identifier(128, 'A', 'S3');
const argument: fc.Arbitrary<TypeArgument> = fc.oneof(
  typeName.map((value) => ({ kind: 'text' as const, text: value })),
  text.map((value) => ({ kind: 'literal' as const, value })),
);
const reference: fc.Arbitrary<TypeExpression> = fc.record({
  kind: fc.constant('reference' as const),
  name: typeName,
  arguments: fc.array(argument, { minLength: 2, maxLength: 3 }),
});
const member: fc.Arbitrary<TypeMember> = fc.record({
  name,
  optional: fc.boolean(),
  type: fc.oneof(argument, reference),
  comment,
});

const literal = (value: string): TypeExpression => ({ kind: 'literal', value });

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
