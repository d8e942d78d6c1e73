import { sortedBy, sortedUnique } from '../support/compare.js';
import {
  type ExistingSpec,
  type ImportRequest,
  isImported,
  type PlannedSpec,
} from './import-plan.js';
import type { ListField } from './list-fields.js';
import { mergeService, retireService } from './merge-service.js';
import { newPreamble } from './new-preamble.js';
import { printSpec } from './print-spec.js';

/** The specs after the import, by prefix: merged, new, and those whose service upstream no longer has. */
export function planSpecs(
  request: ImportRequest,
  keptFields: ReadonlySet<ListField>,
): PlannedSpec[] {
  const { upstream, existing, keep, skeleton } = request;
  const options = { version: upstream.version, markRemoved: keep, keptFields };
  const planned = [...upstream.services.values()].flatMap(({ facts }) => {
    if (!isImported(request, facts.prefix)) return [];
    const before = existing.get(facts.prefix);
    const after = mergeService(before?.facts, facts, options);
    const preamble = before?.preamble ?? newPreamble(skeleton, facts);
    const name = before?.name ?? `iam.${facts.prefix}.md`;
    return [{ name, text: printSpec(preamble, after), ...(before && { before }), after }];
  });
  return sortedBy([...planned, ...planRetired(request)], ({ after }) => after.prefix);
}

/** Specs of services that upstream no longer has: only an import of all services can tell. */
function planRetired({ upstream, existing, prefixes, keep }: ImportRequest): PlannedSpec[] {
  if (prefixes.length > 0 || !keep) return [];
  const gone = [...existing].filter(
    ([prefix, spec]) => !upstream.services.has(prefix) && spec.sources.includes(upstream.source),
  );
  return gone.map(([, before]) => {
    const after = retireService(before.facts, upstream.version);
    return { name: before.name, text: printSpec(before.preamble, after), before, after };
  });
}

/** Whether upstream has a say in a spec: it has the service, or the spec names it as its source. */
export function isRetirable({ upstream }: ImportRequest, spec: ExistingSpec): boolean {
  return upstream.services.has(spec.facts.prefix) || spec.sources.includes(upstream.source);
}

/** Prefixes of the specs that are none of its business: those people wrote themselves. */
export function unrelatedSpecs(request: ImportRequest): string[] {
  if (request.prefixes.length > 0) return [];
  const unrelated = [...request.existing].filter(([, spec]) => !isRetirable(request, spec));
  return sortedUnique(unrelated.map(([prefix]) => prefix));
}
