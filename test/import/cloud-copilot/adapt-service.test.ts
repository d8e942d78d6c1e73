import { describe, expect, it } from 'vitest';
import { canonicalAccessLevel } from '../../../generator/import/cloud-copilot/access-level.js';
import { adaptService } from '../../../generator/import/cloud-copilot/adapt-service.js';
import { adaptGlobalConditionKeys } from '../../../generator/import/cloud-copilot/global-condition-keys.js';
import { action, conditionKey, entry, resourceType } from '../facts.js';

function adapt(data: {
  readonly actions?: unknown;
  readonly resourceTypes?: unknown;
  readonly conditionKeys?: unknown;
}) {
  return adaptService({
    prefix: 'x',
    title: 'Amazon X',
    actions: {},
    resourceTypes: {},
    conditionKeys: {},
    ...data,
  });
}

const run = {
  name: 'Run',
  description: 'Grants permission to run',
  accessLevel: 'Write',
  resourceTypes: [],
  conditionKeys: [],
  dependentActions: [],
};

describe('canonicalAccessLevel', () => {
  it.each([
    ['Read', 'Read'],
    ['Tagging, Write', 'Tagging'],
    ['Write, Tagging', 'Tagging'],
    ['Permissions management, Write', 'Permissions management'],
    ['Tagging,Permissions management', 'Permissions management'],
    ['Read, List', 'List'],
  ])('takes %s for %s', (written, level) => {
    expect(canonicalAccessLevel(written)).toBe(level);
  });

  it.each(['', 'write', 'Write, Delete', 'Write,'])('does not guess what `%s` is', (written) => {
    expect(canonicalAccessLevel(written)).toBeUndefined();
  });
});

