import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, PermissionEffect } from '../../generator/diff/change.js';
import { findChanges } from '../../generator/diff/find-changes.js';
import { mirrorOf } from '../../generator/diff/kinds.js';
import { applyChanges } from './apply-changes.js';
import { anyCatalog } from './arbitraries.js';
import { factsOf } from './facts.js';
import { action, box, catalog, entry, service } from './models.js';

/** What a change says, apart from how it is judged and where it is. */
function essence({ kind, subject, part, before, after }: Change, mirrored = false) {
  return mirrored
    ? { kind: mirrorOf(kind), subject, part, before: after, after: before }
    : { kind, subject, part, before, after };
}

function sorted(values: readonly unknown[]): string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

const opposite: Record<PermissionEffect, PermissionEffect> = {
  widening: 'narrowing',
  narrowing: 'widening',
  mixed: 'mixed',
  none: 'none',
};

describe('findChanges, for any catalogs', () => {
  it('finds nothing between a catalog and its copy', () => {
    fc.assert(
      fc.property(anyCatalog, (one) => {
        expect(findChanges(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  it('finds nothing when only the order differs', () => {
    fc.assert(
      fc.property(anyCatalog, ({ services }) => {
        const reversed = services.map((one) => ({
          ...one,
          actions: [...one.actions].reverse().map((each) => ({
            ...each,
            resources: [...each.resources].reverse().map((resource) => ({
              ...resource,
              conditionKeys: [...resource.conditionKeys].reverse(),
            })),
          })),
          resourceTypes: one.resourceTypes.map((type) => ({
            ...type,
            arnFormats: [...type.arnFormats].reverse(),
          })),
        }));
        expect(findChanges({ services }, { services: reversed.reverse() })).toEqual([]);
      }),
    );
  });

  it('finds the mirror image when the sides are swapped', () => {
    fc.assert(
      fc.property(anyCatalog, anyCatalog, (one, other) => {
        const forth = findChanges(one, other);
        const back = findChanges(other, one);
        expect(sorted(forth.map((change) => essence(change, true)))).toEqual(
          sorted(back.map((change) => essence(change))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('judges the mirror image as the opposite', () => {
    fc.assert(
      fc.property(anyCatalog, anyCatalog, (one, other) => {
        const effects = (changes: readonly Change[], mirrored: boolean) =>
          changes.map((change) => {
            const { effect } = change.judgement.permission;
            return [essence(change, mirrored), mirrored ? opposite[effect] : effect];
          });
        expect(sorted(effects(findChanges(one, other), true))).toEqual(
          sorted(effects(findChanges(other, one), false)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('forgets no fact: carrying out the changes gives the facts of the other side', () => {
    fc.assert(
      fc.property(anyCatalog, anyCatalog, (one, other) => {
        expect(applyChanges(factsOf(one), findChanges(one, other))).toEqual(factsOf(other));
      }),
      { numRuns: 500 },
    );
  });

  it('gives each change a fingerprint of its own, the same in another run', () => {
    fc.assert(
      fc.property(anyCatalog, anyCatalog, (one, other) => {
        const fingerprints = findChanges(one, other).map(({ fingerprint }) => fingerprint);
        expect(new Set(fingerprints).size).toBe(fingerprints.length);
        expect(fingerprints.every((text) => /^[0-9a-f]{16}$/.test(text))).toBe(true);
        const again = findChanges(structuredClone(one), structuredClone(other));
        expect(again.map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
      }),
    );
  });

  it('writes every message on one line', () => {
    fc.assert(
      fc.property(anyCatalog, anyCatalog, (one, other) => {
        for (const { message, judgement } of findChanges(one, other)) {
          expect(message).toMatch(/^\S[^\n\r]*\S$/);
          expect(judgement.permission.reason).toMatch(/^[A-Z`][^\n\r]*\.$/);
        }
      }),
    );
  });
});

describe('findChanges', () => {
  it('takes what is no fact for equal', () => {
    const before = box({ actions: [action('Move')] });
    const after = box({
      actions: [action('Move', { span: { path: 'other.md', start: 9, end: 10 }, resources: [] })],
      specPath: 'other.md',
      sources: [{ name: 'Other' }],
      declaresResources: false,
      declaresConditions: false,
    });
    expect(findChanges(before, after)).toEqual([]);
  });

  it('tells a new service once, with counts and names', () => {
    const [change, ...others] = findChanges(
      catalog(),
      box({ actions: [action('Move'), action('Burn', { accessLevel: 'Write' })] }),
    );
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      kind: 'service-added',
      subject: { service: 'box', kind: 'service', name: 'box' },
      after: {
        counts: { actions: 2, resourceTypes: 0, conditionKeys: 0 },
        actions: [
          { name: 'Burn', accessLevel: 'Write', resources: [] },
          { name: 'Move', accessLevel: 'Read', resources: [] },
        ],
      },
      message: 'Service `box` is new: 2 actions, 0 resource types and 0 condition keys',
      side: 'after',
    });
    expect(change && 'before' in change).toBe(false);
  });

  it('points at the side that has the subject', () => {
    const [gone] = findChanges(box({ actions: [action('Move')] }), box({}));
    expect(gone).toMatchObject({ side: 'before', place: { path: 'seeds/Move.md' } });
    const [fresh] = findChanges(box({}), box({ actions: [action('Move')] }));
    expect(fresh).toMatchObject({ side: 'after', place: { path: 'seeds/Move.md' } });
  });

  it('keeps the keys of a new resource type out of the changes of the action', () => {
    const before = box({ actions: [action('Move', { resources: [entry('crate')] })] });
    const keys = { conditionKeys: ['box:Zone'] };
    const after = box({
      actions: [action('Move', { resources: [entry('crate'), entry('shelf', keys)] })],
    });
    expect(
      findChanges(before, after).map(({ kind, part, after: fact }) => [kind, part, fact]),
    ).toEqual([
      [
        'action-resource-type-added',
        'shelf',
        { required: false, conditionKeys: ['box:Zone'], dependentActions: [] },
      ],
    ]);
  });

  it('tells what an action needs with a new resource type as a change of the action too', () => {
    const before = box({ actions: [action('Move', { resources: [entry('crate')] })] });
    const shelf = entry('shelf', { dependentActions: ['iam:PassRole'] });
    const after = box({ actions: [action('Move', { resources: [entry('crate'), shelf] })] });
    expect(findChanges(before, after).map(({ message }) => message)).toEqual([
      'Dependent actions of `box:Move`: gained `iam:PassRole` (on `shelf`)',
      '`box:Move` supports resource type `shelf` (optional)',
    ]);
  });

  it('orders by level, then service, then subject', () => {
    const before = catalog(
      service('barn', { title: 'Barn', actions: [action('Move')] }),
      service('box', { actions: [action('Burn'), action('Move')] }),
    );
    const after = catalog(
      service('barn', { title: 'Old Barn', actions: [action('Move'), action('Pack')] }),
      service('box', { actions: [action('Move', { accessLevel: 'Write' })] }),
    );
    const order = findChanges(before, after).map(({ judgement, message }) => [
      judgement.level,
      message,
    ]);
    expect(order).toEqual([
      ['breaking', 'Action `box:Burn` is gone (Read)'],
      ['dangerous', 'Access level of `box:Move` is `Write` instead of `Read`'],
      ['safe', 'Action `barn:Pack` is new (Read)'],
      ['documentation', 'Service `barn` is called `Old Barn` instead of `Barn`'],
    ]);
  });
});
