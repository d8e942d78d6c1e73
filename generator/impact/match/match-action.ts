import type { Change, PermissionEffect } from '../../diff/change.js';
import { listOf, quote } from '../../diff/describe.js';
import { countOf, groupBy } from '../../support/collections.js';
import { type ActionUse, isWildcard, type Statement } from '../uses.js';
import { findingOf, type ImpactFinding } from './finding.js';
import { actionMatches } from './glob.js';
import { type ActionDelta, type ImpactIndex, isOfResources } from './impact-index.js';

/** What touches an action or a wildcard. */
export function matchAction(use: ActionUse, index: ImpactIndex): ImpactFinding[] {
  const matches = ({ qualifiedName }: ActionDelta): boolean =>
    actionMatches(use.text, qualifiedName);
  return [
    ...gainOrLoss(use, 'gains', index.gained.filter(matches)),
    ...gainOrLoss(use, 'loses', index.lost.filter(matches)),
    ...(use.isExcluded ? [] : changedActions(use, index)),
  ];
}

type Direction = 'gains' | 'loses';

function gainOrLoss(
  use: ActionUse,
  direction: Direction,
  deltas: readonly ActionDelta[],
): ImpactFinding[] {
  if (deltas.length === 0) return [];
  const changes = [...new Set(deltas.map(({ change }) => change))];
  const actions = deltas.map(({ qualifiedName }) => qualifiedName);
  const message = isWildcard(use.text)
    ? wildcardMessage(use, direction, actions)
    : changes.map((change) => change.message).join('; ');
  return [{ use, message, effect: effectOf(direction, use.statement), changes, actions }];
}

function wildcardMessage(
  { text, isExcluded }: ActionUse,
  direction: Direction,
  actions: readonly string[],
): string {
  const verb = isExcluded ? 'exclude' : 'match';
  const count = countOf(actions.length, direction === 'gains' ? 'more action' : 'action');
  return direction === 'gains'
    ? `${quote(text)} now ${verb}${verb === 'match' ? 'es' : 's'} ${count}: ${listOf(actions)}`
    : `${quote(text)} no longer ${verb}${verb === 'match' ? 'es' : 's'} ${count}: ${listOf(actions)}`;
}

/** In a `Deny` or below `NotAction`, more is less. Where the effect is not known, an `Allow` is taken for granted. */
export function effectOf(direction: Direction, statement: Statement | undefined): PermissionEffect {
  const isReversed = (statement?.effect === 'Deny') !== (statement?.isExcluded === true);
  return (direction === 'gains') === isReversed ? 'narrowing' : 'widening';
}

/** Whether a change of an action touches a statement that names it. What it asks of resources does not matter for `*`. */
export function touchesUser(change: Change, statement: Statement | undefined): boolean {
  if (change.kind === 'access-level-changed') return true;
  return isOfResources(change) && (statement?.namesResources ?? true);
}

/** Changes of the actions themselves: each for an action by name, and those of resources for a wildcard as one finding a kind. */
function changedActions(use: ActionUse, index: ImpactIndex): ImpactFinding[] {
  if (!isWildcard(use.text)) {
    const [service = '', name = ''] = use.text.split(':');
    return index
      .changesOf(service.toLowerCase(), 'action', name)
      .filter((change) => touchesUser(change, use.statement))
      .map((change) => findingOf(use, change.message, [change]));
  }
  if (use.statement?.namesResources !== true) return [];
  const touched = index.changesOfResources.filter(({ subject }) =>
    actionMatches(use.text, `${subject.service}:${subject.name}`),
  );
  return [...groupBy(touched, ({ kind }) => kind)].map(([, changes]) => {
    const names = changes.map(({ subject }) => `${subject.service}:${subject.name}`);
    const actions = [...new Set(names)];
    const [first] = changes;
    const message =
      changes.length === 1 && first
        ? first.message
        : `Resource types of ${countOf(actions.length, 'action')} of ${quote(use.text)} changed: ${listOf(actions)}`;
    return { ...findingOf(use, message, changes), actions };
  });
}
