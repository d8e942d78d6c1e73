import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseFrontmatter } from '../../../generator/parse/frontmatter.js';
import { SourceFile } from '../../../generator/source/source-file.js';
import { analyze, codesOf, placesOf, serviceOf, smallHead } from '../spec-text.js';

describe('frontmatter that is code', () => {
  let folder = '';
  let file = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'iamspec-frontmatter-'));
    file = join(folder, 'written');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
    Reflect.deleteProperty(globalThis, 'frontmatterRan');
  });

  const code = (): string =>
    `{ get title() { return 1 }, ran: (globalThis.frontmatterRan = true, process.getBuiltinModule?.("fs").writeFileSync(${JSON.stringify(file)}, "")) }`;

  it.each([
    'js',
    ' js',
    'javascript',
    ' javascript ',
    '\tjs',
    'json',
    'coffee',
    'toml',
    'yaml',
    'JS',
    '\u00a0js',
  ])('is refused and not run: ---%s', (language) => {
    const analysis = analyze(`---${language}\n${code()}\n---\n${smallHead}`);
    expect(codesOf(analysis)).toEqual(['frontmatter-language']);
    expect(placesOf(analysis)[0]).toMatch(/^frontmatter-language 1:1 ---/);
    expect(globalThis).not.toHaveProperty('frontmatterRan');
    expect(existsSync(file)).toBe(false);
  });

  it.each(['\ufeff---js\n', '---js\r\n', '---js\r'])('is refused with %j as well', (opening) => {
    const analysis = analyze(`${opening}${code()}\n---\n${smallHead}`);
    expect(codesOf(analysis)).toEqual(['frontmatter-language']);
    expect(globalThis).not.toHaveProperty('frontmatterRan');
  });

  it.each([
    ['after a blank line', (text: string) => `\n${text}`],
    ['after spaces', (text: string) => `  ${text}`],
    ['inside the frontmatter', (text: string) => `---\ntitle: Small\n${text}`],
    ['below the frontmatter', (text: string) => `---\ntitle: Small\n---\n${text}`],
    ['with four dashes', (text: string) => `-${text}`],
    ['a second time', (text: string) => `---\n---\n${text}`],
  ])('is not run %s', (_where, place) => {
    analyze(place(`---js\n${code()}\n---\n${smallHead}`));
    expect(globalThis).not.toHaveProperty('frontmatterRan');
    expect(existsSync(file)).toBe(false);
  });
});

function problemsOf(yaml: string): string[] {
  return analyze(`---\n${yaml}\n---\n${smallHead}`).diagnostics.map(({ reason }) => reason);
}

