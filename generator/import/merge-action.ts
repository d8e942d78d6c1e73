import type { ActionResource } from '../model/catalog.js';
import type { ActionFacts } from '../model/facts.js';
import { sortedBy, sortedUnique } from '../support/compare.js';
import type { ListField } from './list-fields.js';

/** The upstream action with the description of the existing one, and its values in the fields that are kept. */
export function mergeAction(
  existing: ActionFacts,
  upstream: ActionFacts,
  kept: ReadonlySet<ListField>,
): ActionFacts {
  const entries = new Map(upstream.resources.map((entry) => [entry.resourceType, entry]));
  if (kept.has('resource types of actions')) keepResourceTypes(entries, existing.resources);
  if (kept.has('condition keys of actions')) {
    keepValues(entries, existing.resources, 'conditionKeys');
  }
  if (kept.has('dependent actions of actions')) {
    keepValues(entries, existing.resources, 'dependentActions');
  }
  return {
    ...upstream,
    ...(existing.description !== undefined && { description: existing.description }),
    resources: sortedBy(entries.values(), ({ resourceType }) => resourceType),
  };
}

/** Brings back the named entries; the entry of the action itself goes when it has nothing to say beside them. */
function keepResourceTypes(
  entries: Map<string, ActionResource>,
  existing: readonly ActionResource[],
): void {
  const named = existing.filter(({ resourceType }) => resourceType !== '');
  for (const entry of named) entries.set(entry.resourceType, entry);
  const itself = entries.get('');
  const isEmpty = itself?.conditionKeys.length === 0 && itself.dependentActions.length === 0;
  if (named.length > 0 && isEmpty) entries.delete('');
}

/** Adds values to the entry of their resource type, or to the action itself when it has no such type any more. */
function keepValues(
  entries: Map<string, ActionResource>,
  existing: readonly ActionResource[],
  field: 'conditionKeys' | 'dependentActions',
): void {
  for (const source of existing) {
    if (source[field].length === 0) continue;
    const resourceType = entries.has(source.resourceType) ? source.resourceType : '';
    const target = entries.get(resourceType) ?? emptyEntry;
    const values = sortedUnique([...target[field], ...source[field]]);
    entries.set(resourceType, { ...target, [field]: values });
  }
}

const emptyEntry: ActionResource = {
  resourceType: '',
  required: false,
  conditionKeys: [],
  dependentActions: [],
};
