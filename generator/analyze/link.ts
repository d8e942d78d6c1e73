import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/registry/index.js';
import type { Catalog, Service } from '../model/catalog.js';
import { appendAll } from '../support/collections.js';
import { sortedBy } from '../support/compare.js';
import type { BuildResult } from './build/build-service.js';
import { findElementClashes, findServiceClashes } from './names/clashes.js';
import { rules } from './rules/index.js';

/** The catalog and what was found while its services were put together. */
export interface LinkResult {
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts built services together: one spec a prefix, no clashing identifiers, references looked up. */
export function linkServices(results: readonly BuildResult[]): LinkResult {
  const sorted = sortedBy(results, ({ service }) => `${service.prefix} ${service.specPath}`);
  const diagnostics: Diagnostic[] = [];
  const services = new Map<string, Service>();
  for (const { service } of sorted) {
    const first = services.get(service.prefix);
    if (first) diagnostics.push(duplicatePrefix(first, service));
    else services.set(service.prefix, service);
  }
  appendAll(diagnostics, findServiceClashes([...services.values()]));
  for (const { service, references } of sorted) {
    appendAll(diagnostics, findElementClashes(service));
    for (const rule of rules) appendAll(diagnostics, rule({ service, references, services }));
  }
  return { catalog: { services: [...services.values()] }, diagnostics };
}

function duplicatePrefix(first: Service, second: Service): Diagnostic {
  const related = [{ reason: 'first here', place: first.span }];
  return diagnostic('duplicate-prefix', second.span, { prefix: second.prefix }, { related });
}
