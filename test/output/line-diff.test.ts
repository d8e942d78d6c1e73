import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffLines, linesOf, type DiffLine } from '../../generator/output/line-diff.js';
import { unifiedDiff } from '../../generator/output/unified-diff.js';

const textOf = (lines: readonly DiffLine[], absent: DiffLine['mark']): string[] =>
  lines.filter(({ mark }) => mark !== absent).map(({ text }) => text);

describe('diffLines', () => {
  test('leads from the first text to the second, in no more steps than replacing the middle', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = diffLines(before, after);
        expect(textOf(diff, '+')).toEqual(before);
        expect(textOf(diff, '-')).toEqual(after);
        expect(diff.length).toBeLessThanOrEqual(before.length + after.length);
      }),
    );
  });

  test('finds the longest common subsequence', () => {
    const marks = diffLines(['a', 'b', 'c', 'd', 'e'], ['a', 'c', 'x', 'd', 'e']).map(
      ({ mark, text }) => `${mark}${text}`,
    );
    expect(marks).toEqual([' a', '-b', ' c', '+x', ' d', ' e']);
  });

  test('replaces the middle when it is too long to compare', () => {
    const before = Array.from({ length: 1500 }, (_, index) => `before ${index}`);
    const after = before.map((line, index) => (index === 750 ? line : `after ${index}`));
    const diff = diffLines(['start', ...before, 'end'], ['start', ...after, 'end']);
    expect(diff.filter(({ mark }) => mark === ' ').map(({ text }) => text)).toEqual([
      'start',
      'end',
    ]);
  });
});

test('linesOf keeps line feeds, and nothing but line feeds ends a line', () => {
  expect(linesOf('')).toEqual([]);
  expect(linesOf('a\n\nb\r\nc\u2028d')).toEqual(['a\n', '\n', 'b\r\n', 'c\u2028d']);
});

describe('unifiedDiff', () => {
  const limits = { context: 1, lines: 20, width: 40 };
  const numbered = (...changes: readonly [number, string][]): string => {
    const replaced = new Map(changes);
    return Array.from({ length: 12 }, (_, line) => `${replaced.get(line + 1) ?? line + 1}\n`).join(
      '',
    );
  };

  test('is empty for equal texts', () => {
    expect(unifiedDiff('a\n', 'a\n', limits)).toEqual([]);
  });

  test('shows each change with its surroundings', () => {
    expect(unifiedDiff(numbered(), numbered([3, 'three'], [10, 'ten']), limits)).toEqual([
      ...['@@ -2,3 +2,3 @@', ' 2', '-3', '+three', ' 4'],
      ...['@@ -9,3 +9,3 @@', ' 9', '-10', '+ten', ' 11'],
    ]);
  });

  test('joins changes whose surroundings touch', () => {
    const diff = unifiedDiff(numbered(), numbered([3, 'three'], [6, 'six']), limits);
    expect(diff.filter((line) => line.startsWith('@@'))).toEqual(['@@ -2,6 +2,6 @@']);
  });

  test('counts lines as the format wants it where a text is empty', () => {
    expect(unifiedDiff('', 'a\nb\n', limits)).toEqual(['@@ -0,0 +1,2 @@', '+a', '+b']);
    expect(unifiedDiff('a\n', '', limits)).toEqual(['@@ -1,1 +0,0 @@', '-a']);
  });

  test('shows a missing final line feed, carriage returns and escape characters', () => {
    expect(unifiedDiff('a\r\n', 'a\n', limits)).toEqual(['@@ -1,1 +1,1 @@', '-a\\u000D', '+a']);
    expect(unifiedDiff('\u001b[2J\n', '\u202e', limits)).toEqual([
      ...['@@ -1,1 +1,1 @@', '-\\u001B[2J', '+\\u202E', '\\ No newline at end of file'],
    ]);
  });

  test('is cut in length and in width', () => {
    const long = Array.from({ length: 30 }, (_, line) => `${line}\n`).join('');
    const diff = unifiedDiff('', long, limits);
    expect(diff).toHaveLength(21);
    expect(diff.at(-1)).toBe('... 11 more lines');
    const wide = unifiedDiff('', `${'x'.repeat(100)}\n`, limits)[1] ?? '';
    expect(wide).toBe(`+${'x'.repeat(39)}…`);
  });
});
