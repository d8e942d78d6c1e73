import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksFromMarkdown } from '../../../generator/parse/blocks/from-markdown.js';
import { scanBlocks } from '../../../generator/parse/blocks/scan-blocks.js';
import { parseFrontmatter } from '../../../generator/parse/frontmatter.js';
import { SourceFile } from '../../../generator/source/source-file.js';
import { seedText } from '../spec-text.js';

/** Expects the scan to give up or to agree with Markdown; whether it agreed. */
function agrees(text: string): boolean {
  const source = new SourceFile('a.md', text);
  const skip = parseFrontmatter(source).end;
  const scanned = scanBlocks(source, skip);
  if (scanned) expect(scanned, JSON.stringify(text)).toEqual(blocksFromMarkdown(source, skip));
  return scanned !== undefined;
}

/** Lines and pieces of lines that mean something to the scan or to Markdown. */
const pieces = [
  ...[
    '# A',
    '## B',
    '### C',
    '#',
    '###',
    '### C #',
    '### C \\#',
    '####### D',
    '#E',
    '# `a` <b> [c](d)',
  ],
  ...[
    '- a',
    '- a: b',
    '-',
    '- ',
    '-  a',
    '- - a',
    '---',
    '* a',
    '+ a',
    '1. a',
    '- a\\',
    '- a  ',
    '- 1',
    '- <b>',
  ],
  ...[
    '```',
    '````',
    '``` ',
    ' ```',
    '  ```',
    '    ```',
    '```json',
    '~~~',
    '``',
    '`a`',
    '{}',
    '    {',
  ],
  ...[
    '',
    ' ',
    '  a',
    '    a',
    '\ta',
    'a',
    '===',
    '> a',
    '<div>',
    '<!--',
    '-->',
    '[a]: b',
    '\u2028',
    '\0',
  ],
];

describe('scanBlocks', () => {
  it('reads the seed', () => {
    expect(agrees(seedText)).toBe(true);
    expect(agrees(seedText.slice(seedText.indexOf('# Cognito')))).toBe(true);
  });

  it('reads nothing', () => {
    expect(agrees('')).toBe(true);
    expect(agrees('---\ntitle: a\n---')).toBe(true);
    expect(agrees('---\ntitle: a\n---\n')).toBe(true);
  });

  it.each([
    '- a\nb\n',
    '- a\n  b\n',
    '- a\n\n  b\n',
    '# a\n===\n',
    '```\n{}\n````\n',
    '```\n{}\n ```\n',
    '```\n{}\n``` \n',
    '```\n{}\r```\rparagraph\n```\n',
    '# a\r\n',
    '### a ###\n',
    '- a\t\n',
  ])('leaves %j to Markdown', (text) => {
    expect(agrees(text)).toBe(false);
  });

  it('agrees with Markdown on whatever it reads', () => {
    const lines = fc.array(fc.constantFrom(...pieces), { maxLength: 12 });
    const endings = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
    let read = 0;
    fc.assert(
      fc.property(lines, endings, fc.boolean(), (list, ending, isFinal) => {
        if (agrees(list.join(ending) + (isFinal ? ending : ''))) read += 1;
      }),
      { numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('agrees with Markdown on the plain form', () => {
    const item = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `- a${text}`);
    const heading = fc
      .string({ unit: 'grapheme-ascii', maxLength: 20 })
      .map((text) => `### ${text}`);
    const fence = fc.string({ unit: fc.constantFrom('{', '"', '\n', '`', ' ', '~') });
    const block = fence.map((text) => `\`\`\`\n${text}\n\`\`\``);
    const texts = fc.array(fc.oneof(item, heading, block, fc.constant('')), { maxLength: 8 });
    let read = 0;
    fc.assert(
      fc.property(texts, (list) => {
        if (agrees(`${list.join('\n')}\n`)) read += 1;
      }),
      { numRuns: 1_000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
