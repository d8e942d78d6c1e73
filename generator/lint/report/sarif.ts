import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import { endOf, type Sources, startOf } from '../../diagnostics/report/sources.js';
import { escapedJson } from '../../diff/report/escaped-json.js';
import {
  resultLimit,
  sarifSchema,
  sarifText,
  sarifUri,
} from '../../diff/report/sarif/sarif-text.js';
import type { Span } from '../../source/span.js';
import { groupDigits } from '../../support/collections.js';
import { sortedUnique } from '../../support/compare.js';
import { hashOfAll } from '../../support/hash.js';
import type { LintReport } from './lint-report.js';

export interface LintSarifOptions {
  /** The version of iamspec. */
  readonly version?: string;
  /** At most so many results; what GitHub takes when absent. */
  readonly limit?: number;
}

/** SARIF 2.1.0, 3.27.10 "level property". */
const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** The findings as one run of SARIF 2.1.0 (OASIS standard). Files that could not be read are notifications. */
export function formatLintSarif(
  report: LintReport,
  { version, limit = resultLimit }: LintSarifOptions = {},
): string {
  const { findings, problems, files, policies, sources } = report;
  const rules = sortedUnique(findings.map(({ ruleId }) => ruleId));
  const fingerprints = fingerprintsOf(findings, sources);
  const results = findings.map((finding, index) => ({
    ruleId: finding.ruleId,
    ruleIndex: rules.indexOf(finding.ruleId),
    level: levels[finding.severity],
    message: { text: sarifText(messageOf(finding)) },
    locations: [locationOf(finding.place, sources)],
    partialFingerprints: { 'iamspecLint/v1': fingerprints[index] },
  }));
  return escapedJson({
    $schema: sarifSchema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'iamspec', version, rules: rules.map((id) => ({ id })) } },
        automationDetails: { id: 'iamspec-lint/' },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: [
              ...problems.map((problem) => notificationOf(problem, sources)),
              ...leftOut(findings.length - limit),
            ],
          },
        ],
        results: results.slice(0, limit),
        properties: { files, policies },
      },
    ],
  });
}

function messageOf({ reason, help }: Diagnostic): string {
  return help === undefined ? reason : `${reason} | ${help}`;
}

function locationOf(place: Span, sources: Sources): object {
  const start = startOf(place, sources);
  const end = endOf(place, sources);
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  return {
    physicalLocation: { artifactLocation: { uri: sarifUri(place.path) }, region },
  };
}

function notificationOf(problem: Diagnostic, sources: Sources): object {
  return {
    level: levels[problem.severity],
    descriptor: { id: problem.ruleId },
    message: { text: sarifText(messageOf(problem)) },
    locations: [locationOf(problem.place, sources)],
  };
}

function leftOut(count: number): object[] {
  if (count <= 0) return [];
  const text = `${groupDigits(count)} more results are left out; the JSON report has all of them.`;
  return [{ level: 'note', message: { text } }];
}

/** What stays the same when lines move: the file, the code, the text, and how many were alike before. */
function fingerprintsOf(findings: readonly Diagnostic[], sources: Sources): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, reason, place }) => {
    const text = sources.get(place.path)?.text.slice(place.start, place.end) ?? '';
    const key = hashOfAll([place.path, ruleId, reason, text]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hashOfAll([key, String(count)]).slice(0, 16);
  });
}
