import type { Catalog } from './catalog.js';
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
    const rows = Object.values(metadata?.resourceTypes ?? {});
    const lists = [metadata, ...rows].flatMap((one) => one?.dependentActions ?? []);
    // Some actions name themselves.
    return [...new Set(lists)].filter((one) => one !== full).sort();
  };
}
