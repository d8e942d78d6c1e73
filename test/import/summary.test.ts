import { describe, expect, it } from 'vitest';
import { type Outcome, summarizeImport } from '../../generator/import/summary.js';
import { action, conditionKey, resourceType, service } from './facts.js';

function counts(some: Partial<Record<Outcome, number>>): Record<Outcome, number> {
  return { added: 0, changed: 0, removed: 0, restored: 0, kept: 0, unchanged: 0, ...some };
}

describe('summarizeImport', () => {
  it('counts each outcome once', () => {
    const before = service('x', {
      actions: [
        action('Changed', { accessLevel: 'Read' }),
        action('Dropped'),
        action('Kept', { removed: '1' }),
        action('Marked'),
        action('Restored', { removed: '1' }),
        action('Same', { description: 'As ever.' }),
      ],
    });
    const after = service('x', {
      actions: [
        action('Added'),
        action('Changed', { accessLevel: 'Write' }),
        action('Kept', { removed: '1' }),
        action('Marked', { removed: '2' }),
        action('Restored'),
        action('Same', { description: 'As ever.' }),
      ],
    });
    expect(summarizeImport([{ before, after }])).toEqual({
      services: counts({ changed: 1 }),
      actions: { added: 1, changed: 1, removed: 2, restored: 1, kept: 1, unchanged: 1 },
      'resource types': counts({}),
      'condition keys': counts({}),
    });
  });

  it('counts what a spec knew from mentions only as added', () => {
    const before = service('x', {
      resourceTypes: [resourceType('thing')],
      conditionKeys: [{ name: 'x:A' }],
      declaresResources: false,
      declaresConditions: false,
    });
    const after = service('x', {
      resourceTypes: [resourceType('thing')],
      conditionKeys: [conditionKey('x:A')],
    });
    const summary = summarizeImport([{ before, after }]);
    expect(summary['resource types']).toEqual(counts({ added: 1 }));
    expect(summary['condition keys']).toEqual(counts({ added: 1 }));
  });

  it('tells services that are new, gone, still gone, back and unchanged', () => {
    const here = service('x', { actions: [action('A')] });
    const gone = service('x', { actions: [action('A', { removed: '1' })] });
    const summary = summarizeImport([
      { after: here },
      { before: here, after: gone },
      { before: gone, after: gone },
      { before: gone, after: here },
      { before: here, after: here },
      { before: service('empty'), after: service('empty') },
    ]);
    expect(summary.services).toEqual({
      added: 1,
      changed: 0,
      removed: 1,
      restored: 1,
      kept: 1,
      unchanged: 2,
    });
  });
});
