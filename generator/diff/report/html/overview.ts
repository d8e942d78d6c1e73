import { groupDigits } from '../../../support/collections.js';
import { type Diff, levels } from '../../change.js';
import { type Counts, servicesInWords } from '../counts.js';
import type { Finding } from '../findings.js';
import { htmlCode, htmlMessage } from './escape-html.js';

/** The first heading: what was compared with what. */
export function pageHeading({ before, after }: Diff): string {
  return `<h1>Changes from ${htmlCode(before)} to ${htmlCode(after)}</h1>\n`;
}

/** The verdict, a number for each level and permission effect, and notes. */
export function overview(
  { verdict, notes }: Diff,
  all: readonly Finding[],
  counts: Counts,
): string {
  const tiles = levels.map((level) => {
    const { total, accepted } = counts.levels[level];
    return tile(level, total, level, accepted > 0 ? `${groupDigits(accepted)} accepted` : '');
  });
  const { widening, narrowing, mixed } = counts.permission;
  const both = mixed > 0 ? `${groupDigits(mixed)} more do both` : '';
  return [
    `<p class="verdict ${verdict.bump}"><b>Version: ${verdict.bump}</b> ${htmlMessage(verdict.reason)}</p>\n`,
    `<ul class="tiles">${tiles.join('')}`,
    tile('widening', widening, 'widening', both),
    tile('narrowing', narrowing, 'narrowing', ''),
    `</ul>\n<p class="quiet">${groupDigits(all.length)} changes in ${servicesInWords(all)}.</p>\n`,
    noteList(notes),
  ].join('');
}

function tile(name: string, count: number, label: string, note: string): string {
  const more = note === '' ? '' : `<span class="quiet">${note}</span>`;
  return `<li class="tile ${name}"><b>${groupDigits(count)}</b> <span>${label}</span> ${more}</li>`;
}

function noteList(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  return `<ul class="notes">${notes.map((note) => `<li>${htmlMessage(note)}</li>`).join('')}</ul>\n`;
}
