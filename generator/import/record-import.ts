import { sortedUnique } from '../support/compare.js';
import type { AcceptedMassChange, ImportRecord } from './import-record.js';
import type { ListField } from './list-fields.js';
import { groupLosses } from './losses.js';
import type { UpstreamCatalog, UpstreamService } from './upstream.js';

/** One import, for its record. */
export interface ImportFacts {
  /** The prefixes that were asked for; empty when all services are imported. */
  readonly prefixes: readonly string[];
  readonly keptFields: readonly ListField[];
  readonly acceptedMassChange?: AcceptedMassChange;
}

/**
 * The records with this import among them. An import of a version that has a record replaces it; imports of single
 * services add up, and an import of all services stands above them. What a person has accepted stays on record. The same
 * import twice gives the same records.
 */
export function recordImport(
  records: readonly ImportRecord[],
  upstream: UpstreamCatalog,
  facts: ImportFacts,
): readonly ImportRecord[] {
  const earlier = findRecord(records, upstream);
  const record = makeRecord(earlier, upstream, facts);
  if (!earlier) return [...records, record];
  return records.map((entry) => (entry === earlier ? record : entry));
}

/** The record of the same source and version, if there is one. */
export function findRecord(
  records: readonly ImportRecord[],
  { source, version }: Pick<UpstreamCatalog, 'source' | 'version'>,
): ImportRecord | undefined {
  return records.find((record) => record.source === source && record.version === version);
}

function makeRecord(
  earlier: ImportRecord | undefined,
  upstream: UpstreamCatalog,
  { prefixes, keptFields, acceptedMassChange }: ImportFacts,
): ImportRecord {
  const partial = partialPrefixes(earlier, prefixes);
  const kept = sortedUnique([...(earlier?.keptFields ?? []), ...keptFields]) as ListField[];
  const accepted = joinAccepted(earlier?.acceptedMassChange, acceptedMassChange);
  const services = servicesOf(upstream, partial);
  return {
    source: upstream.source,
    version: upstream.version,
    ...(partial && { partial }),
    ...countFacts(services),
    ...(kept.length > 0 && { keptFields: kept }),
    ...(accepted && { acceptedMassChange: accepted }),
    losses: groupLosses(services.flatMap(({ losses }) => losses)),
  };
}

function partialPrefixes(
  earlier: ImportRecord | undefined,
  prefixes: readonly string[],
): readonly string[] | undefined {
  const isWhole = prefixes.length === 0 || (earlier !== undefined && !earlier.partial);
  return isWhole ? undefined : sortedUnique([...(earlier?.partial ?? []), ...prefixes]);
}

function servicesOf(
  { services }: UpstreamCatalog,
  partial: readonly string[] | undefined,
): UpstreamService[] {
  return [...services].flatMap(([prefix, service]) =>
    !partial || partial.includes(prefix) ? [service] : [],
  );
}

function countFacts(services: readonly UpstreamService[]) {
  const count = (of: (service: UpstreamService) => number): number =>
    services.reduce((sum, service) => sum + of(service), 0);
  return {
    services: services.length,
    actions: count(({ facts }) => facts.actions.length),
    resourceTypes: count(({ facts }) => facts.resourceTypes.length),
    arnFormats: count(({ facts }) =>
      facts.resourceTypes.reduce((sum, type) => sum + type.arnFormats.length, 0),
    ),
    conditionKeys: count(({ facts }) => facts.conditionKeys.length),
  };
}

function joinAccepted(
  earlier: AcceptedMassChange | undefined,
  later: AcceptedMassChange | undefined,
): AcceptedMassChange | undefined {
  if (!earlier || !later) return later ?? earlier;
  const reasons = sortedUnique([earlier.reason, later.reason]);
  return {
    reason: reasons.join('; '),
    findings: sortedUnique([...earlier.findings, ...later.findings]),
  };
}
