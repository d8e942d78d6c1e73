import { describe, expect, it } from 'vitest';
import { checkLimits, limits } from '../../generator/parse/limits.js';
import { SourceFile } from '../../generator/source/source-file.js';

/** `code line` of what a text of a spec goes over, or nothing. */
function found(text: string, skip = 0): string[] {
  const source = new SourceFile('a.md', text);
  return checkLimits(source, skip).map(
    ({ ruleId, place }) => `${ruleId} ${source.pointAt(place.start).line}`,
  );
}

const fence = (lines: string): string => `~~~\n${lines}~~~\n`;

describe('lines', () => {
  it('may be 60,000', () => {
    expect(found(fence('\n'.repeat(limits.lines - 2)))).toEqual([]);
    expect(found(fence('\n'.repeat(limits.lines - 1)))).toEqual([
      `too-many-lines ${limits.lines + 1}`,
    ]);
  });

  it('may be 20,000 long', () => {
    const line = 'a'.repeat(limits.lineLength);
    expect(found(`\n${line}\r\n${line}`)).toEqual([]);
    expect(found(`\n${line}a\n`)).toEqual(['line-too-long 2']);
    expect(found(fence(`${line}a\n`))).toEqual(['line-too-long 2']);
  });

  it.each(['\n', '\r\n', '\r'])('end in %j', (ending) => {
    const text = `# a${ending}`.repeat(limits.textLines);
    expect(found(text)).toEqual([]);
    expect(found(`${text}a`)).toEqual([`too-much-text ${limits.textLines + 1}`]);
  });

  it('of the frontmatter do not count', () => {
    const line = 'a'.repeat(limits.lineLength + 1);
    expect(found(`${line}\nb`, line.length)).toEqual([]);
  });
});

describe('outside fences', () => {
  it('characters are counted', () => {
    const line = `${'a'.repeat(9_999)}\n`;
    const text = `${line}\n`.repeat(50);
    expect(found(text)).toEqual([]);
    expect(found(text + line)).toEqual(['too-much-text 101']);
    expect(found(fence(text + text))).toEqual([]);
  });

  it('a paragraph may have 100 lines', () => {
    const paragraph = 'a\n'.repeat(limits.paragraphLines - 1);
    expect(found(`- a\n${paragraph}`)).toEqual([]);
    expect(found(`- a\n${paragraph}a\n`)).toEqual(['paragraph-too-long 101']);
  });

  it.each([
    '',
    '  ',
    '# a',
    '###### a',
    '   ##',
    '```',
    '~~~ a',
    '- a',
    '   * a',
    '+\ta',
    '1. a',
    '123456789) a',
  ])('a paragraph ends at %j', (line) => {
    const paragraph = 'a\n'.repeat(60);
    const closing = /^\s*(?:`{3}|~{3})/.test(line) ? `${line.slice(0, 3)}\n` : '';
    expect(found(`${paragraph}${line}\n${closing}${paragraph}`)).toEqual([]);
  });

  it.each([
    'a',
    '    # a',
    '####### a',
    '#a',
    '``` `',
    '-a',
    '    - a',
    '> a',
    '1.a',
    '1234567890. a',
  ])('a paragraph may go on at %j', (line) => {
    const paragraph = 'a\n'.repeat(60);
    expect(found(`${paragraph}${line}\n${paragraph}`)).toEqual(['paragraph-too-long 101']);
  });

  it.each([
    ['> '.repeat(8), '> '.repeat(9)],
    ['>'.repeat(8), '>'.repeat(9)],
    ['- '.repeat(8), '- '.repeat(9)],
    ['\t'.repeat(4), '\t'.repeat(4) + '  '],
    [' '.repeat(17), ' '.repeat(18)],
    ['1. '.repeat(5), '1. '.repeat(6)],
  ])('%j is not too deep, %j is', (fine, deep) => {
    expect(found(`${fine}a`)).toEqual([]);
    expect(found(`${deep}a`)).toEqual(['markdown-too-deep 1']);
    expect(found(fence(`${deep}a\n`))).toEqual([]);
  });

  it.each(['- - a', '> > a', '>> a', '> - a', '  - a', '\t> a', '  1. a', '- * a'])(
    'nesting is counted: %j',
    (line) => {
      const text = `${line}\n\n`.repeat(limits.nestedLines);
      expect(found(text)).toEqual([]);
      expect(found(text + line)).toEqual([`too-much-nesting ${limits.nestedLines * 2 + 1}`]);
    },
  );

  it.each(['- a', ' - a', '> a', '- a - b', '1. a', '    a', '- **a**'])(
    'is no nesting: %j',
    (line) => {
      expect(found(`${line}\n\n`.repeat(limits.nestedLines + 1))).toEqual([]);
    },
  );
});
