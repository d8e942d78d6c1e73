import { compareCodeUnits } from '../../support/compare.js';
import { type UpstreamCatalog, UpstreamError, type UpstreamService } from '../upstream.js';
import { adaptService, type ServiceData } from './adapt-service.js';
import { globalPrefix } from '../../model/catalog.js';
import { adaptGlobalConditionKeys } from './global-condition-keys.js';
import type { UpstreamPackage } from './open-package.js';

/**
 * Reads all services of the package and the global condition keys. Values that cannot be taken are problems of their
 * service; {@link UpstreamError} means that a file is missing or that the list of services is not one.
 */
export async function readUpstream(source: UpstreamPackage): Promise<UpstreamCatalog> {
  const titles = titlesOf(await source.readJson('data/serviceNames.json'));
  const services = new Map<string, UpstreamService>();
  for (const prefix of prefixesOf(await source.readJson('data/services.json'))) {
    services.set(prefix, adaptService(await readService(source, prefix, titles)));
  }
  services.set(globalPrefix, adaptGlobalConditionKeys(source.globalConditionKeys()));
  const sorted = [...services].sort(([left], [right]) => compareCodeUnits(left, right));
  return { source: source.name, version: source.version, services: new Map(sorted) };
}

async function readService(
  { readJson }: UpstreamPackage,
  prefix: string,
  titles: ReadonlyMap<string, unknown>,
): Promise<ServiceData> {
  const title = titles.get(prefix);
  if (typeof title !== 'string') {
    throw new UpstreamError(`data/serviceNames.json: expected a name for \`${prefix}\``);
  }
  const [actions, resourceTypes, conditionKeys] = await Promise.all(
    ['actions', 'resourceTypes', 'conditionKeys'].map((kind) =>
      readJson(`data/${kind}/${prefix}.json`),
    ),
  );
  return { prefix, title, actions, resourceTypes, conditionKeys };
}

/** A prefix becomes part of a path here, so only what may be part of one is accepted. */
function prefixesOf(list: unknown): readonly string[] {
  if (Array.isArray(list) && list.every(isPrefix)) return list;
  throw new UpstreamError('data/services.json: expected a list of service prefixes');
}

function isPrefix(item: unknown): item is string {
  return typeof item === 'string' && /^[a-z0-9-]+$/.test(item);
}

function titlesOf(map: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(Object(map) as object));
}
