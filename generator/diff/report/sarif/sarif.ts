import { groupDigits } from '../../../support/collections.js';
import type { Diff } from '../../change.js';
import { escapedJson } from '../escaped-json.js';
import { type DiffSources, findingsOf } from '../findings.js';
import { seeAll } from '../words.js';
import { sarifResult } from './sarif-result.js';
import { sarifRuleIndexes, sarifRules } from './sarif-rules.js';
import { resultLimit, sarifSchema, sarifText } from './sarif-text.js';

export interface DiffSarifOptions {
  /** The version of iamspec. */
  readonly version?: string;
  /** At most so many results; what GitHub takes when absent. */
  readonly limit?: number;
}

/**
 * The comparison as one run of SARIF 2.1.0 (OASIS standard): every change is a result, most severe first; accepted ones are
 * suppressed, with the reason. Results past the limit are counted in a notification.
 */
export function formatDiffSarif(
  diff: Diff,
  sources: DiffSources,
  { version, limit = resultLimit }: DiffSarifOptions = {},
): string {
  const { all } = findingsOf(diff, sources);
  const indexes = sarifRuleIndexes();
  return escapedJson({
    $schema: sarifSchema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'iamspec', version, rules: sarifRules() } },
        automationDetails: { id: 'iamspec-diff/' },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(diff.notes, all.length - limit)],
        results: all.slice(0, limit).map((finding) => sarifResult(finding, indexes)),
        properties: { before: diff.before, after: diff.after, verdict: diff.verdict },
      },
    ],
  });
}

function invocation(notes: readonly string[], leftOut: number): object {
  const rest = `${groupDigits(leftOut)} more results are left out. All of them: ${seeAll}`;
  const notifications = leftOut > 0 ? [...notes, rest] : notes;
  return {
    executionSuccessful: true,
    toolExecutionNotifications: notifications.map((note) => ({
      level: 'note',
      message: { text: sarifText(note) },
    })),
  };
}
