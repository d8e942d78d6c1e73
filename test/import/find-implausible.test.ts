import { describe, expect, it } from 'vitest';
import { type Comparison, findImplausible } from '../../generator/import/find-implausible.js';
import { action, conditionKey, manyActions, resourceType, service } from './facts.js';

function compare(comparison: Partial<Comparison>): string[] {
  return findImplausible({
    before: [],
    after: [],
    emptiedFields: [],
    wholeCatalogue: true,
    ...comparison,
  });
}

function actionsLeft(total: number, left: number): Partial<Comparison> {
  return {
    before: [service('x', { actions: manyActions(total) })],
    after: [service('x', { actions: manyActions(left) })],
  };
}

describe('findImplausible', () => {
  it('accepts five in a hundred, and names six', () => {
    expect(compare(actionsLeft(1000, 950))).toEqual([]);
    expect(compare(actionsLeft(1000, 949))).toEqual(['51 of 1,000 actions are gone (5.1 %)']);
  });

  it('looks at resource types and condition keys by themselves', () => {
    const before = [
      service('x', {
        resourceTypes: [resourceType('a'), resourceType('b')],
        conditionKeys: [conditionKey('x:A'), conditionKey('x:B'), conditionKey('x:C')],
      }),
    ];
    const after = [service('x', { resourceTypes: [resourceType('b')] })];
    expect(compare({ before, after })).toEqual([
      '1 of 2 resource types are gone (50.0 %)',
      '3 of 3 condition keys are gone (100.0 %)',
    ]);
  });

  it('leaves shares alone when only some services are imported', () => {
    expect(compare({ ...actionsLeft(19, 0), wholeCatalogue: false })).toEqual([]);
  });

  it('names a service of twenty actions that loses half of them, whichever are imported', () => {
    const half = { ...actionsLeft(20, 10), wholeCatalogue: false };
    expect(compare(half)).toEqual(['10 of 20 actions of `x` are gone (50.0 %)']);
    expect(compare({ ...actionsLeft(20, 11), wholeCatalogue: false })).toEqual([]);
    expect(compare({ ...half, after: [] })).toEqual(['20 of 20 actions of `x` are gone (100.0 %)']);
  });

  it('does not count what was removed before', () => {
    const before = [service('x', { actions: [action('Old', { removed: '1' })] })];
    expect(compare({ before })).toEqual([]);
  });

  it('names emptied fields', () => {
    expect(compare({ emptiedFields: ['dependent actions of actions'] })).toEqual([
      'Upstream has emptied a whole field: dependent actions of actions',
    ]);
  });
});
