import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import type { Sources } from '../../diagnostics/report/sources.js';
import { countOf, groupDigits } from '../../support/collections.js';

/** All that a report tells. */
export interface LintReport {
  /** Faults of policies that are to be shown, by path and place. */
  readonly findings: readonly Diagnostic[];
  /** How many findings are not to be shown, for their severity. */
  readonly hidden: number;
  /** Files that could not be read. */
  readonly problems: readonly Diagnostic[];
  /** How many files were read. */
  readonly files: number;
  /** How many policies are in them. */
  readonly policies: number;
  /** The files, for lines and columns. */
  readonly sources: Sources;
}

/** From the most severe down. */
export const severities: readonly Severity[] = ['error', 'warning', 'information'];

/** How many findings there are of a severity. */
export function countSeverity({ findings }: LintReport, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** "1 error, 2 warnings in 3 policies of 2 files". */
export function summaryOf(report: LintReport): string {
  const { policies, files, hidden } = report;
  const counts = severities.map((severity) => [countSeverity(report, severity), severity] as const);
  const found = counts
    .filter(([count]) => count > 0)
    .map(([count, severity]) =>
      severity === 'information' ? countOf(count, 'hint') : countOf(count, severity),
    );
  const where = `${countOf(policies, 'policy', 'policies')} of ${countOf(files, 'file')}`;
  const rest = hidden > 0 ? `; ${groupDigits(hidden)} below the shown severity` : '';
  return `${found.length > 0 ? found.join(', ') : 'No findings'} in ${where}${rest}`;
}
