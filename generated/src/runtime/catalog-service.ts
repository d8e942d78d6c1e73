import { actionMatcher } from './action-pattern.js';
import type { CatalogService } from './catalog.js';
import { conditionKeyFinder } from './catalog-condition-key.js';
import { once } from './once.js';
import { resourceTypeFinder } from './catalog-resource-types.js';
import type { ServiceMetadata } from './metadata.js';

/** The service that `metadata` describes; what a question needs is prepared when the first one comes. */
export function createCatalogService(metadata: ServiceMetadata): CatalogService {
  const all = once(() => Object.keys(metadata.actions).sort());
  const current = once(() => all().filter((name) => metadata.actions[name]?.removed === undefined));
  const names = once(() => new Map(all().map((name) => [name.toLowerCase(), name])));
  const resourceTypesOf = once(() => resourceTypeFinder(metadata));
  const conditionKeys = once(() => conditionKeyFinder(metadata));
  return {
    metadata,
    actionName: (name) => names().get(name.toLowerCase()),
    matchActions: (pattern, options) => {
      const candidates = options?.removed === true ? all() : current();
      return pattern === '*' ? candidates : candidates.filter(actionMatcher(pattern));
    },
    resourceTypesOf: (arn) => resourceTypesOf()(arn),
    conditionKey: (key) => conditionKeys()(key)[0],
  };
}
