import { groupBy } from '../support/collections.js';
import { sortedBy, sortedUnique } from '../support/compare.js';
import type { Loss } from './upstream.js';

/** Losses of one sort: how many, and the first few places in code-unit order. */
export interface LossGroup {
  readonly what: string;
  readonly count: number;
  readonly examples: readonly string[];
}

const exampleLimit = 10;

/** Puts losses of one sort together, so that a report of thousands stays readable. Ordered by sort. */
export function groupLosses(losses: readonly Loss[]): LossGroup[] {
  const groups = [...groupBy(losses, ({ what }) => what)].map(([what, members]) => ({
    what,
    count: members.length,
    examples: sortedUnique(members.map(({ place }) => place)).slice(0, exampleLimit),
  }));
  return sortedBy(groups, ({ what }) => what);
}
