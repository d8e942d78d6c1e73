import type { CatalogService } from './catalog.js';
import type { KnownActions } from './check-actions.js';
import { isUnlistedKey } from './check-amendments.js';
import type { CheckContext } from './check-context.js';
import { hasReference } from './reference-text.js';
import type { ConditionKeyType, ServiceMetadata } from './metadata.js';

/** What is known of a condition key. */
export interface KeyReading {
  /** `open`: a part that decides stands for something else; `provider`: identity providers name such keys as they like. */
  readonly kind: 'declared' | 'global' | 'provider' | 'open' | 'unknown';
  /** The types that services declare; nearly always one. */
  readonly types: readonly ConditionKeyType[];
  /** The services that declare it. */
  readonly services: readonly CatalogService[];
}

/** Finds condition keys in the catalogue and remembers them. */
export interface KeyFinder {
  readonly find: (key: string) => KeyReading;
  /** Whether one of the actions or their resource types lists the key. */
  readonly supports: (actions: readonly KnownActions[], key: string, found: KeyReading) => boolean;
  readonly nearest: (key: string) => string | undefined;
}

/** The condition keys that actions list, ready for comparing. */
interface ListedKeys {
  readonly exact: ReadonlySet<string>;
  /** What comes before the part to fill in, in lower case. */
  readonly stems: readonly string[];
}

const globalPrefix = 'aws';
const providerService = 'sts';
// Hosts of OpenID Connect providers: "Available keys for AWS OIDC federation".
const hostPrefix = /[./]/;
const toFillIn = /\$\{.*|<.*|(?<=\/)tag-key$/;
const scanCost = 10;

export function createKeyFinder(context: CheckContext): KeyFinder {
  const found = new Map<string, KeyReading>();
  const listed = new Map<string, ListedKeys>();
  const unlisted = new Map<CatalogService, ListedKeys>();
  const listedBy = (actions: KnownActions): ListedKeys => {
    const id = `${actions.service.metadata.prefix}:${actions.entry.text.toLowerCase()}`;
    return remember(listed, id, () => readListed(keysOfActions(actions)));
  };
  const unlistedBy = (service: CatalogService): ListedKeys =>
    remember(unlisted, service, () => readListed(unlistedKeys(service)));
  return {
    find: (key) => remember(found, key.toLowerCase(), () => findKey(context, key)),
    supports: (actions, key, { services }) => {
      const text = key.toLowerCase();
      if (actions.some((one) => lists(listedBy(one), text))) return true;
      return actions.some(
        ({ service }) => services.includes(service) && lists(unlistedBy(service), text),
      );
    },
    nearest: (key) => context.nearest(key, () => namesNear(context, key)),
  };
}

function remember<Key, Value>(map: Map<Key, Value>, key: Key, compute: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = compute();
  map.set(key, value);
  return value;
}

function findKey(context: CheckContext, key: string): KeyReading {
  const reference = hasReference(key);
  const prefix = prefixOf(key);
  if (reference && hasReference(prefix)) return reading('open', [], key);
  if (hostPrefix.test(prefix)) return reading('provider', [], key);
  if (isUnlistedKey(key)) return reading('open', [], key);
  const { catalog } = context;
  const global = declaring([catalog.service(globalPrefix)], key);
  if (global.length > 0) return reading('global', global, key);
  const own = declaring([catalog.service(prefix), catalog.service(providerService)], key);
  const services = own.length > 0 ? own : findElsewhere(context, key);
  if (services === undefined) return reading('open', [], key);
  const isProvider = services.some(
    ({ metadata }) => metadata.prefix === providerService && prefix !== providerService,
  );
  if (isProvider && catalog.service(prefix) === undefined)
    return reading('provider', services, key);
  if (services.length > 0) return reading('declared', services, key);
  return reading(reference ? 'open' : 'unknown', [], key);
}

/** Undefined when there were too many keys to look for. */
function findElsewhere(
  { catalog, spend }: CheckContext,
  key: string,
): readonly CatalogService[] | undefined {
  if (!key.includes(':')) return [];
  if (!spend(catalog.prefixes.length * scanCost)) return undefined;
  return declaring(
    catalog.prefixes.map((prefix) => catalog.service(prefix)),
    key,
  );
}

function declaring(
  services: readonly (CatalogService | undefined)[],
  key: string,
): readonly CatalogService[] {
  return services.filter(
    (service) => service?.conditionKey(key) !== undefined,
  ) as readonly CatalogService[];
}

function reading(
  kind: KeyReading['kind'],
  services: readonly CatalogService[],
  key: string,
): KeyReading {
  const types = services.flatMap(({ metadata, conditionKey }) => {
    const name = conditionKey(key);
    return (name === undefined ? undefined : metadata.conditionKeys[name]?.type) ?? [];
  });
  return { kind, types: [...new Set(types)], services };
}

/** What comes before the first colon that is not in a reference. */
function prefixOf(key: string): string {
  return /^(?:\$\{[^}]*\}|[^:])*/.exec(key)?.[0] ?? '';
}

function namesNear({ catalog }: CheckContext, key: string): readonly string[] {
  const services = [catalog.service(prefixOf(key)), catalog.service(globalPrefix)];
  return services.flatMap((service) => Object.keys(service?.metadata.conditionKeys ?? {}));
}

function keysOfActions({ service: { metadata }, names }: KnownActions): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const name of names) for (const key of keysOfAction(metadata, name)) keys.add(key);
  return keys;
}

/** The keys of the action, of its use on each resource type, and of the resource types. */
function keysOfAction(metadata: ServiceMetadata, name: string): readonly string[] {
  const action = metadata.actions[name];
  const rows = Object.entries(action?.resourceTypes ?? {}).flatMap(([type, row]) => [
    ...(row.conditionKeys ?? []),
    ...(metadata.resourceTypes[type]?.conditionKeys ?? []),
  ]);
  return [...(action?.conditionKeys ?? []), ...rows];
}

/** Keys that a service declares without saying what lists them: any of its actions may. */
function unlistedKeys({ metadata }: CatalogService): ReadonlySet<string> {
  const used = new Set<string>();
  for (const name of Object.keys(metadata.actions)) {
    for (const key of keysOfAction(metadata, name)) used.add(key);
  }
  for (const { conditionKeys = [] } of Object.values(metadata.resourceTypes)) {
    for (const key of conditionKeys) used.add(key);
  }
  return new Set(Object.keys(metadata.conditionKeys).filter((key) => !used.has(key)));
}

function readListed(keys: ReadonlySet<string>): ListedKeys {
  const lowerCase = [...keys].map((key) => key.toLowerCase());
  const stems = lowerCase.flatMap((key) => {
    const stem = key.replace(toFillIn, '');
    return stem.length < key.length || stem.endsWith('/') ? [stem] : [];
  });
  return { exact: new Set(lowerCase), stems };
}

function lists({ exact, stems }: ListedKeys, key: string): boolean {
  return exact.has(key) || stems.some((stem) => key.length > stem.length && key.startsWith(stem));
}
