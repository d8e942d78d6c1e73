import type { ActionResource } from '../../model/catalog.js';
import { compareCodeUnits } from '../../support/compare.js';
import type { Fact } from '../change.js';
import type { PlacesFact } from '../kinds/places.js';
import { comparisonOf, type FieldTable } from './field-table.js';
import type { Report } from './report.js';
import { namesFact, sameNames } from './sets.js';

/** What an action asks of its resources, by resource type. `''` is the action itself and always there. */
type Entries = ReadonlyMap<string, ActionResource>;
type ListField = 'conditionKeys' | 'dependentActions';

/** An action without an entry for itself says the same as one whose entry has empty lists. */
const itself: ActionResource = {
  resourceType: '',
  required: false,
  conditionKeys: [],
  dependentActions: [],
};

/** `required` of the entry for the action itself means nothing. */
const entryFields: FieldTable<ActionResource, Entries> = {
  resourceType: 'identity',
  required: { fact: ({ required }) => required, compare: compareRequired },
  conditionKeys: {
    fact: ({ conditionKeys }) => namesFact(conditionKeys),
    compare: (before, after, report) => {
      const change = compareLists(before, after, 'conditionKeys');
      if (change?.relocated === true) {
        report('condition-keys-relocated', change.before, change.after);
      } else if (change) report('condition-keys-changed', change.before, change.after);
    },
  },
  dependentActions: {
    fact: ({ dependentActions }) => namesFact(dependentActions),
    compare: (before, after, report) => {
      const change = compareLists(before, after, 'dependentActions');
      if (change?.relocated === true) {
        report('dependent-actions-relocated', change.before, change.after);
      } else if (change) report('dependent-actions-changed', change.before, change.after);
    },
  },
};

const comparison = comparisonOf(entryFields);

/** Reports how what an action asks of its resources differs. */
export function compareEntries(
  before: readonly ActionResource[],
  after: readonly ActionResource[],
  report: Report,
): void {
  if (areEqual(before, after)) return;
  const [old, current] = [entriesOf(before), entriesOf(after)];
  for (const [type, entry] of current) {
    if (!old.has(type)) {
      report('action-resource-type-added', undefined, comparison.fact(entry), type);
    }
  }
  for (const [type, entry] of old) {
    if (!current.has(type)) {
      report('action-resource-type-removed', comparison.fact(entry), undefined, type);
    }
  }
  comparison.compare(old, current, report);
}

/** The entries as a fact: by resource type; that of the action itself only when it has a list. */
export function entriesFact(resources: readonly ActionResource[]): Fact {
  const entries = [...entriesOf(resources).values()].filter(
    (entry) =>
      entry.resourceType !== '' ||
      entry.conditionKeys.length > 0 ||
      entry.dependentActions.length > 0,
  );
  return entries
    .sort((left, right) => compareCodeUnits(left.resourceType, right.resourceType))
    .map((entry) => ({ resourceType: entry.resourceType, ...comparison.fact(entry) }));
}

function entriesOf(resources: readonly ActionResource[]): Entries {
  const entries = new Map([['', itself]]);
  for (const entry of resources) {
    const required = entry.resourceType !== '' && entry.required;
    entries.set(entry.resourceType, { ...entry, required });
  }
  return entries;
}

function compareRequired(before: Entries, after: Entries, report: Report): void {
  for (const [type, { required }] of before) {
    const current = after.get(type)?.required ?? required;
    if (current !== required) report('resource-required-changed', required, current, type);
  }
}

interface ListChange {
  readonly before: PlacesFact;
  readonly after: PlacesFact;
  /** The action as a whole has the same names, in other places. */
  readonly relocated: boolean;
}

/**
 * Compares a list place by place. Lists of types that only one side has belong to the change of that type; but what an
 * action needs as a whole is worth a change of its own, so dependent actions that it gains or loses with a type count.
 */
function compareLists(before: Entries, after: Entries, field: ListField): ListChange | undefined {
  const relocated = sameNames(allNames(before, field), allNames(after, field));
  const everywhere = field === 'dependentActions' && !relocated;
  const all = new Set([...before.keys(), ...after.keys()]);
  const places = [...all].filter((place) => {
    const [old, current] = [before.get(place), after.get(place)];
    const isCompared = everywhere || (old !== undefined && current !== undefined);
    return isCompared && !sameNames(old?.[field] ?? [], current?.[field] ?? []);
  });
  if (places.length === 0) return undefined;
  places.sort(compareCodeUnits);
  return {
    before: listsAt(places, before, field),
    after: listsAt(places, after, field),
    relocated,
  };
}

function listsAt(places: readonly string[], entries: Entries, field: ListField): PlacesFact {
  return Object.fromEntries(
    places.map((place) => [place, namesFact(entries.get(place)?.[field] ?? [])]),
  );
}

function allNames(entries: Entries, field: ListField): string[] {
  return [...entries.values()].flatMap((entry) => entry[field]);
}

/** Equal as they stand, order included: the common case, decided without building anything. */
function areEqual(before: readonly ActionResource[], after: readonly ActionResource[]): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      before.every((entry, index) => {
        const other = after[index];
        return other !== undefined && isEqual(entry, other);
      }))
  );
}

function isEqual(left: ActionResource, right: ActionResource): boolean {
  return (
    left.resourceType === right.resourceType &&
    left.required === right.required &&
    sameNames(left.conditionKeys, right.conditionKeys) &&
    sameNames(left.dependentActions, right.dependentActions)
  );
}
