import { describe, expect, it } from 'vitest';
import { diffCatalogs } from '../../generator/diff/diff-catalogs.js';
import { verdictOf } from '../../generator/diff/verdict.js';
import type { Catalog } from '../../generator/model/catalog.js';
import { action, box, catalog, entry, resourceType, service } from './models.js';

const move = action('Move');

function verdict(before: Catalog, after: Catalog) {
  return diffCatalogs(before, after, { before: 'one', after: 'two' }).verdict;
}

describe('verdictOf', () => {
  it.each([
    ['a removed enum member', box({ actions: [move] }), box({}), 'major'],
    [
      'another ARN with the same parameters',
      box({ resourceTypes: [resourceType('crate', ['arn:${Partition}:box:::crate/${Id}'])] }),
      box({ resourceTypes: [resourceType('crate', ['arn:${Partition}:box:::box/${Id}'])] }),
      'major',
    ],
    ['a new action', box({}), box({ actions: [move] }), 'minor'],
    [
      'a deprecated resource type',
      box({ resourceTypes: [resourceType('crate')] }),
      box({ resourceTypes: [resourceType('crate', [], { removed: '1.0.0' })] }),
      'minor',
    ],
    [
      'another access level',
      box({ actions: [move] }),
      box({ actions: [{ ...move, accessLevel: 'Write' }] }),
      'minor',
    ],
    [
      'a new condition key of an action',
      box({ actions: [move] }),
      box({
        actions: [action('Move', { resources: [entry('', { conditionKeys: ['box:Zone'] })] })],
      }),
      'minor',
    ],
    ['another title', box({ title: 'One' }), box({ title: 'Two' }), 'patch'],
    ['nothing', box({}), box({}), 'none'],
  ] as const)('%s', (_title, before, after, bump) => {
    expect(verdict(before, after).bump).toBe(bump);
  });

  it('says why, with a count and an example', () => {
    expect(
      verdict(box({ actions: [move, action('Burn')] }), box({ actions: [action('Pack')] })),
    ).toEqual({
      bump: 'major',
      reason:
        '2 changes after which code that uses the package may not compile, such as: Action `box:Burn` is gone (Read)',
    });
    expect(verdictOf([])).toEqual({ bump: 'none', reason: 'No fact changed' });
  });

  it('counts the changes of rewritings', () => {
    const services = (level: 'Tagging' | 'Write') =>
      catalog(
        ...Array.from({ length: 12 }, (_, index) =>
          service(`s${index}`, { actions: [action('Move', { accessLevel: level })] }),
        ),
      );
    const diff = diffCatalogs(services('Tagging'), services('Write'), {
      before: 'one',
      after: 'two',
    });
    expect(diff).toMatchObject({
      before: 'one',
      after: 'two',
      changes: [],
      uniform: [{ kind: 'access-level-changed', changes: { length: 12 } }],
      accepted: [],
      notes: [],
    });
    expect(verdictOf(diff.changes, diff.uniform)).toEqual(diff.verdict);
    expect(diff.verdict.reason).toMatch(/^12 changes after which policies can grant/);
  });
});
