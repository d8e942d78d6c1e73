import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonBlock } from '../../generator/parse/json-block.js';
import type { JsonNode } from '../../generator/parse/spec-document.js';
import { SourceFile } from '../../generator/source/source-file.js';
import type { Span } from '../../generator/source/span.js';

const before = 'before\n';

function parse(json: string): { source: SourceFile; node?: JsonNode; problems: string[] } {
  const source = new SourceFile('a.md', `${before}${json}after`);
  const result = parseJsonBlock(source, before.length, before.length + json.length);
  const problems = result.diagnostics.map(
    ({ ruleId, reason, place }) =>
      `${ruleId} ${source.text.slice(place.start, place.end)} ${reason.replace(/, expected .*/, '')}`,
  );
  return { source, problems, ...(result.node && { node: result.node }) };
}

describe('places', () => {
  const json = '{\n  "a": [1, {"b": "c"}],\n  "d\\u0065": null\n}\n';
  const { source, node } = parse(json);
  const textOf = (span: Span | undefined): string => source.text.slice(span?.start, span?.end);

  it.each([
    [[], json.trimEnd()],
    [['a'], '[1, {"b": "c"}]'],
    [['a', 0], '1'],
    [['a', 1, 'b'], '"c"'],
    [['de'], 'null'],
    [['missing'], json.trimEnd()],
    [['a', 7], '[1, {"b": "c"}]'],
    [['a', 'b'], '[1, {"b": "c"}]'],
    [[0], json.trimEnd()],
  ])('of the value at %j', (path, text) => {
    expect(textOf(node?.spanOf(path))).toBe(text);
  });

  it.each([
    [['a'], '"a"'],
    [['de'], '"d\\u0065"'],
    [['a', 1, 'b'], '"b"'],
    [['a', 0], '1'],
    [[], json.trimEnd()],
  ])('of the key at %j', (path, text) => {
    expect(textOf(node?.keySpanOf(path))).toBe(text);
  });

  it('of the block', () => {
    expect(textOf(node?.span)).toBe(json.trimEnd());
  });
});

describe('strictness', () => {
  it.each([
    ['{ "a": 1, }', 'json-syntax } Unexpected `}`'],
    ['[1, 2,, 3]', 'json-syntax , Unexpected `,`'],
    ['{} {}', 'json-syntax { Unexpected `{`'],
    ['{ a: 1 }', 'json-syntax a Unexpected `a`'],
    ["['a']", "json-syntax ' Unexpected `'`"],
    ['// a\n{}', 'json-syntax / Unexpected `/`'],
    ['{} /* a */', 'json-syntax / Unexpected `/`'],
    ['[01]', 'json-syntax 0 Unexpected `1`'],
    ['[1.]', 'json-syntax ] Unexpected `]`'],
    ['[+1]', 'json-syntax + Unexpected `+`'],
    ['[NaN]', 'json-syntax N Unexpected `N`'],
    ['["\\x"]', 'json-syntax \\ Unexpected `x`'],
    ['["a\tb"]', 'json-syntax \t Unexpected `\t`'],
    ['["ok", "\\"\u0000"]', 'json-syntax \u0000 Unexpected `\u0000`'],
    ['[\u00a01]', 'json-syntax \u00a0 Unexpected `\u00a0`'],
    ['[1', 'json-syntax a Unexpected end of the block'],
    ['[1,', 'json-syntax a Unexpected end of the block'],
    ['{"a": {', 'json-syntax a Unexpected end of the block'],
    ['{"a": {"b": "c"', 'json-syntax a Unexpected end of the block'],
    ['[tru]', 'json-syntax t Unexpected `tru`'],
    ['{"a":1,"b"}', 'json-syntax } Unexpected `}`'],
    ['[]]', 'json-syntax ] Unexpected `]`'],
    ['', 'json-syntax a Unexpected end of the block'],
    ['\n\n', 'json-syntax \n Unexpected end of the block'],
  ])('refuses %j', (json, problem) => {
    const result = parse(json);
    expect(result.problems).toEqual([problem]);
    expect(result.node).toBeUndefined();
  });

  it('reports each further equal key, escaped or not, in every object', () => {
    expect(parse('{ "a": 1, "b": [{ "c": 1, "c": 2 }], "\\u0061": 2, "a": 3 }').problems).toEqual([
      'json-duplicate-key "\\u0061" Unexpected second key `a`',
      'json-duplicate-key "a" Unexpected second key `a`',
      'json-duplicate-key "c" Unexpected second key `c`',
    ]);
  });

  it('takes equal keys of different objects', () => {
    expect(parse('{ "a": { "a": [{ "a": 1 }, { "a": 2 }] } }').problems).toEqual([]);
  });

  it.each([
    ['['.repeat(16) + ']'.repeat(16), true],
    ['['.repeat(17) + ']'.repeat(17), false],
    ['{"a":'.repeat(16) + '1' + '}'.repeat(16), true],
    ['{"a":'.repeat(17) + '1' + '}'.repeat(17), false],
    [`[${'[],'.repeat(100)}[]]`, true],
    ['["[[[[[[[[[[[[[[[[[[[[", "\\"[[[[[[[[[[[[[[[["]', true],
  ])('counts levels: %s', (json, isFine) => {
    expect(parse(json).problems.length === 0).toBe(isFine);
  });
});

describe('values', () => {
  it('are what JSON.parse makes of them, or refused', () => {
    const json = fc.oneof(
      fc.json({ maxDepth: 6 }),
      fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.stringify(value, null, 4)),
    );
    fc.assert(
      fc.property(json, (text) => {
        const { node, problems } = parse(`${text}\n`);
        if (problems.some((problem) => problem.startsWith('json-duplicate-key'))) return;
        expect(problems).toEqual([]);
        expect(node?.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it('own the key __proto__', () => {
    const { node } = parse('{ "__proto__": { "polluted": true } }');
    expect(Object.keys(node?.value ?? {})).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('polluted');
  });
});
