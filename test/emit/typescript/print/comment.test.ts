import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ts } from '../../../../generator/emit/typescript/compiler.js';
import { documentationComment } from '../../../../generator/emit/typescript/print/comment.js';
import type { CommentLine } from '../../../../generator/emit/typescript/syntax.js';
import { anyText, comment } from '../arbitraries.js';
import { inPrettierForm } from '../prettier-form.js';

/** The JSDoc that TypeScript reads in front of a declaration. */
function readBack(lines: readonly CommentLine[]): readonly ts.JSDoc[] {
  const source = `${documentationComment(lines, '')}export const value = 1;\n`;
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.ES2022, false);
  expect(file.statements).toHaveLength(1);
  expect(ts.getLeadingCommentRanges(source, 0) ?? []).toHaveLength(lines.length > 0 ? 1 : 0);
  return (file.statements[0] as unknown as { jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [];
}

describe('documentationComment', () => {
  it('is nothing without lines', () => {
    expect(documentationComment([], '  ')).toBe('');
  });

  it('is one line for one line', () => {
    expect(documentationComment(['Lists datasets.'], '  ')).toBe('  /** Lists datasets. */\n');
  });

  it('is a block for several, without blanks at the ends of lines', () => {
    const lines = ['Lists datasets. ', '', { deprecated: 'Not in the AWS data since 2.' }];
    expect(documentationComment(lines, '  ')).toBe(
      '  /**\n   * Lists datasets.\n   *\n   * @deprecated Not in the AWS data since 2.\n   */\n',
    );
  });

  it.each([
    ['ends */ here', '/** ends *\\/ here */\n'],
    ['stars **/ here', '/** stars **\\/ here */\n'],
    ['@see x', '/** \\@see x */\n'],
    ['mail a@b.c to @connections', '/** mail a@b.c to \\@connections */\n'],
    ['{@link x} and { @link y}', '/** {\\@link x} and { \\@link y} */\n'],
    ['two\nlines', '/** two\\u000Alines */\n'],
    ['\u2028and\u202e', '/** \\u2028and\\u202E */\n'],
    ['`code` and ${x}', '/** `code` and ${x} */\n'],
  ])('neutralises %j', (line, expected) => {
    expect(documentationComment([line], '')).toBe(expected);
  });

  it('reads back as text without tags, for any text', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (lines) => {
        const [first, ...others] = readBack(lines);
        expect(others).toEqual([]);
        expect(first?.tags ?? []).toEqual([]);
        expect(['string', 'undefined']).toContain(typeof first?.comment);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the tag it writes itself to one, for any text in it', () => {
    fc.assert(
      fc.property(anyText, (deprecated) => {
        const tags = readBack(['Text.', { deprecated }]).flatMap(({ tags: found }) => found ?? []);
        expect(tags.map(({ tagName }) => tagName.text)).toEqual(['deprecated']);
      }),
      { numRuns: 1000 },
    );
  });

  it('is in Prettier form for any text', async () => {
    await fc.assert(
      fc.asyncProperty(comment, comment, async (outer, inner) => {
        const module = `${documentationComment(outer, '')}export enum Name {\n${documentationComment(inner, '  ')}  Member = 'x',\n}\n`;
        expect(await inPrettierForm(module)).toBe(module);
      }),
    );
  });
});
