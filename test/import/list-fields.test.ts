import { describe, expect, it } from 'vitest';
import { countValues, emptiedFields, listFields } from '../../generator/import/list-fields.js';
import { action, entry, resourceType, service } from './facts.js';

const full = service('x', {
  actions: [
    action('A', {
      resources: [
        entry('', { conditionKeys: ['x:A'], dependentActions: ['s3:GetObject', 's3:PutObject'] }),
        entry('thing', { dependentActions: ['kms:Decrypt'] }),
      ],
    }),
  ],
  resourceTypes: [
    resourceType('thing', {
      arnFormats: [{ text: 'arn:${Partition}:x:::${Name}' }],
      conditionKeys: ['x:A'],
    }),
  ],
});

describe('list fields', () => {
  it('counts the values of each field', () => {
    expect(listFields.map((field) => [field, countValues([full, full], field)])).toEqual([
      ['resource types of actions', 2],
      ['condition keys of actions', 2],
      ['dependent actions of actions', 6],
      ['ARN formats of resource types', 2],
      ['condition keys of resource types', 2],
    ]);
  });

  it('finds a field emptied only when no service at all has values', () => {
    expect(emptiedFields([full], [service('x'), full])).toEqual([]);
    expect(emptiedFields([full], [service('x')])).toEqual(listFields);
    expect(emptiedFields([service('x')], [service('x')])).toEqual([]);
  });

  it('takes keys that move between the action and its resource types for still there', () => {
    const moved = service('x', {
      actions: [action('A', { resources: [entry('thing', { conditionKeys: ['x:A'] })] })],
    });
    expect(emptiedFields([full], [moved])).not.toContain('condition keys of actions');
  });
});
