import type { Diff, UniformChange } from '../../diff/change.js';
import { countFindings, levelsInWords, permissionInWords } from '../../diff/report/counts.js';
import { type Finding, findingsOf, isWidening } from '../../diff/report/findings.js';
import {
  htmlInMarkdown,
  markdownCode,
  markdownText,
} from '../../diff/report/markdown/escape-markdown.js';
import { fit, type Row, type Section } from '../../diff/report/markdown/fit.js';
import { byService } from '../../diff/report/services.js';
import { countOf, groupBy } from '../../support/collections.js';

/** Bytes of the lists in one section: a file that is read from the top should show the version before it, too. */
const limit = 32 * 1024;
const messageLimit = 300;

/**
 * The section of a changelog that tells a comparison: what it means for the version, counts, what breaks, what policies may
 * grant more of, rewritings, and the rest folded by service. Lists are cut where they get long, and say so.
 *
 * @param title of any characters; those with a meaning in Markdown lose it.
 */
export function changelogSection(diff: Diff, title: string): string {
  const { all, single } = findingsOf(diff, { before: new Map(), after: new Map() });
  const counts = countFindings(all);
  const services = countOf(
    new Set(all.map(({ change }) => change.subject.service)).size,
    'service',
  );
  const head = [
    headingOf(title),
    `**${diff.verdict.bump}**: ${markdownText(diff.verdict.reason, 500)}.`,
    `${levelsInWords(counts)} in ${services}. Permissions: ${permissionInWords(counts)}.`,
  ];
  const { text, leftOut } = fit(sectionsOf(single, diff.uniform), limit);
  const rest =
    leftOut.length > 0 ? [`Left out for length: ${countOf(leftOut.length, 'line')}.`] : [];
  return `${[...head, text.trim(), ...rest].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The heading line that a section of this title has. */
export function headingOf(title: string): string {
  return `## ${markdownText(title, 200)}`;
}

type Group = 'Breaking' | 'Dangerous' | 'Widening permissions' | 'other';

function sectionsOf(single: readonly Finding[], uniform: readonly UniformChange[]): Section[] {
  const groups = groupBy(single, groupOf);
  const listOf = (group: Group, share: number): Section => ({
    open: `### ${group}\n\n`,
    rows: (groups.get(group) ?? []).map(rowOf),
    close: '\n',
    share,
  });
  const services = byService(groups.get('other') ?? []);
  const folds = services.map(({ service, findings }) => ({
    open: `<details>\n<summary>${htmlInMarkdown(service, 100)}: ${levelsInWords(countFindings(findings))}</summary>\n\n`,
    rows: findings.map(rowOf),
    close: '\n</details>\n\n',
    share: 0.2 / services.length,
  }));
  const rewritten = { open: '### Rewritten alike\n\n', close: '\n', share: 0.2 };
  const sections: Section[] = [
    listOf('Breaking', 0.3),
    { ...rewritten, rows: uniform.map(rewritingRow) },
    listOf('Dangerous', 0.2),
    listOf('Widening permissions', 0.2),
    ...folds,
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

function groupOf({ change: { judgement } }: Finding): Group {
  if (judgement.level === 'breaking') return 'Breaking';
  if (judgement.level === 'dangerous') return 'Dangerous';
  return isWidening(judgement) ? 'Widening permissions' : 'other';
}

function rowOf({ change: { message, judgement, renameHint } }: Finding): Row {
  const hint = renameHint === undefined ? '' : ` (perhaps now ${markdownCode(renameHint, 200)})`;
  return { text: `- ${markdownText(message, messageLimit)}${hint}`, level: judgement.level };
}

function rewritingRow({ message, judgement }: UniformChange): Row {
  return {
    text: `- **${judgement.level}** ${markdownText(message, messageLimit)}`,
    level: judgement.level,
  };
}
