import { countOf } from '../../../support/collections.js';
import { countFindings, levelsInWords } from '../counts.js';
import { type Findings, isWidening, type Rewrite } from '../findings.js';
import { byService, type ServiceFindings } from '../services.js';
import { htmlCode, htmlMessage, htmlText } from './escape-html.js';
import { acceptedNote, badges, effectList, findingItem, placeItem } from './finding-item.js';

/** The number of each service on the page: what links and filters use instead of its name. */
export type ServiceNumbers = ReadonlyMap<string, number>;

/** All findings: rewritings first, then a section a service. */
export function findingList({ single, rewrites }: Findings, numbers: ServiceNumbers): string {
  const sections = [
    ...rewrites.map((rewrite, index) => rewriteSection(rewrite, index + 1, numbers)),
    ...byService(single).map((group) => serviceSection(group, numbers.get(group.service) ?? 0)),
  ];
  return sections.join('') || '<p>No changes.</p>\n';
}

function serviceSection({ service, findings }: ServiceFindings, number: number): string {
  const id = `service-${number}`;
  const items = findings.map((finding) => findingItem(finding, number));
  return [
    `<section class="group" id="${id}" aria-labelledby="${id}-title">\n`,
    `<h3 id="${id}-title">${htmlCode(service)} <span class="quiet">${levelsInWords(countFindings(findings))}</span></h3>\n`,
    `<ol>\n${items.join('')}</ol>\n</section>\n`,
  ].join('');
}

/** Places of a rewriting that widens permissions are open from the start. */
function rewriteSection(rewrite: Rewrite, number: number, numbers: ServiceNumbers): string {
  const { uniform, accepted, findings } = rewrite;
  const id = `rewriting-${number}`;
  const items = findings.map((finding) =>
    placeItem(finding, numbers.get(finding.change.subject.service) ?? 0),
  );
  return [
    `<section class="group rewriting ${uniform.judgement.level}" id="${id}" aria-labelledby="${id}-title">\n`,
    `<h3 id="${id}-title">${badges(uniform.judgement, accepted)} ${htmlMessage(uniform.message)}</h3>\n`,
    effectList(uniform.judgement),
    acceptedNote(accepted),
    `<p class="meta">${htmlCode(uniform.kind)} <span class="fingerprint">${htmlText(uniform.fingerprint)}</span></p>\n`,
    `<details${isWidening(uniform.judgement) ? ' open' : ''}><summary>${countOf(findings.length, 'change')}</summary>\n`,
    `<ol>\n${items.join('')}</ol>\n</details>\n</section>\n`,
  ].join('');
}
