import { listOf } from '../../diff/describe.js';
import { countOf } from '../../support/collections.js';
import type { ExclusionUse } from '../uses.js';
import type { ImpactFinding } from './finding.js';
import { actionMatches } from './glob.js';
import type { ActionDelta, ImpactIndex } from './impact-index.js';

/** What a statement with `NotAction` covers more or less: all that none of its patterns matches. */
export function matchExclusion(use: ExclusionUse, index: ImpactIndex): ImpactFinding[] {
  return [...coverage(use, 'more', index.gained), ...coverage(use, 'less', index.lost)];
}

function coverage(
  use: ExclusionUse,
  direction: 'more' | 'less',
  deltas: readonly ActionDelta[],
): ImpactFinding[] {
  const { patterns, effect } = use.statement;
  const covered = deltas.filter(
    ({ qualifiedName }) => !patterns.some((pattern) => actionMatches(pattern, qualifiedName)),
  );
  if (covered.length === 0) return [];
  const actions = covered.map(({ qualifiedName }) => qualifiedName);
  const words = direction === 'more' ? 'now covers' : 'no longer covers';
  const count = countOf(actions.length, direction === 'more' ? 'more action' : 'action');
  return [
    {
      use,
      message: `The statement with \`NotAction\` ${words} ${count}: ${listOf(actions)}`,
      effect: (direction === 'more') === (effect !== 'Deny') ? 'widening' : 'narrowing',
      changes: [...new Set(covered.map(({ change }) => change))],
      actions,
    },
  ];
}