describe('adaptService', () => {
  it('takes facts by their own names, sorted, without descriptions', () => {
    const { facts, losses, problems } = adapt({
      actions: { run, 'get thing': { ...run, name: 'Get', accessLevel: 'Read' } },
      resourceTypes: {
        lower: {
          key: 'CIS Scan',
          arn: 'arn:${Partition}:x:::${Name}',
          conditionKeys: ['x:B', 'x:A'],
        },
        bare: { key: 'bare', arn: 'arn:${Partition}:x:::bare' },
      },
      conditionKeys: { 'x:a': { key: 'x:A', description: 'Filters', type: 'ARN' } },
    });
    expect(facts).toEqual({
      prefix: 'x',
      title: 'Amazon X',
      actions: [action('Get', { accessLevel: 'Read' }), action('Run')],
      resourceTypes: [
        resourceType('CIS Scan', {
          arnFormats: [{ text: 'arn:${Partition}:x:::${Name}' }],
          conditionKeys: ['x:A', 'x:B'],
        }),
        resourceType('bare', { arnFormats: [{ text: 'arn:${Partition}:x:::bare' }] }),
      ],
      conditionKeys: [conditionKey('x:A', { type: 'ARN' })],
      declaresResources: true,
      declaresConditions: true,
    });
    expect(losses).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('splits the two ARN formats of one string', () => {
    const first = 'arn:${Partition}:x:${Region}:${Account}:a/${A}';
    const second = 'arn:${Partition}:x:::b, c/${B}';
    const { facts } = adapt({
      resourceTypes: { t: { key: 't', arn: `${first}, ${second}, ${first}` } },
    });
    expect(facts.resourceTypes[0]?.arnFormats).toEqual([{ text: first }, { text: second }]);
  });

  it('gives the action itself an entry only where it has something to say', () => {
    const bucket = { name: 'bucket', required: true, conditionKeys: [], dependentActions: [] };
    const { facts } = adapt({
      actions: {
        a: { ...run, name: 'A', resourceTypes: [bucket] },
        b: {
          ...run,
          name: 'B',
          resourceTypes: [bucket, { ...bucket, name: 'Alias', required: false }],
          conditionKeys: ['x:B', 'x:A', 'x:B'],
          dependentActions: ['s3:B', 'iam:A'],
        },
      },
    });
    expect(facts.actions.map(({ resources }) => resources)).toEqual([
      [entry('bucket', { required: true })],
      [
        entry('', { conditionKeys: ['x:A', 'x:B'], dependentActions: ['iam:A', 's3:B'] }),
        entry('Alias'),
        entry('bucket', { required: true }),
      ],
    ]);
  });

  it('merges a resource type that an action lists twice, and says so', () => {
    const type = { name: 't', required: false, conditionKeys: ['x:B'], dependentActions: ['s3:A'] };
    const second = { ...type, required: true, conditionKeys: ['x:A', 'x:B'], dependentActions: [] };
    const { facts, losses } = adapt({
      actions: { run: { ...run, resourceTypes: [type, second] } },
    });
    expect(facts.actions[0]?.resources).toEqual([
      entry('t', { required: true, conditionKeys: ['x:A', 'x:B'], dependentActions: ['s3:A'] }),
    ]);
    expect(losses).toEqual([
      {
        what: 'second entry of one resource type in an action, merged with the first',
        place: 'x:Run',
      },
    ]);
  });

  it('notes every field that it does not know', () => {
    const { losses, problems } = adapt({
      actions: {
        run: {
          ...run,
          scenarios: [{ name: 'x' }],
          resourceTypes: [{ name: 't', required: true, since: 2026 }],
        },
      },
      resourceTypes: { t: { key: 't', arn: 'arn:${Partition}:x:::t', deprecated: true } },
      conditionKeys: { 'x:a': { key: 'x:A', type: 'String', values: ['a'] } },
    });
    expect(losses).toEqual([
      { what: 'field `since` of a resource type of an action', place: 'x:Run' },
      { what: 'field `scenarios` of an action', place: 'x:Run' },
      { what: 'field `deprecated` of a resource type', place: 'x t' },
      { what: 'field `values` of a condition key', place: 'x x:A' },
    ]);
    expect(problems).toEqual([]);
  });

  it('does not guess unknown levels and types', () => {
    const { facts, problems } = adapt({
      actions: { run: { ...run, accessLevel: 'Sudo' } },
      conditionKeys: { 'x:a': { key: 'x:A', type: 'Colour' } },
    });
    expect(facts.actions).toEqual([]);
    expect(facts.conditionKeys).toEqual([]);
    expect(problems).toEqual([
      'x:Run: unknown access level `Sudo`',
      'x x:A: unknown condition key type `Colour`',
    ]);
  });

  it('names values of the wrong shape', () => {
    const { problems } = adapt({
      actions: {
        list: [],
        run: { ...run, name: 5, resourceTypes: {}, conditionKeys: [1], dependentActions: 'no' },
        go: { ...run, resourceTypes: [{ name: 't', required: 'yes' }, null] },
      },
      resourceTypes: [],
      conditionKeys: null,
    });
    expect(problems).toEqual([
      'x:list: expected an object',
      'x:list: expected the field `name` to be a string',
      'x:list: expected the field `accessLevel` to be a string',
      'x:list: unknown access level ``',
      'x:run: expected the field `name` to be a string',
      'x:run: expected the field `resourceTypes` to be a list',
      'x:run: expected the field `conditionKeys` to be a list of strings',
      'x:run: expected the field `dependentActions` to be a list',
      'x:Run: expected an object',
      'x:Run: expected the field `required` to be `true` or `false`',
      'x:Run: expected the field `name` to be a string',
      'x:Run: expected the field `required` to be `true` or `false`',
      'x: expected an object',
      'x: expected an object',
    ]);
  });
});

describe('adaptGlobalConditionKeys', () => {
  it('makes a service without actions of them, spelling kept', () => {
    const { facts, losses } = adaptGlobalConditionKeys([
      { key: 'aws:PrincipalTag/tag-key', category: 'principal', type: 'String', description: '' },
      { key: 'aws:PrincipalArn', type: 'ARN', description: '' },
    ]);
    expect(facts).toMatchObject({ prefix: 'aws', title: 'AWS global condition keys', actions: [] });
    expect(facts.conditionKeys).toEqual([
      conditionKey('aws:PrincipalArn', { type: 'ARN' }),
      conditionKey('aws:PrincipalTag/tag-key'),
    ]);
    expect(losses).toEqual([
      { what: 'field `category` of a condition key', place: 'aws aws:PrincipalTag/tag-key' },
    ]);
  });

  it('is a problem when the package gives out none, or none that can be read', () => {
    expect(adaptGlobalConditionKeys(undefined).problems).toEqual([
      'The package gives out no global condition keys',
    ]);
    expect(adaptGlobalConditionKeys([undefined]).problems[0]).toBe(
      'aws condition key: expected an object',
    );
  });
});
