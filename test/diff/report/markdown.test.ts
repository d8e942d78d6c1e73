import * as fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Diff } from '../../../generator/diff/change.js';
import {
  markdownCode,
  markdownText,
} from '../../../generator/diff/report/markdown/escape-markdown.js';
import { bytesOf, fit } from '../../../generator/diff/report/markdown/fit.js';
import { formatDiffMarkdown } from '../../../generator/diff/report/markdown/markdown.js';
import {
  anyText,
  change,
  deceptive,
  diffOf,
  hostile,
  hostileDiff,
  judgement,
  largeDiff,
  sampleDiff,
  sources,
  uniform,
} from './fixtures.js';

const parser = unified().use(remarkParse).use(remarkGfm);

function parse(markdown: string): Root {
  return parser.parse(markdown);
}

/** Types of nodes and shape of tables; text and code count as one, for both are plain text to a reader. */
function structure(tree: Nodes): unknown {
  if (tree.type === 'text' || tree.type === 'inlineCode') return 'text';
  if (tree.type === 'html') return tree.value.replace(/<code>[^<]*<\/code>/g, '<code></code>');
  if (!('children' in tree)) return tree.type;
  const children = tree.children.map(structure);
  const merged = children.filter(
    (child, index) => child !== 'text' || children[index - 1] !== 'text',
  );
  return [tree.type, ...merged];
}

/** The words outside of code: what GitHub looks for mentions, links, references and emoji in. */
function plainWords(tree: Nodes): string[] {
  if (tree.type === 'text') return [tree.value];
  return 'children' in tree ? tree.children.flatMap(plainWords) : [];
}

function headings(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map((match) => match[1] ?? '');
}

