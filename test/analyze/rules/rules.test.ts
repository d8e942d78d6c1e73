import { describe, expect, it } from 'vitest';
import { analyzeSources } from '../../../generator/pipeline.js';
import {
  action,
  conditionKey,
  entry,
  located,
  resourceType,
  specText,
  type SpecParts,
} from '../specs.js';

/** What linking finds in specs, as `<prefix>: <severity> <code> <line>:<column> <text>`. */
function findingsIn(...specs: readonly SpecParts[]): string[] {
  const inputs = specs.map((parts) => ({
    path: `seeds/${parts.prefix ?? 's3'}.md`,
    text: specText(parts),
  }));
  return analyzeSources(inputs).diagnostics.map((found) => {
    const input = inputs.find(({ path }) => path === found.place.path);
    return `${found.place.path.slice(6, -3)}: ${found.severity} ${located(input?.text ?? '', found)}`;
  });
}

const depends = (...names: string[]) => entry('', { dependent_actions: names });
const needs = (...names: string[]) => entry('', { condition_keys: names });

describe('dependent actions', () => {
  it('of absent services say nothing', () => {
    expect(findingsIn({ actions: [action('A', depends('iam:PassRole', 'sqs:X'))] })).toEqual([]);
  });

  it('of a loaded service have to be there', () => {
    const iam = { prefix: 'iam', actions: [action('PassRole')] };
    const s3 = {
      actions: [action('A', depends('iam:PassRole', 'iam:passrole', 'iam:Pass*', 'sqs:X', 's3:B'))],
    };
    expect(findingsIn(s3, iam)).toEqual([
      's3: warning undefined-dependent-action 16:13 "iam:passrole"',
      's3: warning undefined-dependent-action 19:13 "s3:B"',
    ]);
  });

  it('may be an action that upstream has removed', () => {
    const removed = action('B', entry(''), '- removed: 1.0\n');
    expect(findingsIn({ actions: [action('A', depends('s3:B')), removed] })).toEqual([]);
  });

  it('that are the action itself are mentioned only', () => {
    expect(findingsIn({ actions: [action('A', depends('s3:A'))] })).toEqual([
      's3: information self-dependent-action 15:13 "s3:A"',
    ]);
  });
});

describe('references inside a service', () => {
  const actions = [action('A', { ...entry('bucket'), ...needs('aws:x') })];

  it('mean what they mention when nothing is declared', () => {
    expect(findingsIn({ actions })).toEqual(['s3: warning resources-not-declared 2:11 s3']);
  });

  it('have to be declared when their group is there', () => {
    expect(findingsIn({ actions, resources: [], conditions: [] })).toEqual([
      's3: warning undefined-resource-type 11:26 "bucket"',
      's3: warning undefined-condition-key 20:13 "aws:x"',
    ]);
  });

  it('of a resource type are looked up as well', () => {
    const parts = {
      actions: [action('A', entry('bucket'))],
      resources: [resourceType('bucket', [], ['aws:x'])],
      conditions: [conditionKey('aws:X')],
    };
    expect(findingsIn(parts)).toEqual(['s3: warning undefined-condition-key 25:9 "aws:x"']);
  });

  it('are found when they are declared', () => {
    const resources = [resourceType('bucket')];
    expect(findingsIn({ actions, resources, conditions: [conditionKey('aws:x')] })).toEqual([]);
  });
});

describe('resource types', () => {
  it('that no action uses are mentioned only', () => {
    const parts = {
      actions: [action('A', entry('bucket'))],
      resources: [resourceType('bucket'), resourceType('job')],
    };
    expect(findingsIn(parts)).toEqual(['s3: information unused-resource-type 27:5 job']);
  });

  it('without a group are reported once a service', () => {
    const actions = [
      action('A', { ...entry('bucket'), ...entry('job') }),
      action('B', entry('bucket')),
    ];
    expect(
      findingsIn({ actions }, { prefix: 'sqs', actions: [action('C', entry('queue'))] }),
    ).toEqual([
      's3: warning resources-not-declared 2:11 s3',
      'sqs: warning resources-not-declared 2:11 sqs',
    ]);
  });

  it('need no group when there are none', () => {
    expect(findingsIn({ actions: [action('A')] })).toEqual([]);
  });
});
