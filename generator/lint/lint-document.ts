import type { Catalog } from '../../templates/runtime/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../diagnostics/report/order.js';
import type { DataDocument } from '../policy/document.js';
import { problemAt } from '../policy/problems.js';
import { appendAll, groupBy } from '../support/collections.js';
import { checkSiblings, checkSite } from './check-site.js';
import { findPolicies } from './find/find-policies.js';
import type { PolicySite } from './find/policy-site.js';
import { lintLimits } from './limits.js';
import { type Budget, TooManyValuesError } from './read/locate-value.js';

/** What was found in one file. */
export interface LintedDocument {
  /** Faults of policies, sorted by place. */
  readonly findings: readonly Diagnostic[];
  /** Why the file could not be read, or not as a whole. */
  readonly problems: readonly Diagnostic[];
  /** How many policies are in it. */
  readonly policies: number;
}

/** Checks every policy of a file against a catalogue. Never throws, whatever the file holds. */
export function lintDocument(document: DataDocument, catalog: Catalog): LintedDocument {
  const sites = findPolicies(document);
  const policies = sites.length;
  try {
    const findings = sortDiagnostics(distinct(checkSites(sites, catalog)));
    return { findings, problems: document.problems, policies };
  } catch (error) {
    if (!(error instanceof TooManyValuesError)) throw error;
    const place = sites[0]?.node.span ?? document.source.span(0, 1);
    const problem = problemAt('policy-file-too-much', place, String(lintLimits.values));
    return { findings: [], problems: [problem], policies };
  }
}

function checkSites(sites: readonly PolicySite[], catalog: Catalog): Diagnostic[] {
  const budget: Budget = { left: lintLimits.values };
  const found: Diagnostic[] = [];
  for (const site of sites) appendAll(found, checkSite(site, catalog, budget));
  const groups = groupBy(sites, ({ place }) => place.siblings);
  for (const [siblings, group] of groups) {
    if (siblings) appendAll(found, checkSiblings(group, catalog, budget));
  }
  return found;
}

/** Each finding once: both values of `Fn::If` repeat what stands around them. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { ruleId, reason, place } = diagnostic;
    const key = JSON.stringify([place.start, place.end, ruleId, reason]);
    if (!found.has(key)) found.set(key, diagnostic);
  }
  return [...found.values()];
}
