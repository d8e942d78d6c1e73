import { CatalogError } from './catalog-error.js';
import type { Catalog, CatalogService } from './catalog.js';
import { nearestName } from './nearest-name.js';
import { quote } from './printable.js';

/** `s3:GetObject` taken apart. */
export interface ActionText {
  readonly prefix: string;
  readonly name: string;
}

/** Undefined when `text` has no colon, or nothing on a side of the first one. */
export function splitAction(text: string): ActionText | undefined {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return undefined;
  return { prefix: text.slice(0, colon), name: text.slice(colon + 1) };
}

/**
 * The service with this prefix.
 * @throws CatalogError when there is none.
 */
export function requireService(catalog: Catalog, prefix: unknown): CatalogService {
  const service = typeof prefix === 'string' ? catalog.service(prefix) : undefined;
  if (service !== undefined) return service;
  throw unknownName('service', prefix, catalog.prefixes);
}

/** The error for a name that is not among `names`. */
export function unknownName(kind: string, name: unknown, names: Iterable<string>): CatalogError {
  const nearest = typeof name === 'string' ? nearestName(name, names) : undefined;
  const help = nearest === undefined ? '' : ` Did you mean ${quote(nearest)}?`;
  return new CatalogError(`Unknown ${kind} ${quote(name)}.${help}`);
}

/** The full names of the actions of a service, for a suggestion. */
export function fullNames({ metadata }: CatalogService): readonly string[] {
  return Object.keys(metadata.actions).map((name) => `${metadata.prefix}:${name}`);
}
