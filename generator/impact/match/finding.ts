import type { Change, PermissionEffect } from '../../diff/change.js';
import type { Use } from '../uses.js';

/** One place in a file of the user that changes of the specs touch. */
export interface ImpactFinding {
  readonly use: Use;
  /** One line of plain text. May hold text of the file: reports must escape it for their format. */
  readonly message: string;
  /** What happens to the permissions of the statement at hand: a gain in a `Deny` is narrowing. */
  readonly effect: PermissionEffect;
  /** The changes behind it, at least one. */
  readonly changes: readonly Change[];
  /** The actions that a pattern or a statement gains or loses, by name. */
  readonly actions?: readonly string[];
}

/** The effect of several changes together. */
export function joined(effects: readonly PermissionEffect[]): PermissionEffect {
  const known = [...new Set(effects.filter((effect) => effect !== 'none'))];
  return known.length > 1 ? 'mixed' : (known[0] ?? 'none');
}

/** A finding that says what the changes say. */
export function findingOf(use: Use, message: string, changes: readonly Change[]): ImpactFinding {
  const effect = joined(changes.map(({ judgement }) => judgement.permission.effect));
  return { use, message, effect, changes };
}
