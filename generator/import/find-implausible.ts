import type { ServiceFacts } from '../model/facts.js';
import { groupDigits } from '../support/collections.js';
import { currentFacts } from './declared.js';
import { type ListField } from './list-fields.js';

export interface Comparison {
  /** The existing specs that are imported. Elements marked as removed do not count. */
  readonly before: readonly ServiceFacts[];
  /** What upstream has for the imported services. */
  readonly after: readonly ServiceFacts[];
  /** Fields that upstream has emptied everywhere, unless an earlier import has accepted that. */
  readonly emptiedFields: readonly ListField[];
  /** Whether all services are imported: only then do shares of the whole catalogue mean something. */
  readonly wholeCatalogue: boolean;
}

/** More than this share of a kind of element gone is taken for a broken source. */
const catalogueShare = 0.05;
/** A service of at least this many actions that loses this share of them is taken for one as well. */
const largeService = 20;
const serviceShare = 0.5;

/**
 * Reasons why an import looks like a broken source rather than like a change of AWS: mass removals, a service losing half
 * of its actions, a field empty everywhere. Empty when the import is plausible.
 */
export function findImplausible(comparison: Comparison): string[] {
  const before = comparison.before.map(currentFacts);
  const after = new Map(comparison.after.map((service) => [service.prefix, service]));
  return [
    ...(comparison.wholeCatalogue ? massRemovals(before, after) : []),
    ...before.flatMap((service) => halvedService(service, after.get(service.prefix))),
    ...comparison.emptiedFields.map((field) => `Upstream has emptied a whole field: ${field}`),
  ];
}

type Services = ReadonlyMap<string, ServiceFacts>;
type ElementList = 'actions' | 'resourceTypes' | 'conditionKeys';

const kinds: readonly (readonly [string, ElementList])[] = [
  ['actions', 'actions'],
  ['resource types', 'resourceTypes'],
  ['condition keys', 'conditionKeys'],
];

function massRemovals(before: readonly ServiceFacts[], after: Services): string[] {
  return kinds.flatMap(([kind, list]) => {
    const total = sum(before.map((service) => service[list].length));
    const gone = sum(
      before.map((service) => countGone(service[list], after.get(service.prefix)?.[list])),
    );
    return gone > total * catalogueShare ? [describe(gone, total, kind)] : [];
  });
}

function halvedService(before: ServiceFacts, after: ServiceFacts | undefined): string[] {
  const total = before.actions.length;
  const gone = countGone(before.actions, after?.actions);
  if (total < largeService || gone < total * serviceShare) return [];
  return [describe(gone, total, `actions of \`${before.prefix}\``)];
}

function countGone(
  before: readonly { readonly name: string }[],
  after: readonly { readonly name: string }[] = [],
): number {
  const names = new Set(after.map(({ name }) => name));
  return before.filter(({ name }) => !names.has(name)).length;
}

function describe(gone: number, total: number, kind: string): string {
  const share = ((100 * gone) / total).toFixed(1);
  return `${groupDigits(gone)} of ${groupDigits(total)} ${kind} are gone (${share} %)`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
