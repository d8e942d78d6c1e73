import type { ServiceFacts } from '../model/facts.js';
import { declaredFacts, isCurrent } from './declared.js';
import { printAction, printConditionKey, printResourceType, printSpec } from './print-spec.js';

export const elementKinds = ['services', 'actions', 'resource types', 'condition keys'] as const;
export type ElementKind = (typeof elementKinds)[number];

/**
 * What an import does to an element of a spec.
 * - `removed`: upstream lacks it now; marked, or dropped where nothing is kept
 * - `restored`: it was marked as removed and is back
 * - `kept`: it was marked as removed before and is still missing
 */
export const outcomes = ['added', 'changed', 'removed', 'restored', 'kept', 'unchanged'] as const;
export type Outcome = (typeof outcomes)[number];

export type OutcomeCounts = Readonly<Record<Outcome, number>>;
export type ImportSummary = Readonly<Record<ElementKind, OutcomeCounts>>;

/** One spec before and after the import; `before` is absent when the spec is new. */
export interface SpecChange {
  readonly before?: ServiceFacts;
  readonly after: ServiceFacts;
}

/** Counts the outcomes of an import for each kind of element. Two elements are equal when a spec prints them alike. */
export function summarizeImport(changes: readonly SpecChange[]): ImportSummary {
  return {
    services: countOutcomes(changes.map(outcomeOfService)),
    actions: countOutcomes(changes.flatMap((change) => outcomesOf(change, 'actions', printAction))),
    'resource types': countOutcomes(
      changes.flatMap((change) => outcomesOf(change, 'resourceTypes', printResourceType)),
    ),
    'condition keys': countOutcomes(
      changes.flatMap((change) => outcomesOf(change, 'conditionKeys', printConditionKey)),
    ),
  };
}

interface Element {
  readonly name: string;
  readonly removed?: string;
}

type ElementList = 'actions' | 'resourceTypes' | 'conditionKeys';

function outcomesOf<List extends ElementList>(
  { before, after }: SpecChange,
  list: List,
  print: (element: ServiceFacts[List][number]) => string,
): Outcome[] {
  const known = new Map<string, ServiceFacts[List][number]>(
    (before ? declaredFacts(before)[list] : []).map((element) => [element.name, element]),
  );
  const found = declaredFacts(after)[list].map((element) => {
    const earlier = known.get(element.name);
    known.delete(element.name);
    return outcomeOf(earlier, element, (candidate) => print(candidate));
  });
  return [...found, ...[...known.values()].map((): Outcome => 'removed')];
}

function outcomeOf<Kind extends Element>(
  before: Kind | undefined,
  after: Kind,
  print: (element: Kind) => string,
): Outcome {
  if (!before) return 'added';
  if (!isCurrent(before)) return isCurrent(after) ? 'restored' : 'kept';
  if (!isCurrent(after)) return 'removed';
  return print(before) === print(after) ? 'unchanged' : 'changed';
}

function outcomeOfService({ before, after }: SpecChange): Outcome {
  if (!before) return 'added';
  if (isRetired(before)) return isRetired(after) ? 'kept' : 'restored';
  if (isRetired(after)) return 'removed';
  return printSpec('', before) === printSpec('', after) ? 'unchanged' : 'changed';
}

/** Whether a spec has elements, and all of them are marked as removed. */
function isRetired(service: ServiceFacts): boolean {
  const { actions, resourceTypes, conditionKeys } = declaredFacts(service);
  const elements: readonly Element[] = [...actions, ...resourceTypes, ...conditionKeys];
  return elements.length > 0 && !elements.some(isCurrent);
}

function countOutcomes(found: readonly Outcome[]): OutcomeCounts {
  const count = (outcome: Outcome): number => found.filter((other) => other === outcome).length;
  return {
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    restored: count('restored'),
    kept: count('kept'),
    unchanged: count('unchanged'),
  };
}
