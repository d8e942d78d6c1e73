import { describe, expect, it } from 'vitest';
import type { ListField } from '../../generator/import/list-fields.js';
import {
  type MergeOptions,
  mergeService,
  retireService,
} from '../../generator/import/merge-service.js';
import { action, conditionKey, entry, resourceType, service } from './facts.js';

const options: MergeOptions = { version: '2.0.0', markRemoved: true, keptFields: new Set() };

function keeping(...fields: ListField[]): MergeOptions {
  return { ...options, keptFields: new Set(fields) };
}

describe('mergeService', () => {
  it('takes a service without a spec as it is', () => {
    const upstream = service('x', { actions: [action('Get')] });
    expect(mergeService(undefined, upstream, options)).toEqual(upstream);
  });

  it('keeps title and descriptions, and follows upstream in facts', () => {
    const existing = service('x', {
      title: 'X of old',
      actions: [action('Get', { description: 'Gets.', accessLevel: 'Write' })],
      conditionKeys: [conditionKey('x:A', { description: 'An A.', type: 'String' })],
      declaresResources: false,
    });
    const upstream = service('x', {
      actions: [action('Get', { accessLevel: 'Read', resources: [entry('thing')] })],
      resourceTypes: [resourceType('thing')],
      conditionKeys: [conditionKey('x:A', { type: 'ARN' })],
    });
    expect(mergeService(existing, upstream, options)).toEqual({
      ...upstream,
      title: 'X of old',
      actions: [{ ...upstream.actions[0], description: 'Gets.' }],
      conditionKeys: [conditionKey('x:A', { type: 'ARN', description: 'An A.' })],
    });
  });

  it('marks what upstream lacks, keeps an older mark, and unmarks what is back', () => {
    const existing = service('x', {
      actions: [
        action('Gone', { description: 'Was here.' }),
        action('LongGone', { removed: '1.0.0' }),
        action('Back', { removed: '1.0.0' }),
      ],
      resourceTypes: [resourceType('gone')],
      conditionKeys: [conditionKey('x:Gone')],
    });
    const merged = mergeService(existing, service('x', { actions: [action('Back')] }), options);
    expect(merged.actions).toEqual([
      action('Back'),
      action('Gone', { description: 'Was here.', removed: '2.0.0' }),
      action('LongGone', { removed: '1.0.0' }),
    ]);
    expect(merged.resourceTypes).toEqual([resourceType('gone', { removed: '2.0.0' })]);
    expect(merged.conditionKeys).toEqual([conditionKey('x:Gone', { removed: '2.0.0' })]);
  });

  it('drops what upstream lacks when nothing is to be kept', () => {
    const existing = service('x', { actions: [action('Gone')] });
    const merged = mergeService(existing, service('x'), { ...options, markRemoved: false });
    expect(merged.actions).toEqual([]);
  });

  it('defines a resource type that only a removed action of a spec without resources names', () => {
    const existing = service('x', {
      actions: [action('Gone', { resources: [entry('old')] })],
      resourceTypes: [resourceType('old'), resourceType('unused')],
      declaresResources: false,
    });
    const merged = mergeService(existing, service('x'), options);
    expect(merged.resourceTypes).toEqual([resourceType('old', { removed: '2.0.0' })]);
  });

  it('keeps dependent actions at their resource type, else at the action itself', () => {
    const existing = service('x', {
      actions: [
        action('Run', {
          resources: [
            entry('', { dependentActions: ['iam:PassRole'] }),
            entry('gone', { dependentActions: ['s3:GetObject'] }),
            entry('thing', { dependentActions: ['kms:Decrypt'] }),
            entry('plain'),
          ],
        }),
      ],
    });
    const upstream = service('x', {
      actions: [action('Run', { resources: [entry('plain'), entry('thing', { required: true })] })],
    });
    const [merged] = mergeService(
      existing,
      upstream,
      keeping('dependent actions of actions'),
    ).actions;
    expect(merged?.resources).toEqual([
      entry('', { dependentActions: ['iam:PassRole', 's3:GetObject'] }),
      entry('plain'),
      entry('thing', { required: true, dependentActions: ['kms:Decrypt'] }),
    ]);
  });

  it('leaves other fields to upstream while one is kept', () => {
    const old = entry('', { conditionKeys: ['x:Old'], dependentActions: ['s3:GetObject'] });
    const existing = service('x', { actions: [action('Run', { resources: [old] })] });
    const upstream = service('x', { actions: [action('Run')] });
    const kept = mergeService(existing, upstream, keeping('condition keys of actions'));
    expect(kept.actions[0]?.resources).toEqual([entry('', { conditionKeys: ['x:Old'] })]);
    expect(mergeService(existing, upstream, options).actions).toEqual([action('Run')]);
  });

  it('keeps resource types of actions, and drops the empty entry of the action itself', () => {
    const existing = service('x', {
      actions: [action('Run', { resources: [entry('thing', { required: true })] })],
    });
    const kept = keeping('resource types of actions');
    const empty = service('x', { actions: [action('Run')] });
    expect(mergeService(existing, empty, kept).actions[0]?.resources).toEqual([
      entry('thing', { required: true }),
    ]);
    const itself = entry('', { conditionKeys: ['x:A'] });
    const carrying = service('x', { actions: [action('Run', { resources: [itself] })] });
    expect(mergeService(existing, carrying, kept).actions[0]?.resources).toEqual([
      itself,
      entry('thing', { required: true }),
    ]);
  });

  it('keeps ARN formats and condition keys of resource types', () => {
    const old = resourceType('thing', {
      arnFormats: [{ text: 'arn:${Partition}:x:::${Name}' }],
      conditionKeys: ['x:A'],
    });
    const existing = service('x', { resourceTypes: [old] });
    const upstream = service('x', { resourceTypes: [resourceType('thing')] });
    const kept = keeping('ARN formats of resource types', 'condition keys of resource types');
    expect(mergeService(existing, upstream, kept).resourceTypes).toEqual([old]);
  });
});

describe('retireService', () => {
  it('marks everything that is not marked yet', () => {
    const existing = service('x', {
      actions: [action('A'), action('B', { removed: '1.0.0' })],
      resourceTypes: [resourceType('thing')],
      conditionKeys: [conditionKey('x:A')],
    });
    expect(retireService(existing, '2.0.0')).toEqual({
      ...existing,
      actions: [action('A', { removed: '2.0.0' }), action('B', { removed: '1.0.0' })],
      resourceTypes: [resourceType('thing', { removed: '2.0.0' })],
      conditionKeys: [conditionKey('x:A', { removed: '2.0.0' })],
    });
  });
});
