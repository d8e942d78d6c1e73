import type { Catalog } from './catalog.js';
import { keyOfActions, readActions } from './compact-actions.js';
import { reduceResources } from './compact-resources.js';
import { covers, readStatement, writeStatement, type PlainStatement } from './compact-statement.js';
import type { PolicyDocument, PolicyStatement } from './policy-document.js';

/** A statement that is understood, or one that stays as it is. */
type Entry = PlainStatement | { readonly kept: PolicyStatement };

/**
 * The document in a shorter form that allows and denies the same of all that the catalogue knows. Statements that another
 * one implies are left out: one of the same effect and principals with all their actions and resources, and the same
 * conditions or none. Statements that differ only in actions, or only in resources, become one, without a `Sid`. Repeated
 * values and resources that a wildcard covers are left out, and actions are written as `compact` writes them. Statements
 * with `NotAction`, `NotResource`, `NotPrincipal`, or values that are no text stay as they are. Changes nothing in place.
 */
export function compactDocument(document: PolicyDocument, catalog: Catalog): PolicyDocument {
  const statements: unknown = document.Statement;
  if (!Array.isArray(statements)) return document;
  let entries = document.Statement.map(
    (statement): Entry => readStatement(catalog, statement) ?? { kept: statement },
  );
  for (;;) {
    const dropped = withoutImplied(entries);
    const next = mergeAll(catalog, mergeAll(catalog, dropped, actionsDiffer), resourcesDiffer);
    if (next.length === entries.length) break;
    entries = next;
  }
  const written = entries.map((entry) =>
    'kept' in entry ? entry.kept : writeStatement(catalog, entry),
  );
  return { ...document, Statement: written };
}

/** Of statements that say the same, the first one stays. Only what stays can imply another. */
function withoutImplied(entries: readonly Entry[]): Entry[] {
  const left = [...entries];
  for (let index = left.length - 1; index >= 0; index -= 1) {
    const entry = left[index];
    if (entry === undefined || 'kept' in entry) continue;
    const isImplied = left.some((other) => {
      return other !== entry && !('kept' in other) && covers(other, entry);
    });
    if (isImplied) left.splice(index, 1);
  }
  return left;
}

/** What statements must have in common to be merged; undefined for one that cannot be. */
type CommonKey = (statement: PlainStatement) => string | undefined;

function actionsDiffer({ scope, condition, resources }: PlainStatement): string {
  return JSON.stringify([scope, condition, resources && [...resources].sort()]);
}

function resourcesDiffer(statement: PlainStatement): string | undefined {
  const { scope, condition, actions, resources } = statement;
  return resources && JSON.stringify([scope, condition, keyOfActions(actions)]);
}

/** Merges statements with the same key into the first of them. */
function mergeAll(catalog: Catalog, entries: readonly Entry[], keyOf: CommonKey): Entry[] {
  const groups = new Map<string, PlainStatement[]>();
  const merged: (Entry | PlainStatement[])[] = [];
  for (const entry of entries) {
    const key = 'kept' in entry ? undefined : keyOf(entry);
    if ('kept' in entry || key === undefined) {
      merged.push(entry);
      continue;
    }
    const group = groups.get(key);
    if (group !== undefined) group.push(entry);
    else {
      const started = [entry];
      groups.set(key, started);
      merged.push(started);
    }
  }
  return merged.map((entry) => (Array.isArray(entry) ? merge(catalog, entry) : entry));
}

function merge(catalog: Catalog, group: readonly PlainStatement[]): Entry {
  const [first, ...others] = group;
  if (first === undefined) throw new Error('A group of statements has none.');
  if (others.length === 0) return first;
  const resources = group.flatMap((one) => one.resources ?? []);
  return {
    ...first,
    merged: true,
    actions: readActions(
      catalog,
      group.flatMap((one) => one.actions.texts),
    ),
    resources: first.resources && reduceResources(resources),
  };
}
