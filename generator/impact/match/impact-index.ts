import type { Change, Diff, Subject } from '../../diff/change.js';
import { CatalogIndex } from '../../diff/judge-context.js';
import type { Catalog, Service } from '../../model/catalog.js';
import { groupBy } from '../../support/collections.js';
import { sortedBy } from '../../support/compare.js';

/** An action that patterns gain or lose. */
export interface ActionDelta {
  readonly qualifiedName: string;
  readonly change: Change;
}

/** The changes of a comparison, for finding those that touch a use. */
export interface ImpactIndex {
  readonly before: Side;
  readonly after: Side;
  /** Actions that AWS has now and did not have, and the reverse; by name. */
  readonly gained: readonly ActionDelta[];
  readonly lost: readonly ActionDelta[];
  /** By service, by kind and name of the subject (in lower case). */
  readonly changesOf: (service: string, kind: Subject['kind'], name: string) => readonly Change[];
  readonly changesOfKeys: readonly Change[];
  readonly changesOfResourceTypes: readonly Change[];
  /** What actions ask of resources. */
  readonly changesOfResources: readonly Change[];
}

const ofResources = new Set<string>([
  'resource-required-changed',
  'action-resource-type-added',
  'action-resource-type-removed',
] satisfies Change['kind'][]);

/** Whether a change is one of what an action asks of resources. */
export function isOfResources({ kind }: Change): boolean {
  return ofResources.has(kind);
}

/** One side of the comparison. */
export interface Side {
  readonly index: CatalogIndex;
  readonly services: readonly Service[];
}

/** Puts all changes in order, those that are told as one rewriting included. */
export function impactIndex(diff: Diff, before: Catalog, after: Catalog): ImpactIndex {
  const changes = [...diff.changes, ...diff.uniform.flatMap((uniform) => uniform.changes)];
  const bySubject = groupBy(changes, ({ subject }) =>
    keyOf(subject.service, subject.kind, subject.name),
  );
  const sides = {
    before: { index: new CatalogIndex(before), services: before.services },
    after: { index: new CatalogIndex(after), services: after.services },
  };
  return {
    ...sides,
    gained: deltas(changes, sides.after.index, gains),
    lost: deltas(changes, sides.before.index, losses),
    changesOf: (service, kind, name) => bySubject.get(keyOf(service, kind, name)) ?? [],
    changesOfKeys: changes.filter(({ subject }) => subject.kind === 'condition key'),
    changesOfResourceTypes: changes.filter(({ subject }) => subject.kind === 'resource type'),
    changesOfResources: changes.filter(isOfResources),
  };
}

function keyOf(service: string, kind: Subject['kind'], name: string): string {
  return JSON.stringify([service, kind, name.toLowerCase()]);
}

const gains = /^(?:action-added|action-undeleted|service-added)$/;
const losses = /^(?:action-removed|action-deprecated|service-removed)$/;

/** @param side the one that has the actions. What is marked as removed there was not there for AWS. */
function deltas(changes: readonly Change[], side: CatalogIndex, kinds: RegExp): ActionDelta[] {
  const found = changes
    .filter(({ kind }) => kinds.test(kind))
    .flatMap((change) => {
      const { service, name } = change.subject;
      const actions =
        change.subject.kind === 'service'
          ? (side.service(service)?.actions ?? [])
          : [side.action(change.subject) ?? { name, removed: undefined }];
      return actions
        .filter(({ removed }) => removed === undefined)
        .map((action) => ({ qualifiedName: `${service}:${action.name}`, change }));
    });
  return sortedBy(found, ({ qualifiedName }) => qualifiedName);
}
