import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceFile } from '../../generator/source/source-file.js';

const source = new SourceFile('seeds/notes/a.md', 'ab\ncd\r\n\re\n');

describe('SourceFile', () => {
  it('has a path, and a name that is its last part unless one is given', () => {
    expect(source.name).toBe('a.md');
    expect(new SourceFile('a.md', '').name).toBe('a.md');
    expect(new SourceFile('seeds/notes/a.md', '', 'notes/a.md').name).toBe('notes/a.md');
  });

  it('makes spans of its path', () => {
    expect(source.span(1, 2)).toEqual({ path: 'seeds/notes/a.md', start: 1, end: 2 });
  });

  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [5, 2, 3],
    [6, 2, 4],
    [7, 3, 1],
    [8, 4, 1],
    [9, 4, 2],
    [10, 5, 1],
    [99, 5, 90],
  ])('finds the point at %i', (offset, line, column) => {
    expect(source.pointAt(offset)).toEqual({ line, column });
  });

  it('has lines', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((line) => source.lineText(line))).toEqual([
      '',
      'ab',
      'cd',
      '',
      'e',
      '',
      '',
    ]);
    expect(source.lineCount).toBe(5);
    expect(new SourceFile('a.md', '').lineCount).toBe(1);
  });

  it('agrees with splitting at line endings', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '\u{1f980}'),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const file = new SourceFile('a.md', text);
        const lines = text.split(/\r\n|\n|\r/);
        expect(lines.map((_, index) => file.lineText(index + 1))).toEqual(lines);
        expect(file.lineCount).toBe(lines.length);
        const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
        for (const offset of offsets.filter((at) => !text.slice(at - 1, at + 1).includes('\r\n'))) {
          const { line, column } = file.pointAt(offset);
          const before = text.slice(0, offset).split(/\r\n|\n|\r/);
          expect([line, column]).toEqual([before.length, (before.at(-1) ?? '').length + 1]);
        }
      }),
    );
  });
});
