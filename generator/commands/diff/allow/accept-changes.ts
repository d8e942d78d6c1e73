import type { Change, UniformChange } from '../../../diff/change.js';
import type { Grouping } from '../../../diff/group-uniform.js';
import { type AllowEntry, describeTarget } from './allow-entry.js';

/** What an allow file says about a comparison. */
export interface AcceptedChanges {
  /** Why a change is accepted, by its fingerprint. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Entries that have expired or accept nothing. */
  readonly notes: readonly string[];
}

/**
 * Holds the entries of an allow file against all changes. The fingerprint of a rewriting accepts each change of it. The
 * first entry that accepts a change gives the reason; an expired one accepts nothing.
 * @param today `YYYY-MM-DD`.
 */
export function acceptChanges(
  entries: readonly AllowEntry[],
  { changes, uniform }: Grouping,
  today: string,
): AcceptedChanges {
  const candidates: readonly Candidate[] = [
    ...changes.map((change) => ({ change })),
    ...uniform.flatMap((group) => group.changes.map((change) => ({ change, group }))),
  ];
  const reasons = new Map<string, string>();
  const notes: string[] = [];
  for (const entry of entries) {
    const met = candidates.filter(matcherOf(entry));
    const { expires, reason } = entry;
    const isExpired = expires !== undefined && today > expires;
    if (isExpired || met.length === 0) notes.push(noteOn(entry, isExpired, met.length));
    if (isExpired) continue;
    for (const { change } of met) {
      if (!reasons.has(change.fingerprint)) reasons.set(change.fingerprint, reason);
    }
  }
  return { reasons, notes };
}

interface Candidate {
  readonly change: Change;
  readonly group?: UniformChange;
}

function matcherOf({ target }: AllowEntry): (candidate: Candidate) => boolean {
  if ('fingerprint' in target) {
    return ({ change, group }) =>
      change.fingerprint === target.fingerprint || group?.fingerprint === target.fingerprint;
  }
  const service = patternOf(target.service);
  return ({ change }) => change.kind === target.kind && service.test(change.subject.service);
}

/** @param pattern letters, digits, hyphens and `*`. */
function patternOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`);
}

function noteOn(entry: AllowEntry, isExpired: boolean, met: number): string {
  const what = `The entry of the allow file for ${describeTarget(entry.target)} (${entry.reason})`;
  if (!isExpired) return `${what} accepts nothing: remove it`;
  const end = met > 0 ? 'it no longer accepts what it names' : 'it names nothing either: remove it';
  return `${what} expired after ${entry.expires ?? ''}: ${end}`;
}
