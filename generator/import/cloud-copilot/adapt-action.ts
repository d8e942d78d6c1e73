import type { ActionResource } from '../../model/catalog.js';
import type { ActionFacts } from '../../model/facts.js';
import { sortedBy, sortedUnique } from '../../support/compare.js';
import { canonicalAccessLevel } from './access-level.js';
import type { UpstreamObject } from './upstream-object.js';

/** An action as a spec states it; its description stays behind. Undefined when its access level is unknown. */
export function adaptAction(action: UpstreamObject): ActionFacts | undefined {
  action.ignore('description');
  const name = action.string('name');
  const written = action.string('accessLevel');
  const accessLevel = canonicalAccessLevel(written);
  const resources = adaptResources(action);
  action.close('an action');
  if (accessLevel) return { name, accessLevel, resources };
  action.notes.problems.push(`${action.place}: unknown access level \`${written}\``);
  return undefined;
}

/** One entry a resource type, in code-unit order; the action itself first, where it has something to say. */
function adaptResources(action: UpstreamObject): ActionResource[] {
  const entries = new Map<string, ActionResource>();
  for (const object of action.objects('resourceTypes')) {
    const entry = adaptResource(object);
    const earlier = entries.get(entry.resourceType);
    if (earlier)
      action.lose('second entry of one resource type in an action, merged with the first');
    entries.set(entry.resourceType, earlier ? mergeEntries(earlier, entry) : entry);
  }
  const itself = entryOf('', false, action);
  if (entries.size === 0 || carriesSomething(itself)) entries.set('', itself);
  return sortedBy(entries.values(), ({ resourceType }) => resourceType);
}

function adaptResource(object: UpstreamObject): ActionResource {
  const entry = entryOf(object.string('name'), object.boolean('required'), object);
  object.close('a resource type of an action');
  return entry;
}

function entryOf(resourceType: string, required: boolean, object: UpstreamObject): ActionResource {
  return {
    resourceType,
    required,
    conditionKeys: sortedUnique(object.strings('conditionKeys')),
    dependentActions: sortedUnique(object.strings('dependentActions')),
  };
}

function mergeEntries(first: ActionResource, second: ActionResource): ActionResource {
  return {
    resourceType: first.resourceType,
    required: first.required || second.required,
    conditionKeys: sortedUnique([...first.conditionKeys, ...second.conditionKeys]),
    dependentActions: sortedUnique([...first.dependentActions, ...second.dependentActions]),
  };
}

function carriesSomething(entry: ActionResource): boolean {
  return entry.conditionKeys.length > 0 || entry.dependentActions.length > 0;
}
