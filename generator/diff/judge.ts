import { assert } from '../support/assert.js';
import type { Judgement, Level } from './change.js';
import type { JudgeContext } from './judge-context.js';
import { type ChangeKind, definitionOf } from './kinds.js';
import type { Case, ChangeOf, KindDefinition, MaybeFact } from './kinds/define.js';

type JudgedChange = ChangeOf & { readonly kind: ChangeKind };

/** Answers the three questions about a change by the case of its kind that applies, and derives the level. */
export function judge(change: JudgedChange, context: JudgeContext): Judgement {
  const found = caseOf(change, context);
  const reason = typeof found.reason === 'string' ? found.reason : found.reason(change, context);
  return {
    level: levelOf(definitionOf(change.kind), found),
    source: found.source,
    value: found.value,
    permission: { effect: found.permission, reason },
  };
}

/** The first case of the change's kind that applies. */
export function caseOf(change: JudgedChange, context: JudgeContext): Case<MaybeFact, MaybeFact> {
  const { cases } = definitionOf(change.kind);
  const found = cases.find(({ applies }) => applies?.(change, context) ?? true);
  assert(found, `no case of ${change.kind} applies`);
  return found;
}

/**
 * The level of a case. Code that breaks is breaking. Other emitted values, and policies that grant or deny something else,
 * are dangerous, for nothing fails; except where only statements are touched that already ask for what they gain, such as
 * wildcards for an action to come. The rest is documentation when it is for readers only, and safe otherwise.
 */
export function levelOf<Before extends MaybeFact, After extends MaybeFact>(
  definition: KindDefinition<Before, After>,
  { source, value, permission, everyday }: Case<Before, After>,
): Level {
  if (source.effect === 'breaks') return 'breaking';
  if (value.effect !== 'none') return 'dangerous';
  if (permission !== 'none' && everyday !== true) return 'dangerous';
  return definition.documentation === true ? 'documentation' : 'safe';
}
