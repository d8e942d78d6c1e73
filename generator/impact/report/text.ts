import { type DiffPaint, plainDiffPaint } from '../../diff/report/text.js';
import { oneLine } from '../../diagnostics/sanitize.js';
import { groupBy, groupDigits } from '../../support/collections.js';
import type { ImpactFinding } from '../match/finding.js';
import { type ImpactReport, levelOf, pointOf, summaryOf } from './words.js';

const shownFingerprints = 3;

/** `file:line:column level message`, below it the effect and the changes by kind; then a summary. */
export function formatImpactText(report: ImpactReport, paint: DiffPaint = plainDiffPaint): string {
  const blocks = report.findings.map((finding) => findingLines(finding, report, paint));
  return [...blocks.flat(), summaryOf(report)].map((line) => `${line}\n`).join('');
}

function findingLines(finding: ImpactFinding, report: ImpactReport, paint: DiffPaint): string[] {
  const { line, column } = pointOf(finding, report);
  const place = paint.strong(`${oneLine(finding.use.span.path)}:${line}:${column}`);
  const level = levelOf(finding);
  const { effect } = finding;
  const head = `${place} ${paint.level(level, level)} ${oneLine(finding.message)}`;
  const permission =
    effect === 'none' ? [] : [`  permission ${paint.permission(effect, effect)}${reason(finding)}`];
  return [head, ...permission, ...changeLines(finding).map((text) => `  ${paint.faint(text)}`)];
}

/** A change alone says why; several say it each in its own way, which the JSON report has. */
function reason({ changes, actions }: ImpactFinding): string {
  const [change] = changes;
  if (!change || changes.length > 1 || actions) return '';
  return `: ${oneLine(change.judgement.permission.reason)}`;
}

function changeLines({ changes }: ImpactFinding): string[] {
  return [...groupBy(changes, ({ kind }) => kind)].map(([kind, group]) => {
    const shown = group.slice(0, shownFingerprints).map(({ fingerprint }) => fingerprint);
    const rest = group.length - shown.length;
    return `${kind} ${shown.join(' ')}${rest > 0 ? ` and ${groupDigits(rest)} more` : ''}`;
  });
}
