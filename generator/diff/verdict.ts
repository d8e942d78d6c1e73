import { countOf } from '../support/collections.js';
import type { Change, SemverVerdict, UniformChange } from './change.js';
import { definitionOf } from './kinds.js';

interface Rule {
  readonly bump: SemverVerdict['bump'];
  readonly applies: (change: Change) => boolean;
  /** Completes "3 changes ...". */
  readonly what: string;
}

/**
 * Semantic Versioning 2.0.0, items 6 to 8: incompatible changes are major; additions and deprecations minor. Data that
 * policies are built from is part of what the package offers, so other data is never a patch.
 */
const rules: readonly Rule[] = [
  {
    bump: 'major',
    applies: ({ judgement }) => judgement.source.effect === 'breaks',
    what: 'after which code that uses the package may not compile',
  },
  {
    bump: 'major',
    applies: ({ judgement }) => judgement.value.effect === 'changes',
    what: 'after which the package emits other ARNs',
  },
  {
    bump: 'minor',
    applies: ({ judgement }) => judgement.source.effect === 'adds',
    what: 'that add to the package',
  },
  {
    bump: 'minor',
    applies: ({ kind }) => definitionOf(kind).deprecates === true,
    what: 'that deprecate members of the package',
  },
  {
    bump: 'minor',
    applies: ({ judgement }) => judgement.permission.effect !== 'none',
    what: 'after which policies can grant or deny something else',
  },
  { bump: 'patch', applies: () => true, what: 'that touch neither code nor policies' },
];

/** What the changes mean for the version of the package: the first rule that any of them meets decides. */
export function verdictOf(
  changes: readonly Change[],
  uniform: readonly UniformChange[] = [],
): SemverVerdict {
  const all = [...changes, ...uniform.flatMap((group) => group.changes)];
  for (const { bump, applies, what } of rules) {
    const met = all.filter(applies);
    const [first] = met;
    if (first) {
      return {
        bump,
        reason: `${countOf(met.length, 'change')} ${what}, such as: ${first.message}`,
      };
    }
  }
  return { bump: 'none', reason: 'No fact changed' };
}
