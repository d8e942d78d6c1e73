import type { Level } from '../../diff/change.js';
import {
  type AnnotationCommand,
  annotationLimit,
  workflowCommand,
} from '../../diagnostics/report/workflow-command.js';
import { countOf } from '../../support/collections.js';
import type { ImpactFinding } from '../match/finding.js';
import { type ImpactReport, levelOf, pointOf } from './words.js';

const commands: readonly AnnotationCommand[] = ['error', 'warning', 'notice'];

const commandOf: Record<Level, AnnotationCommand> = {
  breaking: 'error',
  dangerous: 'warning',
  safe: 'notice',
  documentation: 'notice',
};

/** Annotations for a workflow run, at most ten a command, those that widen first; then one line with what is left out. */
export function formatImpactGithub(report: ImpactReport): string {
  const groups = commands.map((command) => ({
    command,
    findings: report.findings
      .filter((finding) => commandOf[levelOf(finding)] === command)
      .sort((left, right) => rank(left) - rank(right)),
  }));
  const lines = groups.flatMap(({ command, findings }) =>
    findings.slice(0, annotationLimit).map((finding) => annotation(command, finding, report)),
  );
  const left = groups
    .filter(({ findings }) => findings.length > annotationLimit)
    .map(({ command, findings }) => countOf(findings.length - annotationLimit, `more ${command}`));
  const rest = left.length > 0 ? [`Not annotated: ${left.join(', ')}`] : [];
  return [...lines, ...rest].map((line) => `${line}\n`).join('');
}

function rank({ effect }: ImpactFinding): number {
  return effect === 'widening' || effect === 'mixed' ? 0 : 1;
}

function annotation(
  command: AnnotationCommand,
  finding: ImpactFinding,
  report: ImpactReport,
): string {
  const { line, column } = pointOf(finding, report);
  const [first] = finding.changes;
  const properties = {
    file: finding.use.span.path,
    line,
    col: column,
    title: `${levelOf(finding)}: ${first?.kind ?? ''}`,
  };
  const effect = finding.effect === 'none' ? [] : [`permission ${finding.effect}`];
  const more = finding.changes.length - 1;
  const fingerprint = `${first?.fingerprint ?? ''}${more > 0 ? ` and ${more} more` : ''}`;
  return workflowCommand(
    command,
    properties,
    [finding.message, ...effect, fingerprint].join(' | '),
  );
}
