import { afterEach, describe, expect, it } from 'vitest';
import { formatGithub } from '../../../generator/diagnostics/report/github.js';
import { formatJson } from '../../../generator/diagnostics/report/json.js';
import { formatText } from '../../../generator/diagnostics/report/text.js';
import {
  actionText,
  analyze,
  codesOf,
  placesOf,
  resourceEntry,
  resourceText,
  serviceOf,
  smallHead,
} from '../spec-text.js';

const prototypeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
];

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty('required');
});

describe('names of members of Object.prototype', () => {
  it.each(prototypeNames)('as a JSON key: %s', (name) => {
    const json = `{ "${name}": { "resource_type": "${name}", "required": true, "condition_keys": [], "dependent_actions": [] } }`;
    const codes = codesOf(analyze(smallHead + actionText('GetThing', json)));
    expect(codes).toEqual(name === '__proto__' ? ['invalid-name'] : ['resources-not-declared']);
  });

  it.each(prototypeNames)('as a JSON field: %s', (name) => {
    const json = `{ "": { "resource_type": "", "required": true, "condition_keys": [], "dependent_actions": [], "${name}": { "required": 1 } } }`;
    const analysis = analyze(smallHead + actionText('GetThing', json));
    expect(placesOf(analysis)).toEqual([
      `json-unknown-field 10:${json.indexOf(`"${name}"`) + 1} "${name}"`,
    ]);
  });

  it('twice as a JSON key', () => {
    const entry = '"__proto__": {}';
    const analysis = analyze(smallHead + actionText('GetThing', `{\n${entry},\n${entry}\n}`));
    expect(placesOf(analysis)).toEqual(['json-duplicate-key 12:1 "__proto__"']);
  });

  it.each(prototypeNames)('as an action: %s', (name) => {
    expect(codesOf(analyze(smallHead + actionText(name)))).toEqual(
      name === 'prototype' ? [] : ['invalid-name'],
    );
  });

  it.each(prototypeNames)('as a group, a field and a resource type: %s', (name) => {
    expect(codesOf(analyze(`${smallHead}## ${name}\n`))).toEqual(['unexpected-section']);
    const field = actionText('GetThing').replace('- access', `- ${name}: x\n- access`);
    expect(codesOf(analyze(smallHead + field))).toEqual(['unexpected-field']);
    const spec = `${smallHead}## Resources\n${resourceText(name, [])}`;
    expect(codesOf(analyze(spec))).toEqual([
      name === '__proto__' ? 'invalid-name' : 'unused-resource-type',
    ]);
  });

  it.each([
    '__proto__',
    '__proto__:a',
    'a:__proto__',
    'constructor:prototype',
    'a:${__proto__}',
    'a:constructor',
  ])('as a condition key: %s', (name) => {
    const keys = resourceEntry('thing', { conditionKeys: [name] });
    const spec = smallHead + actionText('GetThing', keys);
    const isKey = /^[\w]+:\w+$/.test(name);
    expect(codesOf(analyze(spec)).includes('invalid-name')).toBe(!isKey);
    expect(codesOf(analyze(`${smallHead}## Conditions\n### ${name}\n- type: String\n`))).toEqual(
      isKey ? [] : ['invalid-name'],
    );
  });
});

describe('prefixes', () => {
  it.each([
    '../x',
    'a/b',
    'a\\b',
    'C:',
    'c:\\x',
    'con',
    'nul',
    'aux',
    'prn',
    'com1',
    'lpt9',
    '.',
    '..',
    'a.',
    'A',
    'a--b',
    '-a',
    'a-',
    'a b',
    'a%2fb',
    '~',
    'a'.repeat(64),
    '\u0430',
    'a\u0000',
    '`a`',
    '${a}',
    '1a',
    '',
  ])('that would lead elsewhere are refused: %j', (prefix) => {
    const analysis = analyze(smallHead.replace('small', () => prefix));
    const codes = codesOf(analysis).filter((code) => code !== 'invalid-identifier');
    expect(codes).toEqual(['invalid-name']);
    const [place] = analysis.diagnostics;
    expect(analysis.sources.get('seeds/iam.small.md')?.pointAt(place?.place.start ?? 0).line).toBe(
      2,
    );
  });
});

