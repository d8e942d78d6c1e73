import { hasWildcardCharacter } from './action-pattern.js';
import type { Catalog, CatalogService } from './catalog.js';
import { compactNames } from './compact-names.js';
import { createExpand, isEverything } from './query-expand.js';
import { requireService, splitAction } from './query-names.js';

/**
 * The shortest list of names and patterns that `expand` turns into what it makes of `actions`, in code-unit order; the same
 * list when no list with fewer entries is found. A new pattern is `prefix*`, `*suffix`, `prefix*suffix` or `*`, cut
 * between words, stands for at least two actions, and matches no other action that AWS lists today. It spells out what its actions have in common,
 * because patterns match what AWS adds later, too. Actions that AWS no longer lists stay as they are; no pattern has to
 * spare them. The list is the shortest there can be but where hundreds of actions make the search too long.
 * @throws CatalogError for an unknown service or action, as `expand` does.
 */
export type Compact = (actions: readonly string[]) => string[];

/** {@link Compact} over the catalogue. */
export function createCompact(catalog: Catalog): Compact {
  const expand = createExpand(catalog);
  return (actions) => {
    const everything = actions.some(isEverything);
    const plain = expand(actions.filter((text) => !hasWildcardCharacter(text)));
    const patterns = actions.filter((text) => hasWildcardCharacter(text) && !isEverything(text));
    // Refuses what is no pattern.
    expand(patterns);
    const removed = plain.filter((name) => isRemoved(catalog, name));
    if (everything) return ['*', ...removed];
    const gone = new Set(removed);
    const groups = groupByService(catalog, [
      ...plain.filter((name) => !gone.has(name)),
      ...patterns,
    ]);
    const compacted = [...groups].flatMap(([service, texts]) =>
      compactNames(service, texts).map((text) => `${service.metadata.prefix}:${text}`),
    );
    return [...compacted, ...removed].sort();
  };
}

function isRemoved(catalog: Catalog, action: string): boolean {
  const { prefix = '', name = '' } = splitAction(action) ?? {};
  return catalog.service(prefix)?.metadata.actions[name]?.removed !== undefined;
}

function groupByService(
  catalog: Catalog,
  actions: readonly string[],
): ReadonlyMap<CatalogService, readonly string[]> {
  const groups = new Map<CatalogService, string[]>();
  for (const action of actions) {
    const { prefix = '', name = '' } = splitAction(action) ?? {};
    const service = requireService(catalog, prefix);
    const group = groups.get(service) ?? [];
    groups.set(service, group);
    group.push(name);
  }
  return groups;
}
