import { startOf, type Sources } from '../../diagnostics/report/sources.js';
import { type Level, levels } from '../../diff/change.js';
import { severityOf } from '../../diff/report/findings.js';
import type { Point } from '../../source/span.js';
import { countOf } from '../../support/collections.js';
import type { ImpactFinding } from '../match/finding.js';

/** All that a report tells. */
export interface ImpactReport {
  /** How the user named the sides. */
  readonly before: string;
  readonly after: string;
  readonly findings: readonly ImpactFinding[];
  /** How many files were read. */
  readonly files: number;
  /** The files, for lines and columns. */
  readonly sources: Sources;
}

/** The most severe level of the changes behind a finding. */
export function levelOf({ changes }: ImpactFinding): Level {
  const severities = changes.map(({ judgement }) => severityOf(judgement));
  return levels[Math.min(...severities)] ?? 'safe';
}

/** Where a finding starts. */
export function pointOf({ use }: ImpactFinding, { sources }: ImpactReport): Point {
  return startOf(use.span, sources);
}

/** "3 findings in 2 of 10 files". */
export function summaryOf({ findings, files }: ImpactReport): string {
  const touched = new Set(findings.map(({ use }) => use.span.path)).size;
  if (touched === 0) return `Nothing is touched in ${countOf(files, 'file')}`;
  return `${countOf(findings.length, 'finding')} in ${touched} of ${countOf(files, 'file')}`;
}
