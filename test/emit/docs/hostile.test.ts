import * as fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { emitServiceDocs } from '../../../generator/emit/docs/emit-docs.js';
import { plainText } from '../../../generator/emit/docs/plain-text.js';
import { stringifyMarkdown } from '../../../generator/emit/docs/stringify-markdown.js';
import type { Service } from '../../../generator/model/catalog.js';
import { nodesOf, parsePage, serviceOf, tableBelow, emitDocsIndex } from './fixtures.js';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '-->',
  '</a><a id="key-Zone"></a>',
  '@team and @org/team',
  'someone@example.com',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  'https://evil.example/a|b',
  'see www.evil.example',
  'mailto:a@b.example',
  '<https://evil.example>',
  'a | b || c \\| d \\\\| e',
  '| - | - |',
  '`code` and ``more` `',
  '```\nfence',
  'line\nbreak\r\n# heading\n\n- list',
  '# heading',
  '***bold*** __it__ ~~gone~~ ~x~',
  '[^1]: note [^1]',
  '[x]: https://evil.example',
  '&lt;b&gt; &#64;team',
  'red \u001b[31m, right-to-left \u202e, zero width \u200b',
  'lone \ud800 surrogate',
  ':key: and :+1:',
  'costs $5 or $x$ or $`y`$',
  '    indented',
  'ends with \\',
  '---',
  '1. one',
  '[ ] task',
  '> quote',
  '<!--',
  '',
  ' ',
];

const pieces = fc.constantFrom(
  ...hostile,
  ...'<>[]()!@#$%^&*_-+=|\\`~:;"\'/?., \n\tau'.split(''),
  'www.',
  'http://',
  '](',
  '_a',
);
const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const service = serviceOf('ware-house');

/** The service with texts of a stranger in every place that takes any. */
function withTexts(title: string, description: string): Service {
  const sources = [{ name: title, url: 'https://example.com/(x)|"', license: description }];
  return {
    ...service,
    title,
    sources,
    actions: service.actions.map((action) => ({ ...action, description })),
    conditionKeys: service.conditionKeys.map((key) => ({ ...key, description })),
  };
}

/** Types of nodes and shape of tables; text and code count as one, for both are plain text to a reader. */
function structure(tree: Nodes): unknown {
  if (tree.type === 'text' || tree.type === 'inlineCode') return 'text';
  if (tree.type === 'html') return tree.value;
  if (!('children' in tree)) return tree.type;
  const children = tree.children.map(structure);
  const merged = children.filter(
    (child, index) => child !== 'text' || children[index - 1] !== 'text',
  );
  return [tree.type === 'link' ? tree.url : tree.type, ...merged];
}

function parsed(title: string, description: string): Root {
  return parsePage(emitServiceDocs(withTexts(title, description)).text);
}

describe('texts of a stranger', () => {
  const expected = structure(parsed('x', 'x'));

  it.each(hostile.filter((text) => text.trim() !== ''))('stay text: %j', (text) => {
    expect(structure(parsed(`x${text}x`, `x${text}x`))).toEqual(expected);
    expect(structure(parsed(text, text))).toEqual(expected);
  });

  it('never change what a page is made of', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        expect(structure(parsed(`t ${title}`, `d ${description}`))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('never change what the index is made of', () => {
    const shape = (title: string) =>
      structure(parsePage(emitDocsIndex({ services: [withTexts(title, '')] }).text));
    const expectedIndex = shape('x');
    fc.assert(
      fc.property(anyText, (title) => {
        expect(shape(`t ${title}`)).toEqual(expectedIndex);
      }),
    );
  });

  it('read as they are written, apart from white space and deceptive characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!/[^ -~\t\n\r]|\\\|/.test(text) && text.trim() !== '');
        const rows = tableBelow(parsed('x', text), 'Actions');
        expect(rows[2]?.[1]).toBe(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 60 },
    );
  });

  it('give pages that are stable: reading and writing one again changes nothing', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const { text } = emitServiceDocs(withTexts(title, description));
        expect(stringifyMarkdown(parsePage(text))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('cannot hide: control, bidirectional and broken characters are written out', () => {
    const { text } = emitServiceDocs(withTexts('a\u202eb', 'c\u001bd\ud800'));
    expect(text).toContain('# a\\u202Eb');
    expect(text).toContain('| c\\u001Bd\\uD800 |');
    expect(text).not.toMatch(/[^ -~\n·]/u);
  });

  it('mention nobody and link nowhere', () => {
    expect(plainText('ask @team or :key: at https://x.example for $5 today')).toEqual([
      { type: 'text', value: 'ask ' },
      { type: 'inlineCode', value: '@team' },
      { type: 'text', value: ' or ' },
      { type: 'inlineCode', value: ':key:' },
      { type: 'text', value: ' at ' },
      { type: 'html', value: '`https://x.example`' },
      { type: 'text', value: ' for ' },
      { type: 'html', value: '`$5`' },
      { type: 'text', value: ' today' },
    ]);
  });
});

describe('names and addresses of a stranger', () => {
  it('cannot end the header comment', () => {
    const { text } = emitServiceDocs({ ...service, specPath: 'a-->\n<b>.md' });
    expect(text.split('\n')[0]).toBe(
      '<!-- Generated by iamspec from seeds/a--&gt; <b&gt;.md. Do not edit. -->',
    );
    expect(text).toContain('(../../seeds/a--%3E%0A%3Cb%3E.md)');
  });

  it('cannot give a source an address outside the web, or break out of a link', () => {
    const sources = [
      { name: 'a', url: 'javascript:alert(1)' },
      { name: 'b', url: 'https://example.com/) [x](y) \u202e\ud800' },
    ];
    const tree = parsePage(emitServiceDocs({ ...service, sources }).text);
    const urls = nodesOf(tree, 'link').map(({ url }) => url);
    expect(urls.filter((url) => !/^(?:#|index\.md$|\.\.\/)/.test(url))).toEqual([
      'https://example.com/%29%20%5Bx%5D%28y%29%20%E2%80%AE%EF%BF%BD',
    ]);
  });

  it('may hold back-ticks and pipes', () => {
    const type = service.resourceTypes[0];
    const format = type?.arnFormats[0];
    const names = ['a|b', '`', '``a` |', 'a\\|b', '\\', '|'];
    const arnFormats = format ? names.map((text) => ({ ...format, text })) : [];
    const resourceTypes = type ? [{ ...type, arnFormats }] : [];
    const tree = parsePage(emitServiceDocs({ ...service, resourceTypes }).text);
    expect(tableBelow(tree, 'Resource types')[1]?.[1]).toBe('a|b```a` |a\\u005C|b\\|');
  });
});
