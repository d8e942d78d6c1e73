import { describe, expect, it } from 'vitest';
import {
  action,
  build,
  conditionKey,
  entry,
  expectFindings,
  fence,
  resourceType,
  specText,
} from '../specs.js';

/** Expects findings in the JSON block of the action `A`. */
function inAction(block: unknown, findings: readonly string[]): void {
  expectFindings(specText({ actions: [action('A', block)] }), findings);
}

/** An entry as text, for what no JavaScript object can say. */
function entryText(fields: string): string {
  return `{\n  "bucket": {\n    ${fields}\n  }\n}`;
}

const rest = '"required": true, "condition_keys": [], "dependent_actions": []';

describe('the block of an action', () => {
  it.each([
    ['a list', '[]', 'json-shape 9:1 []'],
    ['null', 'null', 'json-shape 9:1 null'],
    ['a string', '"x"', 'json-shape 9:1 "x"'],
    ['no entry', '{}', 'no-resource-entries 9:1 {}'],
    ['an entry that is a list', '{\n  "": []\n}', 'json-shape 10:7 []'],
    ['an entry that is a number', '{\n  "": 1\n}', 'json-shape 10:7 1'],
    ['no resource_type', entryText(rest), `json-missing-field 10:13 {\n    ${rest}\n  }`],
    [
      'resource_type of another shape',
      entryText(`"resource_type": 1, ${rest}`),
      'json-shape 11:22 1',
    ],
    [
      'resource_type that is not the key',
      entryText(`"resource_type": "Bucket", ${rest}`),
      'resource-type-mismatch 11:22 "Bucket"',
    ],
    [
      'required that is a string',
      entryText(
        '"resource_type": "bucket", "required": "true", "condition_keys": [], "dependent_actions": []',
      ),
      'json-shape 11:44 "true"',
    ],
    [
      'keys that are an object',
      entryText(
        '"resource_type": "bucket", "required": true, "condition_keys": {}, "dependent_actions": []',
      ),
      'json-shape 11:68 {}',
    ],
    [
      'a key that is null',
      entryText(
        '"resource_type": "bucket", "required": true, "condition_keys": [null], "dependent_actions": []',
      ),
      'json-shape 11:69 null',
    ],
    [
      'an unknown field',
      entryText(`"resource_type": "bucket", "extra": 1, ${rest}`),
      'json-unknown-field 11:32 "extra"',
    ],
    [
      'a field named __proto__',
      entryText(`"resource_type": "bucket", "__proto__": {}, ${rest}`),
      'json-unknown-field 11:32 "__proto__"',
    ],
    [
      'a resource type named __proto__',
      `{\n  "__proto__": { "resource_type": "__proto__", ${rest} }\n}`,
      'invalid-name 10:3 "__proto__"',
    ],
  ])('%s', (_what, block, finding) => {
    inAction(block, [finding]);
  });

  it('may not lack fields', () => {
    const block = '{\n  "": {}\n}';
    inAction(block, Array<string>(4).fill('json-missing-field 10:7 {}'));
    const { diagnostics } = build(specText({ actions: [action('A', block)] }));
    expect(diagnostics.map(({ reason }) => /`(\w+)`$/.exec(reason)?.[1])).toEqual([
      'resource_type',
      'required',
      'condition_keys',
      'dependent_actions',
    ]);
  });

  it('keeps a name that a list has twice once, with a warning', () => {
    const keys = ['aws:a', 'aws:b', 'aws:a'];
    inAction(entry('', { condition_keys: keys }), ['duplicate-list-entry 16:13 "aws:a"']);
    const { service } = build(
      specText({ actions: [action('A', entry('', { condition_keys: keys }))] }),
    );
    expect(service.actions[0]?.resources[0]?.conditionKeys).toEqual(['aws:a', 'aws:b']);
  });

  it.each([
    ['a*b', {}, 'invalid-name 10:5 "a*b"'],
    ['', { condition_keys: ['bare'] }, 'invalid-name 14:13 "bare"'],
    ['', { dependent_actions: ['PassRole'] }, 'invalid-name 15:13 "PassRole"'],
  ])('rejects names: %j %j', (type, changes, finding) => {
    const text = specText({ actions: [action('A', entry(type, changes))] });
    expectFindings(text, [finding]);
  });
});

