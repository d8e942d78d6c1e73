import { assert } from '../support/assert.js';
import { type Effect, type Judgement, levels, type PermissionEffect } from './change.js';

/** One judgement for many changes: the most severe answer to each question, so that nothing hides in the crowd. */
export function mostSevere(judgements: readonly Judgement[]): Judgement {
  return {
    level: levels[Math.min(...judgements.map(({ level }) => levels.indexOf(level)))] ?? 'breaking',
    source: worst(
      judgements.map(({ source }) => source),
      ['breaks', 'adds', 'none'],
    ),
    value: worst(
      judgements.map(({ value }) => value),
      ['changes', 'none'],
    ),
    permission: combined(judgements.map(({ permission }) => permission)),
  };
}

function worst<Value>(effects: readonly Effect<Value>[], order: readonly Value[]): Effect<Value> {
  const found = order
    .map((value) => effects.find(({ effect }) => effect === value))
    .find((effect) => effect !== undefined);
  assert(found, 'no judgement to combine');
  return found;
}

/** Changes that widen and changes that narrow are mixed together, with both reasons. */
function combined(effects: readonly Effect<PermissionEffect>[]): Effect<PermissionEffect> {
  const [wider, narrower] = (['widening', 'narrowing'] as const).map((value) =>
    effects.find(({ effect }) => effect === value),
  );
  const mixed = effects.find(({ effect }) => effect === 'mixed');
  if (mixed ?? !(wider && narrower)) {
    return worst(effects, ['mixed', 'widening', 'narrowing', 'none']);
  }
  return { effect: 'mixed', reason: `${wider.reason} ${narrower.reason}` };
}