describe('YAML', () => {
  it('has no alias bomb', () => {
    const levels = 'abcdefghi'.split('');
    const bomb = levels.map((name, index) =>
      index === 0
        ? `${name}: &${name} [x, x]`
        : `${name}: &${name} [${`*${levels[index - 1] ?? ''}, `.repeat(9)}]`,
    );
    const problems = problemsOf(bomb.join('\n'));
    expect(new Set(problems)).toEqual(new Set(['Unexpected frontmatter: an alias']));
  });

  it.each(['title: *missing', '<<: *missing', '*missing : a'])(
    'has no alias without anchor: %s',
    (yaml) => {
      expect(problemsOf(yaml)).not.toEqual([]);
    },
  );

  it.each([
    ['title: !!js/function "function () {}"', '2:8 !'],
    ['title: !!js/regexp /a/', '2:8 !'],
    ['title: !<tag:yaml.org,2002:str> a', '2:8 !'],
    ['title: !!binary aGk=', '2:8 !'],
    ['title: !local &anchor\n  a', '2:8 !'],
    ['!!map\na: b', '2:1 !'],
    ['a: [!!str b]', '2:5 !'],
  ])('has no tags: %s', (yaml, place) => {
    const analysis = analyze(`---\n${yaml}\n---\n${smallHead}`);
    expect(placesOf(analysis)).toEqual([`frontmatter-invalid ${place}`]);
  });

  it.each([
    ['a\n---and: b', 'a line that begins with `---` and goes on'],
    ['---and: b', 'a line that begins with `---` and goes on'],
    ['a: 1\na: 2', 'Map keys must be unique'],
  ])('of %j is refused', (yaml, problem) => {
    expect(problemsOf(yaml)).toContain(`Unexpected frontmatter: ${problem}`);
  });

  it.each([
    ['['.repeat(16_000), '2:101 ['],
    ['{'.repeat(16_000), '2:101 {'],
    [`a: ${'['.repeat(8_000)}${']'.repeat(8_000)}`, '2:104 ['],
    [`a:\n${"  - ['] ',\n".repeat(200)}`, '103:5 ['],
    ['- '.repeat(8_000), '2:1 -'],
    ['? '.repeat(8_000), '2:1 ?'],
    [`a: b\nc:\n  ${'-   ? '.repeat(5)}d`, '4:1  '],
  ])('nested too deeply is refused: %#', (yaml, place) => {
    const analysis = analyze(`---\n${yaml}\n---\n${smallHead}`);
    expect(placesOf(analysis)).toEqual([`frontmatter-invalid ${place}`]);
    expect(analysis.diagnostics[0]?.reason).toBe('Unexpected frontmatter: nested too deeply');
  });

  it('nested by indentation alone is read', () => {
    const levels = Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}a:`);
    expect(codesOf(analyze(`---\n${levels.join('\n')}\n---\n${smallHead}`))).toEqual([]);
  });

  it('is short', () => {
    const text = `---\n${'# comment\n'.repeat(2_000)}---\n${smallHead}`;
    expect(analyze(text).diagnostics[0]?.reason).toBe(
      'Unexpected frontmatter: more than 16384 characters',
    );
  });

  it('may name keys like members of Object.prototype', () => {
    const text = `---\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\nsources:\n  - { name: a, __proto__: { polluted: true } }\n---\n${smallHead}`;
    const { frontmatter } = parseFrontmatter(new SourceFile('a.md', text));
    expect([...frontmatter.data.keys()]).toEqual(['__proto__', 'constructor', 'sources']);
    expect(serviceOf(text).sources).toEqual([{ name: 'a' }]);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(['', '# nothing', 'null', '~'])('may be empty: %j', (yaml) => {
    expect(codesOf(analyze(`---\n${yaml}\n---\n${smallHead}`))).toEqual([]);
  });

  it('keeps strings as strings', () => {
    const { frontmatter } = parseFrontmatter(
      new SourceFile('a.md', "---\na: '0'\nb: no\nc: 010\nd: 2020-01-01\n---\n"),
    );
    expect([...frontmatter.data]).toEqual([
      ['a', '0'],
      ['b', 'no'],
      ['c', 10],
      ['d', '2020-01-01'],
    ]);
  });
});

describe('delimiters', () => {
  it('are lines of their own', () => {
    expect(codesOf(analyze(`---\ntitle: a\u2028---\u2028\n---\n${smallHead}`))).toEqual([]);
    expect(codesOf(analyze(`---\r\ntitle: a\r\n---\r\n${smallHead}`))).toEqual([]);
    expect(codesOf(analyze(`---   \ntitle: a\n---\t\n${smallHead}`))).toEqual([]);
  });

  it('that are missing are reported where the frontmatter begins', () => {
    expect(placesOf(analyze(`---\ntitle: a\n--\n${smallHead}`))).toEqual([
      'frontmatter-unclosed 1:1 ---',
    ]);
  });

  it('of four dashes are a thematic break', () => {
    expect(codesOf(analyze(`----\n${smallHead}`))).toEqual([]);
  });
});

describe('sources', () => {
  it('take addresses of the web only', () => {
    const entries = [
      'https://a.example/x',
      'http://a.example',
      'javascript:alert(1)',
      'https://a b',
      'https://<a>',
      'ftp://a',
    ];
    const yaml = entries.map((url) => `  - { name: n, url: '${url}', license: MIT }`).join('\n');
    const { sources } = serviceOf(`---\nsources:\n${yaml}\n---\n${smallHead}`);
    expect(sources.map(({ url }) => url)).toEqual([
      entries[0],
      entries[1],
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    'sources: text',
    'sources: [text, 1, null, []]',
    'sources: [{ url: a }, { name: 1 }, { name: "" }]',
    'other: 1',
  ])('of another shape are left out: %s', (yaml) => {
    expect(serviceOf(`---\n${yaml}\n---\n${smallHead}`).sources).toEqual([]);
  });
});