describe('the report for a pull request', () => {
  it('tells by importance', () => {
    const text = formatDiffMarkdown(sampleDiff(), sources).replace(/\b[0-9a-f]{16}\b/g, '…');
    expect(text).toMatchInlineSnapshot(`
      "## Changes from \`v1.0.0\` to \`HEAD\`

      **Version: major.** 1 change breaks code.

      | Level | Changes | Accepted | Widening | Narrowing | Both |
      | --- | ---: | ---: | ---: | ---: | ---: |
      | breaking | 2 | 1 | 0 | 2 | 0 |
      | dangerous | 3 | 0 | 2 | 0 | 1 |
      | safe | 1 | 0 | 1 | 0 | 0 |
      | documentation | 1 | 0 | 0 | 0 | 0 |
      | **all** | 7 | 1 | 3 | 2 | 1 |

      - Note: The allow file names \`…\`, which matches nothing

      ### Rewritten alike

      | Change | Meaning | Place |
      | --- | --- | --- |
      | **dangerous** \`Tagging\` became \`Write\` on 2 actions<br>\`access-level-changed\` | permission **widening**: Statements with \`s3:Get*\` match other actions. | 2 × from \`seeds/iam.s3.md:3:1\`<br>\`…\` |

      ### Breaking

      | Change | Meaning | Place |
      | --- | --- | --- |
      | **breaking** Action \`s3:GetObject\` is gone<br>\`action-removed\` | permission *narrowing*: Statements with \`s3:Get*\` match other actions.<br>source *breaks*: Code that names the removed members no longer compiles.<br>perhaps renamed to \`GetObjectV2\` | \`seeds/iam.s3.md:3:1\` (before)<br>\`…\` |

      ### Widening permissions

      | Change | Meaning | Place |
      | --- | --- | --- |
      | **dangerous** Action \`ec2:RunInstances\` is \`Write\` instead of \`Read\`<br>\`access-level-changed\` | permission **mixed**: Statements with \`s3:Get*\` match other actions. | \`seeds/iam.s3.md:3:1\`<br>\`…\` |
      | **safe** Action \`s3:PutObject\` is new<br>\`action-added\` | permission **widening**: Statements with \`s3:Get*\` match other actions.<br>source *adds*: Code that names the removed members no longer compiles. | \`seeds/iam.s3.md:5:1\`<br>\`…\` |

      <details>
      <summary><code>s3</code>: 1 breaking (1 accepted)</summary>

      | Change | Meaning | Place |
      | --- | --- | --- |
      | **breaking** Action \`s3:Old\` is gone<br>\`action-removed\` | **accepted**: Nobody used it<br>permission *narrowing*: Statements with \`s3:Get*\` match other actions.<br>source *breaks*: Code that names the removed members no longer compiles. | \`seeds/iam.s3.md:3:1\` (before)<br>\`…\` |

      </details>

      <details>
      <summary><code>ec2</code>: 1 documentation</summary>

      | Change | Meaning | Place |
      | --- | --- | --- |
      | **documentation** The description of \`ec2:RunInstances\` changed<br>\`description-changed\` |  | \`seeds/iam.s3.md:3:1\`<br>\`…\` |

      </details>

      <details>
      <summary>All places of <code>…</code></summary>

      | Change | Meaning | Place |
      | --- | --- | --- |
      | Action \`s3:Tag1\` is \`Write\` instead of \`Tagging\` |  | \`seeds/iam.s3.md:3:1\`<br>\`…\` |
      | Action \`s3:Tag2\` is \`Write\` instead of \`Tagging\` |  | \`seeds/iam.s3.md:3:1\`<br>\`…\` |

      </details>
      "
    `);
  });

  it('keeps widening in the open, accepted or not', () => {
    const wide = change({ judgement: judgement('safe', 'widening'), message: 'wide one' });
    const both = change({ judgement: judgement('breaking', 'mixed'), message: 'wide two' });
    const safe = change({ judgement: judgement('safe'), message: 'safe one' });
    const accepted = [{ fingerprint: both.fingerprint, reason: 'known' }];
    const text = formatDiffMarkdown(diffOf([wide, both, safe], { accepted }), sources);
    const [open = '', folded = ''] = text.split('<details>');
    expect(open).toContain('wide one');
    expect(open).toMatch(/wide two.*\*\*accepted\*\*: known/);
    expect(open).not.toContain('safe one');
    expect(folded).toContain('safe one');
  });

  it('has the place and the fingerprint of every change', () => {
    const diff = sampleDiff();
    const text = formatDiffMarkdown(diff, sources);
    for (const { fingerprint } of [
      ...diff.changes,
      ...diff.uniform.flatMap((one) => one.changes),
    ]) {
      expect(text).toMatch(new RegExp(`\`seeds/iam\\.s3\\.md:\\d+:\\d+\`.*\`${fingerprint}\``));
    }
  });

  it('says that nothing changed', () => {
    const verdict = { bump: 'none', reason: 'Nothing changed.' } as const;
    const text = formatDiffMarkdown(diffOf([], { verdict }), sources);
    expect(text).toContain('**Version: none.** Nothing changed.');
    expect(headings(text)).toHaveLength(1);
  });

  it('fits into a comment and counts what does not', () => {
    const diff = largeDiff(10_000);
    const text = formatDiffMarkdown({ ...diff, uniform: [uniform()] }, sources);
    expect(bytesOf(text)).toBeLessThan(65_536);
    expect(bytesOf(text)).toBeGreaterThan(60_000);
    expect(headings(text).slice(1)).toEqual([
      'Rewritten alike',
      'Breaking',
      'Widening permissions',
      'Dangerous',
    ]);
    const shown = [...text.matchAll(/is new<br>/g)].length;
    const left = /^Left out for length: (.*)\. `iamspec diff … --output json=diff\.json`/m.exec(
      text,
    );
    const counts = [...(left?.[1] ?? '').matchAll(/([\d,]+) (?:breaking|dangerous|safe)/g)];
    const missing = counts.reduce((sum, match) => sum + Number(match[1]?.replace(/,/g, '')), 0);
    expect(shown + missing).toBe(10_000);
  });

  it('shows widening even where breaking changes alone would fill it', () => {
    const breaking = Array.from({ length: 3000 }, () => change());
    const wide = change({ judgement: judgement('safe', 'widening'), message: 'the wide one' });
    const text = formatDiffMarkdown(diffOf([...breaking, wide]), sources);
    expect(text).toContain('the wide one');
    expect(text).toMatch(/… and \d+ more/);
    expect(bytesOf(text)).toBeLessThan(65_536);
  });

  it('fits whatever the texts are', () => {
    const many = (text: string): Diff => {
      const diff = hostileDiff(text);
      return {
        ...diff,
        changes: Array.from({ length: 60 }, () => diff.changes).flat(),
        notes: Array.from({ length: 100 }, () => text),
      };
    };
    for (const text of hostile) {
      expect(bytesOf(formatDiffMarkdown(many(text), sources))).toBeLessThan(65_536);
    }
  });

  it('lets no text become markup, or change the structure', () => {
    const shape = (text: string): unknown =>
      structure(parse(formatDiffMarkdown(hostileDiff(text), sources)));
    const expected = shape('x');
    for (const text of hostile) expect([text, shape(text)]).toEqual([text, expected]);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shape(text)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves GitHub nothing to link, mention or draw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = formatDiffMarkdown(hostileDiff(text), sources);
        expect(markdown.replace(/\n/g, '')).not.toMatch(deceptive);
        for (const words of plainWords(parse(markdown))) {
          expect(words).not.toMatch(/[@$#]|:\/\/|www\.|:[\w+-]+:|\bgh-\d|\b[0-9a-f]{7,40}\b/i);
        }
      }),
    );
  });
});