describe('names with quotes, line breaks and code', () => {
  const hostile = [
    'a"b',
    "a'b",
    'a`b',
    'a*/b',
    'a${b}',
    'a\\b',
    'a;b',
    'a<b',
    'a\u202eb',
    'a\u001bb',
    'a\u200bb',
    'a\u2028b',
    '\u212aa',
  ];

  it.each(hostile)('as an action: %j', (name) => {
    const analysis = analyze(smallHead + actionText(name));
    expect(placesOf(analysis)).toEqual([`invalid-name 5:5 ${name}`]);
  });

  it.each([...hostile, 'a\nb', 'a\r\nb', '\u0000'])('as a resource type: %j', (name) => {
    const analysis = analyze(smallHead + actionText('GetThing', resourceEntry(name)));
    expect(placesOf(analysis)).toEqual([`invalid-name 11:5 ${JSON.stringify(name)}`]);
  });

  it.each([...hostile, 'a\nb'])('as a condition key and a dependent action: %j', (name) => {
    const key = `small:${name}`;
    const json = {
      '': { resource_type: '', required: true, condition_keys: [key], dependent_actions: [key] },
    };
    expect(placesOf(analyze(smallHead + actionText('GetThing', json)))).toEqual(
      name.includes('${')
        ? [`invalid-name 18:13 ${JSON.stringify(key)}`]
        : [
            `invalid-name 15:13 ${JSON.stringify(key)}`,
            `invalid-name 18:13 ${JSON.stringify(key)}`,
          ],
    );
  });

  it.each([...hostile, 'a\nb'])('as an ARN format: %j', (name) => {
    const spec = `${smallHead}## Resources\n${resourceText('thing', [`arn:aws:small:::${name}`])}`;
    const codes = codesOf(analyze(spec)).filter((code) => code !== 'unused-resource-type');
    // Code of other languages is nothing special where it is data.
    const isPlain = ['a*/b', 'a;b', 'a<b'].includes(name) || name === 'a${b}';
    expect(codes).toEqual(isPlain ? [] : ['invalid-arn-format']);
  });

  it('in texts are only text', () => {
    const description = '*/ process.exit(1) /* ` ${process.exit(1)} "; process.exit(1); //';
    const service = serviceOf(
      smallHead.replace('Small', () => description) +
        actionText('GetThing', undefined, description),
    );
    expect(service.title).toBe(description);
    expect(service.actions[0]?.description).toBe(description);
  });
});

describe('escape sequences and bidirectional characters', () => {
  const evil = '\u001b]0;x\u0007\u202e\u2066\u0085\u009b31m\u2028\u200f';
  const fields: Record<string, string> = {
    title: `${smallHead.replace('Small', evil)}## Nothing\n`,
    prefix: smallHead.replace('small', evil),
    heading: smallHead + actionText(evil),
    section: `${smallHead}## ${evil}\n`,
    'access level': smallHead + actionText('GetThing').replace('Read', evil),
    field: smallHead + actionText('GetThing').replace('access level', evil),
    'JSON key': smallHead + actionText('GetThing', `{ "${evil}": 1 }`),
    'JSON text': smallHead + actionText('GetThing', `{ ${evil} }`),
    'JSON name': smallHead + actionText('GetThing', resourceEntry(evil)),
    frontmatter: `---\n${evil}: [\n---\n${smallHead}`,
    language: `---${evil}\n---\n${smallHead}`,
    paragraph: `${smallHead}${evil}\n`,
  };
  /** What no report may show as it is: control, bidirectional and invisible characters. */
  const deceptive = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]/u;

  it.each(Object.entries(fields))('in a %s are shown, not obeyed', (_field, text) => {
    const analysis = analyze(text, `seeds/${evil}.md`);
    expect(analysis.diagnostics).not.toEqual([]);
    for (const format of [formatText, formatJson, formatGithub]) {
      expect(format(analysis.diagnostics, analysis.sources)).not.toMatch(deceptive);
    }
    expect(formatText(analysis.diagnostics, analysis.sources)).toContain(
      'seeds/\\u001B]0;x\\u0007\\u202E',
    );
  });
});
