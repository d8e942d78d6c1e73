import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { endOf, startOf } from '../../diagnostics/report/sources.js';
import { escapedJson } from '../../diff/report/escaped-json.js';
import type { ImpactFinding } from '../match/finding.js';
import { type ImpactReport, levelOf, pointOf } from './words.js';

/**
 * The report for programs. Deceptive characters are written as JSON escapes, so the values stay what they are.
 * @param problems about files: those that could not be read, and those without a policy.
 */
export function formatImpactJson(report: ImpactReport, problems: readonly Diagnostic[]): string {
  const { before, after, files, findings, sources } = report;
  return escapedJson({
    before,
    after,
    files,
    findings: findings.map((finding) => findingRecord(finding, report)),
    problems: problems.map(({ ruleId, severity, reason, place }) => ({
      ruleId,
      severity,
      reason,
      path: place.path,
      ...startOf(place, sources),
    })),
  });
}

function findingRecord(finding: ImpactFinding, report: ImpactReport): object {
  const { use, message, effect, changes, actions = [] } = finding;
  const end = endOf(use.span, report.sources);
  return {
    path: use.span.path,
    ...pointOf(finding, report),
    endLine: end.line,
    endColumn: end.column,
    use: { kind: use.kind, text: use.text },
    message,
    level: levelOf(finding),
    permission: effect,
    actions,
    changes: changes.map(({ fingerprint, kind, subject, judgement, message: told }) => ({
      fingerprint,
      kind,
      subject,
      message: told,
      judgement,
    })),
  };
}