describe('an action', () => {
  it('has a level that the Service Authorization Reference knows', () => {
    const text = specText({ actions: [action('A').replace('Read', 'Reading')] });
    expectFindings(text, ['unknown-access-level 6:17 Reading']);
    expect(build(text).diagnostics[0]?.reason).toBe(
      'Unexpected access level `Reading`, expected one of `Permissions management`, `Tagging`, `Write`, `List`, `Read`',
    );
  });

  it.each(['Tagging, Write', 'read', ''])('does not take the level %j', (level) => {
    const text = specText({ actions: [action('A').replace(' Read', level && ` ${level}`)] });
    expectFindings(text, [`unknown-access-level 6:${level ? 17 : 16} ${level}`]);
  });

  it.each(['Get Object', 'constructor', '1A', 'Get*'])('may not be named %s', (name) => {
    expectFindings(specText({ actions: [action(name)] }), [`invalid-name 5:5 ${name}`]);
  });

  it('was removed in a version', () => {
    const text = specText({ actions: [action('A', entry(''), '- removed: in spring\n')] });
    expectFindings(text, ['invalid-name 7:12 in spring']);
    expect(build(text).service.actions[0]).not.toHaveProperty('removed');
  });

  it('may have an empty description', () => {
    const text = specText({ actions: [action('A', entry(''), '- description:\n')] });
    expect(build(text).service.actions[0]?.description).toBe('');
  });
});

describe('a resource type', () => {
  const bucket = 'arn:${Partition}:s3:::${Bucket}';

  it('may not have any name', () => {
    expectFindings(specText({ resources: [resourceType('a:b')] }), ['invalid-name 6:5 a:b']);
  });

  it.each([
    ['a list', '[]', ['json-shape 9:1 []']],
    ['nothing', '{}', ['json-missing-field 9:1 {}', 'json-missing-field 9:1 {}']],
    ['arns of another shape', '{ "arns": "x", "condition_keys": [] }', ['json-shape 9:11 "x"']],
    [
      'an unknown field',
      '{ "arn": 1, "arns": [], "condition_keys": [] }',
      ['json-unknown-field 9:3 "arn"'],
    ],
    ['no format', '{ "arns": ["*"], "condition_keys": [] }', ['invalid-arn-format 9:12 "*"']],
    [
      'a bad format behind a good one',
      `{ "arns": ["${bucket}", "arn"], "condition_keys": [] }`,
      ['invalid-arn-format 9:47 "arn"'],
    ],
    [
      'two formats with the same placeholders',
      `{ "arns": ["${bucket}", "${bucket}/x"], "condition_keys": [] }`,
      [`invalid-arn-format 9:47 "${bucket}/x"`],
    ],
    ['a bad key', '{ "arns": [], "condition_keys": ["x"] }', ['invalid-name 9:34 "x"']],
  ])('%s', (_what, block, findings) => {
    expectFindings(specText({ resources: [`### a\n- resource\n${fence(block)}\n`] }), findings);
  });

  it('tells formats apart by what has to be given, in any order, without the partition', () => {
    const twins = ['arn:${Partition}:x:::${A}/${B}', 'arn:aws:x:::${B}:${A}'];
    const { diagnostics } = build(specText({ resources: [resourceType('a', twins)] }));
    expect(diagnostics[0]?.reason).toBe(
      'Unexpected ARN format: the same placeholders as `arn:${Partition}:x:::${A}/${B}` of the same type',
    );
    const others = [
      'arn:${Partition}:x:::${A}',
      'arn:${Partition}:x:${Region}::${A}',
      'arn:aws:x:::b',
    ];
    const { service } = build(specText({ resources: [resourceType('a', others)] }));
    expect(service.resourceTypes[0]?.arnFormats.map(({ text }) => text)).toEqual(others);
  });
});

describe('a condition key', () => {
  it.each([
    ['bare', 'String', 'invalid-name 7:5 bare'],
    ['a:b', 'Text', 'unknown-condition-key-type 8:9 Text'],
    ['a:b', 'string', 'unknown-condition-key-type 8:9 string'],
  ])('%s of type %s', (name, type, finding) => {
    const text = specText({ resources: [], conditions: [conditionKey(name, type)] });
    expectFindings(text, [finding]);
    expect(build(text).service.conditionKeys).toEqual([]);
  });

  it('has parts, a description and a version in which it went', () => {
    const section = `${conditionKey('s3:Tag/${TagKey}', 'ARN')}- description: x\n- removed: v2\n`;
    expect(build(specText({ conditions: [section] })).service.conditionKeys).toMatchObject([
      {
        name: 's3:Tag/${TagKey}',
        identifier: 'Tag',
        type: 'ARN',
        description: 'x',
        removed: 'v2',
        parts: [{ text: 's3:Tag/' }, { name: 'TagKey' }],
      },
    ]);
  });
});
