import { describe, expect, it } from 'vitest';
import { analyzeSources } from '../../../generator/pipeline.js';
import { limits } from '../../../generator/parse/limits.js';
import {
  actionText,
  analyze,
  checkPlaces,
  codesOf,
  placesOf,
  seedText,
  serviceOf,
  smallHead,
} from '../spec-text.js';

/** Codes of a text that is dear to read; takes seconds at most, even on a busy machine. */
function codesInTime(text: string): string[] {
  const start = performance.now();
  const analysis = analyze(text);
  expect(performance.now() - start).toBeLessThan(15_000);
  checkPlaces(analysis);
  return [...new Set(codesOf(analysis))];
}

describe('nesting', () => {
  const deep = 20_000;

  it('of JSON on one line', () => {
    const text = smallHead + actionText('GetThing', '['.repeat(deep));
    expect(codesInTime(text)).toEqual(['json-too-deep']);
    const half = limits.lineLength / 2;
    expect(
      codesInTime(smallHead + actionText('GetThing', '['.repeat(half) + ']'.repeat(half))),
    ).toEqual(['json-too-deep']);
  });

  it('of JSON over many lines', () => {
    const json = `${'{ "a":\n'.repeat(deep)}1${'\n}'.repeat(deep)}`;
    expect(codesInTime(smallHead + actionText('GetThing', json))).toEqual(['json-too-deep']);
    const mixed = '[\n{ "a":\n'.repeat(deep / 2);
    expect(codesInTime(smallHead + actionText('GetThing', mixed))).toEqual(['json-too-deep']);
  });

  it('of JSON is counted outside texts only', () => {
    const key = `aws:${'['.repeat(20)}`;
    const text = smallHead + actionText('GetThing', { '': { note: '{"[{'.repeat(20), key } });
    expect(codesInTime(text)).not.toContain('json-too-deep');
  });

  it.each([
    ['quotes', '>'.repeat(deep)],
    ['spaced quotes', '> '.repeat(deep / 2)],
    ['bullets', '- '.repeat(deep / 2)],
    ['numbers', '1. '.repeat(deep / 4)],
    ['blanks', `${' '.repeat(deep - 1)}a`],
  ])('of %s on one line', (_kind, line) => {
    expect(codesInTime(smallHead + line)).toEqual(['markdown-too-deep']);
  });

  it('of lists over many lines', () => {
    const lines = Array.from({ length: 1_000 }, (_, depth) => `${'  '.repeat(depth)}- a\n`);
    expect(codesInTime(smallHead + lines.join(''))).toEqual(['markdown-too-deep']);
  });
});

/** As many lines and characters as fit outside fences, in paragraphs as long as they may be. */
function filled(line: string, first = line): string {
  const lines: string[] = [smallHead];
  let length = 0;
  while (lines.length < limits.textLines - 10 && length + line.length < limits.textLength - 200) {
    const at = lines.length % limits.paragraphLines;
    lines.push(at === 0 ? '' : at === 1 ? first : line);
    length += line.length;
  }
  return `${lines.join('\n')}\n`;
}

