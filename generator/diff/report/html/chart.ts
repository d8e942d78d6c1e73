import { countOf, groupBy, groupDigits } from '../../../support/collections.js';
import { compareCodeUnits } from '../../../support/compare.js';
import { shortened } from '../../../diagnostics/sanitize.js';
import { type Level, levels } from '../../change.js';
import { type Counts, countFindings } from '../counts.js';
import type { Finding, Findings } from '../findings.js';
import { htmlCode, htmlText } from './escape-html.js';
import type { ServiceNumbers } from './finding-list.js';

const barLimit = 10;
const barHeight = 34;

/** A line of the chart and of the table. */
interface Bar {
  readonly label: string;
  readonly counts: Counts;
}

/** Changes by service and level: a chart of the services with most changes, and a table of all. */
export function chart({ all, single }: Findings, numbers: ServiceNumbers): string {
  const bars = barsOf(all);
  const withSection = new Set(single.map(({ change }) => change.subject.service));
  if (bars.length === 0) return '';
  return [
    '<section class="chart" aria-labelledby="chart-title">\n',
    '<h2 id="chart-title">Changes by service</h2>\n',
    drawing(shownBars(bars, all)),
    `<p class="legend" aria-hidden="true">${levels.map((level) => `<span class="key ${level}">${level}</span>`).join(' ')}</p>\n`,
    table(bars, new Map([...numbers].filter(([service]) => withSection.has(service)))),
    '</section>\n',
  ].join('');
}

function barsOf(all: readonly Finding[]): Bar[] {
  const groups = groupBy(all, ({ change }) => change.subject.service);
  return [...groups]
    .map(([label, findings]) => ({ label, counts: countFindings(findings) }))
    .sort(
      (left, right) =>
        right.counts.total - left.counts.total || compareCodeUnits(left.label, right.label),
    );
}

/** The longest bars, and one for the rest. */
function shownBars(bars: readonly Bar[], all: readonly Finding[]): Bar[] {
  if (bars.length <= barLimit) return [...bars];
  const shown = bars.slice(0, barLimit - 1);
  const names = new Set(shown.map(({ label }) => label));
  const rest = all.filter(({ change }) => !names.has(change.subject.service));
  const label = countOf(bars.length - shown.length, 'more service');
  return [...shown, { label, counts: countFindings(rest) }];
}

/** Positions are percentages, so that bars follow the width of the page and letters keep their size. */
function drawing(bars: readonly Bar[]): string {
  const longest = Math.max(...bars.map(({ counts }) => counts.total));
  const rows = bars.map(({ label, counts }, index) => {
    const top = index * barHeight;
    return [
      `<text x="0" y="${top + 14}">${htmlText(shortened(label, 32))}</text>`,
      `<text x="100%" y="${top + 14}" text-anchor="end">${groupDigits(counts.total)}</text>`,
      ...segments(counts, longest, top + 19),
    ].join('');
  });
  return [
    `<svg role="img" aria-labelledby="bars-title bars-text" width="100%" height="${bars.length * barHeight}">`,
    '<title id="bars-title">Changes by service and level</title>',
    `<desc id="bars-text">${bars.map(barInWords).join('; ')}. The table below has all numbers.</desc>`,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

function segments(counts: Counts, longest: number, top: number): string[] {
  let start = 0;
  return levels.flatMap((level) => {
    const width = (counts.levels[level].total / longest) * 100;
    if (width === 0) return [];
    const rect = `<rect class="bar ${level}" x="${percent(start)}" y="${top}" width="${percent(width)}" height="9"/>`;
    start += width;
    return [rect];
  });
}

function percent(share: number): string {
  return `${share.toFixed(3)}%`;
}

function barInWords({ label, counts }: Bar): string {
  return htmlText(`${shortened(label, 32)} ${groupDigits(counts.total)}`);
}

/** `numbers` has the services with a section to link to. */
function table(bars: readonly Bar[], numbers: ServiceNumbers): string {
  const titles = [...levels, 'widening', 'narrowing', 'both'];
  const head = titles.map((title) => `<th scope="col">${title}</th>`).join('');
  return [
    '<details><summary>Numbers of all services</summary>\n',
    '<div class="scroll" tabindex="0" role="region" aria-label="Numbers of all services">\n',
    `<table><thead><tr><th scope="col">service</th>${head}</tr></thead><tbody>\n`,
    ...bars.map((bar) => tableRow(bar, numbers)),
    '</tbody></table>\n</div>\n</details>\n',
  ].join('');
}

function tableRow({ label, counts }: Bar, numbers: ServiceNumbers): string {
  const number = numbers.get(label);
  const name = number === undefined ? htmlCode(label) : link(`service-${number}`, label);
  const { widening, narrowing, mixed } = counts.permission;
  const cells = [
    ...levels.map((level: Level) => counts.levels[level].total),
    widening,
    narrowing,
    mixed,
  ];
  const columns = cells.map((count) => `<td>${groupDigits(count)}</td>`).join('');
  return `<tr><th scope="row">${name}</th>${columns}</tr>\n`;
}

function link(id: string, label: string): string {
  return `<a href="#${id}">${htmlCode(label)}</a>`;
}
