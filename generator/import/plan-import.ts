import type { ServiceFacts } from '../model/facts.js';
import { currentFacts } from './declared.js';
import { findImplausible } from './find-implausible.js';
import {
  type ImportPlan,
  type ImportRequest,
  isImported,
  type TitleDifference,
} from './import-plan.js';
import { printImportRecords } from './import-record.js';
import { emptiedFields, type ListField } from './list-fields.js';
import { groupLosses } from './losses.js';
import { isRetirable, planSpecs, unrelatedSpecs } from './plan-specs.js';
import { findRecord, recordImport } from './record-import.js';
import { summarizeImport } from './summary.js';

/** Works out what an import writes. Pure: the caller reads, checks the texts and writes. */
export function planImport(request: ImportRequest): ImportPlan {
  const { upstream, prefixes, records, acceptReason } = request;
  const services = [...upstream.services.values()];
  const imported = services.filter(({ facts }) => isImported(request, facts.prefix));
  const emptied = emptiedFields(
    existingFacts(request),
    services.map(({ facts }) => facts),
  );
  const keptFields = request.keep ? emptied : [];
  const specs = planSpecs(request, new Set(keptFields));
  const implausible = checkPlausible(request, emptied);
  const accepted = acceptReason !== undefined && implausible.length > 0;
  const importFacts = {
    prefixes,
    keptFields,
    ...(accepted && { acceptedMassChange: { reason: acceptReason, findings: implausible } }),
  };
  return {
    specs,
    summary: summarizeImport(
      specs.map(({ before, after }) => ({ ...(before && { before: before.facts }), after })),
    ),
    problems: imported.flatMap(({ problems }) => problems),
    implausible,
    keptFields,
    losses: groupLosses(imported.flatMap(({ losses }) => losses)),
    titleDifferences: findTitleDifferences(request),
    unrelated: unrelatedSpecs(request),
    recordText: printImportRecords(recordImport(records, upstream, importFacts)),
  };
}

/** The existing specs that upstream has a say in, as they hold today. */
function existingFacts(request: ImportRequest): ServiceFacts[] {
  return [...request.existing.values()].flatMap((spec) =>
    isImported(request, spec.facts.prefix) && isRetirable(request, spec)
      ? [currentFacts(spec.facts)]
      : [],
  );
}

function checkPlausible(request: ImportRequest, emptied: readonly ListField[]): string[] {
  const { upstream, prefixes, keep } = request;
  const known = keep ? knownEmpty(request) : new Set();
  return findImplausible({
    before: existingFacts(request),
    after: [...upstream.services.values()].map(({ facts }) => facts),
    emptiedFields: emptied.filter((field) => !known.has(field)),
    wholeCatalogue: prefixes.length === 0,
  });
}

/**
 * Fields whose emptiness is no news: an earlier import of this version, or the imports since the last one of all services,
 * have found it already.
 */
function knownEmpty({ records, upstream }: ImportRequest): ReadonlySet<ListField> {
  const latest = records.slice(
    Math.max(
      0,
      records.findLastIndex(({ partial }) => !partial),
    ),
  );
  const known = [findRecord(records, upstream), ...latest];
  return new Set(known.flatMap((record) => record?.keptFields ?? []));
}

function findTitleDifferences(request: ImportRequest): TitleDifference[] {
  return [...request.upstream.services.values()].flatMap(({ facts: { prefix, title } }) => {
    const existing = request.existing.get(prefix)?.facts.title;
    const differs = existing !== undefined && existing !== title && isImported(request, prefix);
    return differs ? [{ prefix, existing, upstream: title }] : [];
  });
}
