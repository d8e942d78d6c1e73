import type { Acceptance, Change, Diff, UniformChange } from '../../diff/change.js';
import type { SideNames } from '../../diff/diff-catalogs.js';
import { findChanges } from '../../diff/find-changes.js';
import { type Grouping, groupUniform } from '../../diff/group-uniform.js';
import { definitionOf } from '../../diff/kinds.js';
import { verdictOf } from '../../diff/verdict.js';
import type { Catalog } from '../../model/catalog.js';
import { countOf } from '../../support/collections.js';
import { acceptChanges } from './allow/accept-changes.js';
import type { AllowEntry } from './allow/allow-entry.js';
import type { Selection } from './read-options.js';

/** What is made of the changes between two catalogs. */
export interface DiffRequest {
  readonly names: SideNames;
  readonly selection: Selection;
  readonly allowed: readonly AllowEntry[];
  /** `YYYY-MM-DD`, for entries that expire. */
  readonly today: string;
  /** The catalog before with the services that did not change; see {@link groupChanges}. */
  readonly wholeBefore: () => Promise<Catalog>;
}

/**
 * Compares two catalogs, accepts what the allow file names, and keeps the selected changes. The allow file is held against
 * all changes, so that a selection neither makes entries unused nor breaks the fingerprint of a rewriting.
 */
export async function makeDiff(
  before: Catalog,
  after: Catalog,
  request: DiffRequest,
): Promise<Diff> {
  const found = findChanges(before, after);
  const whole = await groupChanges(found, before, request);
  const { reasons, notes } = acceptChanges(request.allowed, whole, request.today);
  const selected = found.filter(selectorOf(request.selection));
  const isWhole = selected.length === found.length;
  const { changes, uniform } = isWhole ? whole : await groupChanges(selected, before, request);
  return {
    ...request.names,
    changes,
    uniform,
    verdict: verdictOf(selected),
    accepted: [...selected.flatMap(acceptanceIn(reasons)), ...uniform.flatMap(wholly(reasons))],
    notes: [...notes, ...(isWhole ? [] : [noteOnRest(found.length - selected.length)])],
  };
}

/**
 * Groups changes as the whole catalog would. Some kinds are one rewriting only if nearly all elements take part, wherever
 * they are. Services without a change can only speak against that, so they are not asked when nothing was grouped.
 */
async function groupChanges(
  changes: readonly Change[],
  before: Catalog,
  { wholeBefore }: DiffRequest,
): Promise<Grouping> {
  const grouping = groupUniform(changes, before);
  const isDecided = grouping.uniform.every(({ kind }) => !definitionOf(kind).holders);
  return isDecided ? grouping : groupUniform(changes, await wholeBefore());
}

function selectorOf({ kinds, services }: Selection): (change: Change) => boolean {
  return ({ kind, subject }) =>
    (kinds?.includes(kind) ?? true) && (services?.includes(subject.service) ?? true);
}

function acceptanceIn(
  reasons: ReadonlyMap<string, string>,
): (change: Pick<Change, 'fingerprint'>) => Acceptance[] {
  return ({ fingerprint }) => {
    const reason = reasons.get(fingerprint);
    return reason === undefined ? [] : [{ fingerprint, reason }];
  };
}

/** A rewriting is accepted when each change of it is. */
function wholly(
  reasons: ReadonlyMap<string, string>,
): ({ fingerprint, changes }: UniformChange) => Acceptance[] {
  return ({ fingerprint, changes }) => {
    const given = changes.map((change) => reasons.get(change.fingerprint));
    const texts = given.filter((reason) => reason !== undefined);
    if (texts.length < given.length) return [];
    return [{ fingerprint, reason: [...new Set(texts)].join('; ') }];
  };
}

function noteOnRest(count: number): string {
  return `Not selected: ${countOf(count, 'other change')}`;
}
