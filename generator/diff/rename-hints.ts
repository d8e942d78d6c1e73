import { groupBy } from '../support/collections.js';
import { compareCodeUnits } from '../support/compare.js';
import type { FoundChange } from './compare/report.js';
import type { JudgeContext } from './judge-context.js';
import type { ChangeKind } from './kinds.js';
import { likeness, type Traits, traitsOf } from './rename-traits.js';

/** Kinds of elements that are gone, and the kind of those that may be the same under a new name. */
const successors: Partial<Record<ChangeKind, ChangeKind>> = {
  'service-removed': 'service-added',
  'action-removed': 'action-added',
  'action-deprecated': 'action-added',
  'resource-type-removed': 'resource-type-added',
  'resource-type-deprecated': 'resource-type-added',
  'condition-key-removed': 'condition-key-added',
  'condition-key-deprecated': 'condition-key-added',
};

/** Something that is gone or new. */
interface Candidate {
  readonly change: FoundChange;
  readonly traits: Traits;
}

interface Pair {
  readonly gone: FoundChange;
  readonly added: FoundChange;
  readonly score: number;
}

/**
 * For elements that are gone, an added one of the same kind in the same service with a similar name and the same facts;
 * for services, one that shares most of its actions. A hint only: AWS says nowhere what was renamed. Each added element
 * is the hint of one that is gone, the most similar first.
 */
export function renameHints(
  found: readonly FoundChange[],
  { before, after }: JudgeContext,
): ReadonlyMap<FoundChange, string> {
  const gone = found.filter(({ kind }) => successors[kind] !== undefined);
  const wanted = new Set(gone.map((change) => scopeOf(change, successors[change.kind])));
  const added = groupBy(
    found
      .filter((change) => wanted.has(scopeOf(change, change.kind)))
      .map((change): Candidate => ({ change, traits: traitsOf(change.subject, after) })),
    ({ change }) => scopeOf(change, change.kind),
  );
  const pairs = gone.flatMap((change) => {
    const candidates = added.get(scopeOf(change, successors[change.kind])) ?? [];
    return pairsOf({ change, traits: traitsOf(change.subject, before) }, candidates);
  });
  return matching(pairs);
}

function scopeOf({ subject }: FoundChange, kind: ChangeKind | undefined): string {
  return `${kind ?? ''} ${subject.kind === 'service' ? '' : subject.service}`;
}

function pairsOf(gone: Candidate, candidates: readonly Candidate[]): Pair[] {
  return candidates
    .map(({ change, traits }) => ({
      gone: gone.change,
      added: change,
      score: likeness(gone.traits, traits),
    }))
    .filter(({ score }) => score > 0);
}

/** The best pairs first, each side once; names decide between equals. */
function matching(pairs: readonly Pair[]): Map<FoundChange, string> {
  const sorted = [...pairs].sort(
    (left, right) =>
      right.score - left.score ||
      compareCodeUnits(left.gone.subject.name, right.gone.subject.name) ||
      compareCodeUnits(left.added.subject.name, right.added.subject.name),
  );
  const hints = new Map<FoundChange, string>();
  const taken = new Set<FoundChange>();
  for (const { gone, added } of sorted) {
    if (hints.has(gone) || taken.has(added)) continue;
    hints.set(gone, added.subject.name);
    taken.add(added);
  }
  return hints;
}
