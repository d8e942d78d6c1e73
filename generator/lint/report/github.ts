import type { Severity } from '../../diagnostics/diagnostic.js';
import { formatGithub } from '../../diagnostics/report/github.js';
import { annotationLimit } from '../../diagnostics/report/workflow-command.js';
import { oneLine } from '../../diagnostics/sanitize.js';
import { countOf } from '../../support/collections.js';
import { type LintReport, severities, summaryOf } from './lint-report.js';

const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** Annotations for a workflow run, at most ten of a kind; then what is left out, and a summary. */
export function formatLintGithub(report: LintReport): string {
  const groups = severities.map((severity) => ({
    noun: nouns[severity],
    findings: report.findings.filter((finding) => finding.severity === severity),
  }));
  const shown = groups.flatMap(({ findings }) => findings.slice(0, annotationLimit));
  const left = groups
    .filter(({ findings }) => findings.length > annotationLimit)
    .map(({ noun, findings }) => countOf(findings.length - annotationLimit, `more ${noun}`));
  const rest = left.length > 0 ? [`Not annotated: ${left.join(', ')}`] : [];
  const lines = [...rest, oneLine(summaryOf(report))].map((line) => `${line}\n`);
  return formatGithub(shown, report.sources) + lines.join('');
}
