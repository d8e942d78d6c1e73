import { countOf, groupDigits } from '../../../support/collections.js';
import { type Diff, levels } from '../../change.js';
import { type Counts, countFindings, type LevelCount } from '../counts.js';
import { type DiffSources, findingsOf } from '../findings.js';
import { seeAll } from '../words.js';
import { markdownCode, markdownText } from './escape-markdown.js';
import { bytesOf, fit, type Row } from './fit.js';
import { sectionsOf } from './sections.js';

export interface DiffMarkdownOptions {
  /** The longest report in bytes of UTF-8; by default what a comment on GitHub holds. */
  readonly limit?: number;
}

/** GitHub takes comments of at most 65,536 characters. */
const commentLimit = 65_535;
const footerBytes = 400;

/**
 * The comparison as a comment for a pull request, in GitHub Flavored Markdown: verdict, counts, then findings by importance.
 * What does not fit is counted at the end. The verdict and the counts (at most 8 KB) stay whatever the limit.
 */
export function formatDiffMarkdown(
  diff: Diff,
  sources: DiffSources,
  { limit = commentLimit }: DiffMarkdownOptions = {},
): string {
  const findings = findingsOf(diff, sources);
  const head = headOf(diff, countFindings(findings.all));
  const room = limit - bytesOf(head) - footerBytes;
  const { text, leftOut } = fit(sectionsOf(findings, diff.notes), room);
  return `${`${head}${text}${footerOf(leftOut)}`.trimEnd()}\n`;
}

function headOf({ before, after, verdict }: Diff, counts: Counts): string {
  const sides = `Changes from ${markdownCode(before, 100)} to ${markdownCode(after, 100)}`;
  const version = `**Version: ${verdict.bump}.** ${markdownText(verdict.reason, 500)}`;
  return `## ${sides}\n\n${version}\n\n${countTable(counts)}\n`;
}

function countTable(counts: Counts): string {
  const rows = [
    ...levels.map((level) => countRow(level, counts.levels[level])),
    countRow('**all**', counts),
  ];
  return `| Level | Changes | Accepted | Widening | Narrowing | Both |\n| --- | ---: | ---: | ---: | ---: | ---: |\n${rows.join('')}`;
}

function countRow(name: string, { total, accepted, permission }: LevelCount): string {
  const { widening, narrowing, mixed } = permission;
  const cells = [total, accepted, widening, narrowing, mixed].map(groupDigits);
  return `| ${[name, ...cells].join(' | ')} |\n`;
}

function footerOf(leftOut: readonly Row[]): string {
  if (leftOut.length === 0) return '';
  const ofLevel = levels.flatMap((level) => {
    const count = leftOut.filter((row) => row.level === level).length;
    return count > 0 ? [`${groupDigits(count)} ${level}`] : [];
  });
  const other = leftOut.filter((row) => row.level === undefined).length;
  const all = [
    ...ofLevel,
    ...(other > 0 ? [countOf(other, 'place or note', 'places or notes')] : []),
  ];
  return `Left out for length: ${all.join(', ')}. \`${seeAll}\` lists every change.\n`;
}