describe('the worst lines within the limits', () => {
  const marks = ['[', '![a](', '*a*', '<', '&a\\*'];

  it.each(marks)('%s on short lines', (mark) => {
    expect(codesInTime(filled(`x${mark.repeat(40 / mark.length)}`))).toEqual([
      'unexpected-content',
    ]);
  });

  it.each(marks)('%s on long lines', (mark) => {
    expect(codesInTime(filled(`x${mark.repeat(4_800 / mark.length)}`))).toEqual([
      'unexpected-content',
    ]);
  });

  it.each([
    ['lazy lines of a quote', 'a', '> a'],
    ['lazy lines of deep quotes', 'a', `${'>'.repeat(8)} a`],
    ['lazy lines of a list item', 'a', '- a'],
    ['half-lazy lines', '> a', '>> a'],
    ['numbered items', '1. a', '1. a'],
    ['bullets of another kind', '*\ta', '* a'],
    ['definitions', '[a]: b', '[a]: b'],
    ['open definitions', '[a', '[a'],
    ['HTML', '<div><a ', '<div>'],
    ['CDATA', '<![CDATA[', 'a'],
    ['comments', '<!-- a -->', '<!-- a -->'],
    ['blank lines', '', ''],
  ])('%s', (_kind, line, first) => {
    expect(codesInTime(filled(line, first)).length).toBeLessThanOrEqual(2);
  });

  it('nested lists', () => {
    const item = '- - - - - - - a\n';
    expect(
      codesInTime(smallHead + item.repeat(limits.nestedLines) + '- a\n'.repeat(11_000)),
    ).toEqual(['unexpected-content']);
  });

  it('fences', () => {
    expect(codesInTime(`${smallHead}${'~~~\n~~~\n'.repeat(5_900)}`)).toEqual([
      'unexpected-content',
    ]);
    const content = `${'`[<'.repeat(6_000)}\n`.repeat(110);
    expect(codesInTime(`${smallHead}~~~\n${content}~~~\n`)).toEqual(['unexpected-content']);
  });

  it('backticks', () => {
    const runs = Array.from({ length: 190 }, (_, index) => '`'.repeat(index + 1));
    expect(codesInTime(`${smallHead}a ${runs.join(' ')}\n`)).toEqual(['unexpected-content']);
  });
});

/** JSON on lines as long as they may be. */
function wideJson(open: string, items: readonly string[], close: string): string {
  const lines: string[] = [];
  for (let from = 0; from < items.length; from += 400)
    lines.push(items.slice(from, from + 400).join());
  return open + lines.join(',\n') + close;
}

describe('JSON of two megabytes', () => {
  const count = 60_000;
  const numbers = Array.from({ length: count }, (_, index) => String(index));

  it.each([
    [
      'unknown entries',
      wideJson(
        '{',
        numbers.map((n) => `"k${n}":1`),
        '}',
      ),
      'json-shape',
    ],
    [
      'empty entries',
      wideJson(
        '{',
        numbers.map((n) => `"k${n}":{}`),
        '}',
      ),
      'json-missing-field',
    ],
    [
      'equal keys',
      wideJson(
        '{',
        numbers.map(() => '"k":1'),
        '}',
      ),
      'json-duplicate-key',
    ],
    [
      'a list of objects',
      wideJson(
        '[',
        numbers.map(() => '{}'),
        ']',
      ),
      'json-shape',
    ],
    ['quotes', '"\\'.repeat(9_000), 'json-syntax'],
  ])('%s', (_kind, json, code) => {
    expect(codesInTime(smallHead + actionText('GetThing', json))).toContain(code);
  });

  it('ARN formats', () => {
    const arns = numbers.map((n) => `"arn:a:b:c:d:\${x${n}}"`);
    const json = wideJson('{"condition_keys":[],"arns":[', arns, ']}');
    const text = `${smallHead}## Resources\n### thing\n- resource\n\`\`\`\n${json}\n\`\`\`\n`;
    expect(codesInTime(text)).toEqual(['unused-resource-type']);
  });
});

describe('files', () => {
  it('of 20 MB are not read', () => {
    const size = 20 * 1024 * 1024;
    const analysis = analyzeSources([{ path: 'a.md', unreadable: 'source-too-large', size }]);
    expect(codesOf(analysis)).toEqual(['source-too-large']);
    checkPlaces(analysis);
  });

  it('with 25,000 sections are too much', () => {
    expect(codesInTime(smallHead + '### A\n'.repeat(25_000))).toEqual(['too-much-text']);
    const sections = Array.from({ length: 5_001 }, (_, index) => `### A${index}\n`).join('');
    expect(codesInTime(smallHead + sections)).toEqual(['too-many-sections']);
  });

  it('with as many sections as allowed are read', () => {
    const sections = Array.from({ length: 1_000 }, (_, index) => actionText(`Get${index}`));
    expect(serviceOf(smallHead + sections.join('')).actions).toHaveLength(1_000);
    expect(serviceOf((smallHead + sections.join('')).replace(/\n/g, '\r\n')).actions).toHaveLength(
      1_000,
    );
  });

  it.each([
    ['nothing', '', ['not-a-spec']],
    ['a BOM', '\ufeff', ['not-a-spec']],
    ['NUL', '\0\0\0', ['not-a-spec']],
    ['a line break', '\n', ['not-a-spec']],
    ['frontmatter', '---\ntitle: a\n---\n', ['not-a-spec']],
    ['frontmatter without an end', '---', ['not-a-spec']],
    ['a prefix', '- prefix: a', ['missing-privileges', 'missing-title']],
    ['a heading', '## Privileges', ['missing-prefix']],
    ['the marks in one line', '- prefix: a ## Privileges', ['missing-privileges', 'missing-title']],
    ['all of the seed in one line', seedText.replace(/\n/g, ' '), ['not-a-spec']],
    ['the words', 'A prefix: of Privileges', ['not-a-spec']],
    ['words and frontmatter of one line', '---\nprefix:', ['frontmatter-unclosed']],
  ])('with %s only', (_what, text, codes) => {
    expect(codesInTime(text).sort()).toEqual(codes);
  });

  it('with NUL and lone surrogates keep them in texts and refuse them in names', () => {
    const text = 'a\0b\ud800c\udfff';
    expect(
      serviceOf(smallHead + actionText('GetThing', undefined, text)).actions[0]?.description,
    ).toBe(text);
    expect(placesOf(analyze(smallHead + actionText(text)))).toEqual([`invalid-name 5:5 ${text}`]);
    expect(codesOf(analyze(smallHead + actionText('GetThing', '{ "\0": 1 }')))).toEqual([
      'json-syntax',
    ]);
    expect(codesOf(analyze(smallHead + actionText('GetThing', '{ "\\ud800": 1 }')))).toEqual([
      'json-shape',
    ]);
  });
});
