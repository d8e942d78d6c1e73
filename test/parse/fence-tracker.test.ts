import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FenceTracker } from '../../generator/parse/fence-tracker.js';
import { blocksFromMarkdown } from '../../generator/parse/blocks/from-markdown.js';
import { SourceFile } from '../../generator/source/source-file.js';

/** The numbers, from 1, of the lines that are fenced for certain. */
function fenced(lines: readonly string[]): number[] {
  const tracker = new FenceTracker();
  return lines.flatMap((line, index) => (tracker.isFenced(line) ? [index + 1] : []));
}

/** The numbers of the lines that Markdown sees in top-level fences, opening lines left out. */
function fencedByMarkdown(lines: readonly string[]): Set<number> {
  const source = new SourceFile('a.md', lines.join('\n'));
  const fences = blocksFromMarkdown(source, 0).filter(
    (block) => block.kind === 'fence' && !block.inList,
  );
  const numbers = fences.flatMap(({ span }) => {
    const first = source.pointAt(span.start).line;
    const last = source.pointAt(span.end).line;
    return Array.from({ length: last - first }, (_, index) => first + index + 1);
  });
  return new Set(numbers);
}

describe('FenceTracker', () => {
  it.each([
    ['```|a|```|b', [2, 3]],
    [' ~~~ json|a|   ~~~~  |b', [2, 3]],
    ['````|```|````', [2, 3]],
    ['```|~~~|``` a|    ```|```|b', [2, 3, 4, 5]],
    ['``` a`b|c', []],
    ['  ```|a', []],
    ['- ```|a', []],
    ['<!-- a -->|```|a|```', [3, 4]],
    ['<!--|```|-->|a', []],
    ['<div>||```|a', [4]],
    ['<div>|```||```|a', []],
    ['  ```|a|  ```|```|a', []],
    ['<script>||```|a', []],
    ['<prefix>||```|a', [4]],
  ])('%s', (text, expected) => {
    expect(fenced(text.split('|'))).toEqual(expected);
  });

  it('is never certain of what Markdown sees elsewhere', () => {
    const line = fc.constantFrom(
      ...[
        '```',
        '````',
        ' ```',
        '  ```',
        '    ```',
        '~~~',
        '``` a',
        '``` `',
        '```  ',
        '',
        ' ',
        'a',
        '  a',
        '    a',
      ],
      ...[
        '- a',
        '- ```',
        '-',
        '> a',
        '> ```',
        '1. a',
        '# a',
        '<div>',
        '<!--',
        '-->',
        '<!-- a -->',
        '<!-->',
        '<!--->',
      ],
      ...[
        '<?',
        '?>',
        '<!A',
        '<![CDATA[',
        ']]>',
        '<script>',
        '</script>',
        '<pre',
        '</pre>',
        '<a>',
        '</a',
        '[a]: b',
        '[a]:',
        '"',
        '===',
      ],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const markdown = fencedByMarkdown(lines);
        expect(fenced(lines).filter((number) => !markdown.has(number))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });
});
