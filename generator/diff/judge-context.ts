import type { Action, Catalog, ResourceType, Service } from '../model/catalog.js';
import type { Subject } from './change.js';

/** What a judgement may look up besides the change itself. */
export interface JudgeContext {
  readonly before: CatalogIndex;
  readonly after: CatalogIndex;
}

/** Makes the context of judgements about the changes between two catalogs. */
export function judgeContext(before: Catalog, after: Catalog): JudgeContext {
  return { before: new CatalogIndex(before), after: new CatalogIndex(after) };
}

/** Finds elements by name. The indexes of a service are made when first asked for. */
export class CatalogIndex {
  readonly #services: ReadonlyMap<string, Service>;
  readonly #actions = new Map<string, ReadonlyMap<string, Action>>();
  readonly #leadingWords = new Map<string, ReadonlySet<string>>();

  constructor(catalog: Catalog) {
    this.#services = new Map(catalog.services.map((service) => [service.prefix, service]));
  }

  service(prefix: string): Service | undefined {
    return this.#services.get(prefix);
  }

  action({ service, name }: Subject): Action | undefined {
    return lookUp(this.#actions, service, () => {
      const actions = this.service(service)?.actions ?? [];
      return new Map(actions.map((action) => [action.name, action]));
    }).get(name);
  }

  resourceType({ service, name }: Subject): ResourceType | undefined {
    return this.service(service)?.resourceTypes.find((type) => type.name === name);
  }

  /** The leading words of a service's current actions: what verb wildcards such as `s3:Get*` are made of. */
  leadingWords(prefix: string): ReadonlySet<string> {
    return lookUp(this.#leadingWords, prefix, () => {
      const actions = this.service(prefix)?.actions ?? [];
      const current = actions.filter((action) => action.removed === undefined);
      return new Set(current.map(({ name }) => leadingWord(name)));
    });
  }
}

/** The first capitalised word of an action: `Get` of `GetObject`, `CIS` of `CISScan`. */
export function leadingWord(action: string): string {
  return (
    /^(?:[A-Z]+(?=[A-Z][a-z])|[A-Z]+[0-9]*(?![a-z])|[A-Za-z][a-z0-9]*)/.exec(action)?.[0] ?? action
  );
}

function lookUp<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
