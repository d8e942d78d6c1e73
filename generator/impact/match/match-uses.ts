import type { Diff } from '../../diff/change.js';
import type { Catalog } from '../../model/catalog.js';
import { compareCodeUnits } from '../../support/compare.js';
import type { Use } from '../uses.js';
import type { ImpactFinding } from './finding.js';
import { type ImpactIndex, impactIndex } from './impact-index.js';
import { matchAction } from './match-action.js';
import { matchArn } from './match-arn.js';
import { matchConditionKey } from './match-condition-key.js';
import { matchExclusion } from './match-exclusion.js';
import { matchMember, matchService } from './match-member.js';

/**
 * What the changes between two catalogs touch, by place. Each use is told once for each thing that happens to it.
 * @param uses of any number of files. @param diff of `before` and `after`, whole. @param before and @param after may leave
 * out services without changes.
 */
export function matchUses(
  uses: readonly Use[],
  diff: Diff,
  before: Catalog,
  after: Catalog,
): ImpactFinding[] {
  const index = impactIndex(diff, before, after);
  const found = new Map<string, ImpactFinding>();
  for (const finding of uses.flatMap((use) => match(use, index))) {
    const { path, start } = finding.use.span;
    const key = JSON.stringify([path, start, finding.message, finding.effect]);
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()].sort(compareFindings);
}

function match(use: Use, index: ImpactIndex): ImpactFinding[] {
  switch (use.kind) {
    case 'action':
      return matchAction(use, index);
    case 'exclusion':
      return matchExclusion(use, index);
    case 'condition key':
      return matchConditionKey(use, index);
    case 'arn':
      return matchArn(use, index);
    case 'member':
      return matchMember(use, index);
    case 'service':
      return matchService(use, index);
  }
}

function compareFindings(left: ImpactFinding, right: ImpactFinding): number {
  const [a, b] = [left.use.span, right.use.span];
  return compareCodeUnits(a.path, b.path) || a.start - b.start;
}
