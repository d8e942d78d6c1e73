import { hasWildcardCharacter } from './action-pattern.js';
import { CatalogError } from './catalog-error.js';
import type { Catalog, MatchActionsOptions } from './catalog.js';
import { quote } from './printable.js';
import { fullNames, requireService, splitAction, unknownName } from './query-names.js';

/**
 * The full names of the actions that patterns such as `s3:Get*Tagging`, `s3:*` or `*` match, each once, in code-unit order.
 * A wildcard may match nothing, and matches removed actions only with `{ removed: true }`; a plain name stands for itself
 * in AWS's spelling, removed or not.
 * @throws CatalogError for an unknown service, an unknown plain name, or what is no `service:action` pattern.
 */
export type Expand = (
  patterns: string | readonly string[],
  options?: MatchActionsOptions,
) => string[];

/** {@link Expand} over the catalogue. */
export function createExpand(catalog: Catalog): Expand {
  return (patterns, options) => {
    const list: readonly unknown[] = Array.isArray(patterns) ? patterns : [patterns];
    const names = list.flatMap((pattern) => expandOne(catalog, pattern, options));
    return [...new Set(names)].sort();
  };
}

function expandOne(
  catalog: Catalog,
  pattern: unknown,
  options: MatchActionsOptions | undefined,
): readonly string[] {
  if (isEverything(pattern)) {
    return catalog.prefixes.flatMap((prefix) => matchIn(catalog, prefix, '*', options));
  }
  const action = typeof pattern === 'string' ? splitAction(pattern) : undefined;
  if (action === undefined) {
    throw new CatalogError(
      `Expected "service:action", a pattern of it or "*", got ${quote(pattern)}.`,
    );
  }
  if (hasWildcardCharacter(action.prefix)) {
    throw new CatalogError(
      `The service of an action cannot have wildcards, got ${quote(pattern)}. Write one pattern for each service.`,
    );
  }
  if (hasWildcardCharacter(action.name))
    return matchIn(catalog, action.prefix, action.name, options);
  return [requireAction(catalog, String(pattern))];
}

/** Whether a text in the place of an action stands for all actions of all services. */
export function isEverything(text: unknown): boolean {
  return text === '*' || text === '*:*';
}

function matchIn(
  catalog: Catalog,
  prefix: string,
  pattern: string,
  options: MatchActionsOptions | undefined,
): readonly string[] {
  const service = requireService(catalog, prefix);
  const names = service.matchActions(pattern, options);
  return names.map((name) => `${service.metadata.prefix}:${name}`);
}

/**
 * The full name of an action as AWS writes it.
 * @throws CatalogError when the catalogue has no such action.
 */
export function requireAction(catalog: Catalog, text: string): string {
  const { prefix, name } = splitAction(text) ?? { prefix: '', name: '' };
  if (prefix === '') throw new CatalogError(`Expected "service:action", got ${quote(text)}.`);
  const service = requireService(catalog, prefix);
  const known = service.actionName(name);
  if (known === undefined) throw unknownName('action', text, fullNames(service));
  return `${service.metadata.prefix}:${known}`;
}
