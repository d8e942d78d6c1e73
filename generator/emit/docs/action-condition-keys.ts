import { type Action, actionItself, namedResources } from '../../model/catalog.js';
import { groupBy } from '../../support/collections.js';
import { sortedUnique } from '../../support/compare.js';
import type { References } from './anchors.js';
import { commaSeparated, type Content, stacked, text } from './nodes.js';
import { code } from './plain-text.js';

/** Condition keys of an action that hold for the same of its resource types. */
interface KeyGroup {
  /** Empty: for all of them. */
  readonly resourceTypes: readonly string[];
  readonly keys: readonly string[];
}

/** The condition keys of an action, each once: first those for all its resource types, then the others with their types. */
export function conditionKeysCell(action: Action, references: References): Content {
  const lines = keyGroups(action).map(({ resourceTypes, keys }) => {
    const names = resourceTypes.map((name) => [code(name)]);
    const label = names.length === 0 ? [] : [...commaSeparated(names), text(': ')];
    return [...label, ...commaSeparated(keys.map((key) => [references.conditionKey(key)]))];
  });
  return stacked(lines);
}

/** Whether some condition key holds for a part of the action's resource types only. */
export function hasKeysByType(action: Action): boolean {
  return keyGroups(action).some(({ resourceTypes }) => resourceTypes.length > 0);
}

function keyGroups(action: Action): KeyGroup[] {
  const keys = sortedUnique(action.resources.flatMap((entry) => entry.conditionKeys));
  const groups = groupBy(keys, (key) => typesOf(action, key).join(', '));
  const entries = [...groups.values()].map((members) => ({
    resourceTypes: typesOf(action, members[0] ?? ''),
    keys: members,
  }));
  const forAll = entries.filter(({ resourceTypes }) => resourceTypes.length === 0);
  return [...forAll, ...entries.filter(({ resourceTypes }) => resourceTypes.length > 0)];
}

/** The resource types that have the key, in spec order; none when all have it. */
function typesOf(action: Action, key: string): string[] {
  const named = namedResources(action);
  if (actionItself(action)?.conditionKeys.includes(key)) return [];
  const having = named.filter((entry) => entry.conditionKeys.includes(key));
  return having.length === named.length ? [] : having.map(({ resourceType }) => resourceType);
}
