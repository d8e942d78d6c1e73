import { formatText, type Paint, plainPaint } from '../../diagnostics/report/text.js';
import { type LintReport, summaryOf } from './lint-report.js';

export interface LintTextOptions {
  readonly paint?: Paint;
  /** Leaves out the summary. */
  readonly quiet?: boolean;
}

/** `file:line:column severity code message`, the lines around it, what to do; then a summary. */
export function formatLintText(
  report: LintReport,
  { paint = plainPaint, quiet = false }: LintTextOptions = {},
): string {
  const findings = formatText(report.findings, report.sources, paint);
  if (quiet) return findings;
  return `${findings === '' ? '' : `${findings}\n`}${summaryOf(report)}\n`;
}
