import type { Catalog } from './catalog.js';
import type { ActionMetadata } from './metadata.js';
import { requireAction } from './query-expand.js';
import { splitAction } from './query-names.js';

/**
 * The full names of the actions that someone who uses `action` needs as well, as `iam:PassRole`, whatever the resource, in
 * code-unit order ("Actions, resources, and condition keys for AWS services").
 * @throws CatalogError when the catalogue has no such action.
 */
export type DependentsOf = (action: string) => string[];

/** {@link DependentsOf} over the catalogue. */
export function createDependentsOf(catalog: Catalog): DependentsOf {
  return (action) => {
    const full = requireAction(catalog, action);
    const { prefix, name } = splitAction(full) ?? { prefix: '', name: '' };
    const metadata = catalog.service(prefix)?.metadata.actions[name];
    // Some actions name themselves.
    return listDependents(metadata)
      .filter((one) => one !== full)
      .sort();
  };
}

/** The dependent actions of an action, whatever the resource, each once. */
export function listDependents(action: ActionMetadata | undefined): readonly string[] {
  const rows = Object.values(action?.resourceTypes ?? {});
  const lists = [action, ...rows].flatMap((one) => one?.dependentActions ?? []);
  return [...new Set(lists)];
}
