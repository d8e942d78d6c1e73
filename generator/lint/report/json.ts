import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { endOf, type Sources, startOf } from '../../diagnostics/report/sources.js';
import { escapedJson } from '../../diff/report/escaped-json.js';
import type { Span } from '../../source/span.js';
import { countSeverity, type LintReport, severities } from './lint-report.js';

/** The identifier of templates/schemas/lint.schema.json. A change that breaks readers gets another number. */
export const lintSchema = 'urn:iamspec:schema:lint:1';

/** The report for programs, as described by templates/schemas/lint.schema.json. */
export function formatLintJson(report: LintReport): string {
  const { files, policies, findings, problems, sources } = report;
  return escapedJson({
    $schema: lintSchema,
    version: 1,
    files,
    policies,
    summary: Object.fromEntries(
      severities.map((severity) => [severity, countSeverity(report, severity)]),
    ),
    findings: findings.map((finding) => recordOf(finding, sources)),
    problems: problems.map((problem) => recordOf(problem, sources)),
  });
}

function recordOf(diagnostic: Diagnostic, sources: Sources): object {
  const { ruleId, severity, reason, help, place, related } = diagnostic;
  return {
    code: ruleId,
    severity,
    message: reason,
    help,
    ...positionOf(place, sources),
    related: related?.map((other) => ({
      message: other.reason,
      ...positionOf(other.place, sources),
    })),
  };
}

function positionOf(place: Span, sources: Sources): object {
  const { line, column } = startOf(place, sources);
  const end = endOf(place, sources);
  return { path: place.path, line, column, endLine: end.line, endColumn: end.column };
}
