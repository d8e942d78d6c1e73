import { groupBy } from '../../../support/collections.js';
import type { Judgement } from '../../change.js';
import { countFindings, levelsInWords } from '../counts.js';
import { type Finding, type Findings, isWidening, type Rewrite, severityOf } from '../findings.js';
import { byService, type ServiceFindings } from '../services.js';
import { htmlInMarkdown, markdownText } from './escape-markdown.js';
import type { Section } from './fit.js';
import { findingRow, placeRow, rewriteRow, tableHead } from './rows.js';

type Heading = 'Breaking' | 'Widening' | 'Dangerous' | 'Rest';

/** The sections of a report by importance. Widening is never inside a fold, accepted or not. */
export function sectionsOf({ single, rewrites }: Findings, notes: readonly string[]): Section[] {
  const groups = groupBy(single, headingOf);
  const group = (heading: Heading): readonly Finding[] => groups.get(heading) ?? [];
  const open: Section[] = [
    noteSection(notes),
    rewriteSection(rewrites),
    openSection('Breaking', group('Breaking'), 0.25),
    openSection('Widening permissions', group('Widening'), 0.35),
    openSection('Dangerous', group('Dangerous'), 0.1),
  ];
  const folds = byService(group('Rest')).map(serviceFold);
  return [...open, ...folds, ...rewrites.map(placesFold)].filter(({ rows }) => rows.length > 0);
}

function headingOf({ change: { judgement }, accepted }: Finding): Heading {
  if (judgement.level === 'breaking' && accepted === undefined) return 'Breaking';
  if (isWidening(judgement)) return 'Widening';
  return judgement.level === 'dangerous' && accepted === undefined ? 'Dangerous' : 'Rest';
}

/** Widening first, for a long section is cut at its end. */
function openSection(title: string, findings: readonly Finding[], share: number): Section {
  const sorted = [...findings].sort(
    (left, right) => rank(left.change.judgement) - rank(right.change.judgement),
  );
  const open = `### ${title}\n\n${tableHead}`;
  return { open, rows: sorted.map(findingRow), close: '\n', share };
}

function rewriteSection(rewrites: readonly Rewrite[]): Section {
  const sorted = [...rewrites].sort(
    (left, right) => rank(left.uniform.judgement) - rank(right.uniform.judgement),
  );
  const open = `### Rewritten alike\n\n${tableHead}`;
  return { open, rows: sorted.map(rewriteRow), close: '\n', share: 0.2 };
}

function rank(judgement: Judgement): number {
  return severityOf(judgement) * 2 + (isWidening(judgement) ? 0 : 1);
}

function noteSection(notes: readonly string[]): Section {
  const rows = notes.map((note) => ({ text: `- Note: ${markdownText(note, 300)}` }));
  return { open: '', rows, close: '\n', share: 0.03 };
}

function serviceFold({ service, findings }: ServiceFindings): Section {
  const summary = `<code>${htmlInMarkdown(service, 100)}</code>: ${levelsInWords(countFindings(findings))}`;
  return fold(summary, findings.map(findingRow));
}

/** All places of a rewriting; the rewriting itself stands in the open. */
function placesFold({ uniform, findings }: Rewrite): Section {
  const fingerprint = `<code>${htmlInMarkdown(uniform.fingerprint, 100)}</code>`;
  return fold(`All places of ${fingerprint}`, findings.map(placeRow));
}

function fold(summary: string, rows: Section['rows']): Section {
  const open = `<details>\n<summary>${summary}</summary>\n\n${tableHead}`;
  return { open, rows, close: '\n</details>\n\n', share: 0 };
}
