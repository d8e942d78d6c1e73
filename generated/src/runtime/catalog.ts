import { unpackService, type CatalogData } from './catalog-data.js';
import { createCatalogService } from './catalog-service.js';
import type { ServiceMetadata } from './metadata.js';

/** What is known about all services, read when it is asked for. */
export interface Catalog {
  /** All service prefixes in code-unit order. */
  readonly prefixes: readonly string[];
  /** The service with this prefix, in whichever case; undefined when there is none. The same object every time. */
  readonly service: (prefix: string) => CatalogService | undefined;
}

/** One service of the catalogue. Names of actions are without the prefix: `GetObject`. */
export interface CatalogService {
  readonly metadata: ServiceMetadata;
  /** The name as AWS writes it of an action in whichever case; undefined when the service has no such action. */
  readonly actionName: (name: string) => string | undefined;
  /**
   * The actions that a pattern with `*` and `?` matches, in code-unit order ("IAM JSON policy elements: Action"). The case
   * counts nothing. Removed actions only when asked for.
   */
  readonly matchActions: (pattern: string, options?: MatchActionsOptions) => readonly string[];
  /**
   * The resource types of this service that the ARN or ARN pattern can name, best first as `matchArn` ranks them. A
   * `${...}` or `{{...}}` reference inside can be any text. `*`, a text that is one reference or begins with one, and
   * `arn:*` can name every type. Types whose ARN format is not known come last, whatever the ARN.
   */
  readonly resourceTypesOf: (arn: string) => readonly string[];
  /**
   * The declared condition key that `key` is or completes: `s3:ExistingObjectTag/<key>` for `s3:ExistingObjectTag/Env`.
   * The case counts nothing. Undefined when there is none.
   */
  readonly conditionKey: (key: string) => string | undefined;
}

export interface MatchActionsOptions {
  /** Whether actions count that the source data no longer lists. */
  readonly removed?: boolean;
}

/** The catalogue over packed data. Does next to nothing until a service is asked for. */
export function createCatalog(data: CatalogData): Catalog {
  const prefixes = Object.keys(data).sort();
  const services = new Map<string, CatalogService>();
  return {
    prefixes,
    service: (prefix) => {
      const name = prefix.toLowerCase();
      const text = Object.hasOwn(data, name) ? data[name] : undefined;
      if (text === undefined) return undefined;
      const service = services.get(name) ?? createCatalogService(unpackService(name, text));
      services.set(name, service);
      return service;
    },
  };
}
