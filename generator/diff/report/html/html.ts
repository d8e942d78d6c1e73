import { countOf } from '../../../support/collections.js';
import { sortedUnique } from '../../../support/compare.js';
import type { Diff } from '../../change.js';
import { countFindings } from '../counts.js';
import { type DiffSources, type Finding, findingsOf } from '../findings.js';
import { chart } from './chart.js';
import { htmlText } from './escape-html.js';
import { findingList, type ServiceNumbers } from './finding-list.js';
import { overview, pageHeading } from './overview.js';
import { type DiffPageTemplates, fillPage } from './page.js';

export interface DiffHtmlOptions {
  readonly templates: DiffPageTemplates;
}

/**
 * The comparison as one page that needs nothing else: all findings are in the HTML, the script only filters them.
 * @throws InternalError when the templates do not fit together.
 */
export function formatDiffHtml(
  diff: Diff,
  sources: DiffSources,
  { templates }: DiffHtmlOptions,
): string {
  const findings = findingsOf(diff, sources);
  const { all } = findings;
  const numbers = numberServices(all);
  return fillPage(templates, {
    title: `<title>${htmlText(`Changes from ${diff.before} to ${diff.after}`)}</title>`,
    heading: pageHeading(diff),
    overview: overview(diff, all, countFindings(all)),
    chart: chart(findings, numbers),
    services: serviceOptions(numbers),
    status: `All ${countOf(all.length, 'change')}`,
    findings: findingList(findings, numbers),
  });
}

function numberServices(all: readonly Finding[]): ServiceNumbers {
  const services = sortedUnique(all.map(({ change }) => change.subject.service));
  return new Map(services.map((service, index) => [service, index + 1]));
}

function serviceOptions(numbers: ServiceNumbers): string {
  return [...numbers]
    .map(([service, number]) => `<option value="${number}">${htmlText(service)}</option>\n`)
    .join('');
}