describe('a text in Markdown', () => {
  function contentOf(markdown: string): string {
    const row = parse(`| x |\n| --- |\n| ${markdown} |\n`);
    const text = (node: Nodes): string =>
      'value' in node ? node.value : 'children' in node ? node.children.map(text).join('') : '';
    return text(row).slice(1);
  }

  it('reads as it was written, apart from white space at its ends and the backticks of code', () => {
    const legible = fc.string({ unit: 'grapheme-ascii', maxLength: 40 });
    fc.assert(
      fc.property(legible, (text) => {
        const seen = contentOf(markdownText(text, 100)).replaceAll('\\u005C|', '\\|');
        expect(seen.replaceAll('`', '').trim() || '(empty)').toBe(
          text.replaceAll('`', '').trim() || '(empty)',
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('as code reads as it was written', () => {
    const legible = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(legible, (text) => {
        const seen = contentOf(markdownCode(text, 100)).replaceAll('\\u005C|', '\\|');
        expect(seen.trim()).toBe(text.trim());
      }),
      { numRuns: 1000 },
    );
    expect(markdownCode('', 10)).toBe('(empty)');
  });

  it('is cut', () => {
    expect(markdownText('x'.repeat(50), 10)).toBe('xxxxxxxxx…');
  });
});

describe('fitting sections', () => {
  const section = (name: string, count: number, share: number) => ({
    open: `${name}\n`,
    rows: Array.from({ length: count }, (_, index) => ({ text: `${name}${index}` })),
    close: '.\n',
    share,
  });

  it('never passes the limit and loses no row uncounted', () => {
    const sizes = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 0, max: 3 })), { maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.nat(600), (parts, limit) => {
        const sections = parts.map(([count, share], index) =>
          section('abcdef'.charAt(index), count, share / 10),
        );
        const { text, leftOut } = fit(sections, limit);
        expect(bytesOf(text)).toBeLessThanOrEqual(limit);
        const printed = text.match(/^[a-f]\d+$/gm) ?? [];
        const all = parts.reduce((sum, [count]) => sum + count, 0);
        expect(printed.length + leftOut.length).toBe(all);
      }),
    );
  });

  it('leaves later sections their share', () => {
    const { text } = fit([section('a', 1000, 0), section('b', 5, 0.5)], 400);
    expect(text).toContain('b4');
    expect(text).toMatch(/… and \d+ more/);
  });
});
