import { countOf } from '../../support/collections.js';
import type { Change, Diff, Judgement, Level } from '../change.js';
import {
  type DiffSources,
  type Finding,
  findingsOf,
  isWidening,
  type Rewrite,
} from './findings.js';
import { effectsOf, seeAll } from './words.js';
import {
  type AnnotationCommand,
  annotationLimit,
  workflowCommand,
} from '../../diagnostics/report/workflow-command.js';

const commands = ['error', 'warning', 'notice'] as const;

const commandOf: Record<Level, AnnotationCommand> = {
  breaking: 'error',
  dangerous: 'warning',
  safe: 'notice',
  documentation: 'notice',
};

interface Annotation {
  readonly command: AnnotationCommand;
  readonly judgement: Judgement;
  readonly accepted: boolean;
  readonly line: string;
}

/**
 * Annotations for a workflow run: at most ten a command, widening first and accepted findings last, then one line with what
 * is left out. An accepted finding is a notice, whatever its level.
 */
export function formatDiffGithub(diff: Diff, sources: DiffSources): string {
  const { single, rewrites } = findingsOf(diff, sources);
  const annotations = [...rewrites.flatMap(annotateRewrite), ...single.map(annotateFinding)].sort(
    (left, right) => rank(left) - rank(right),
  );
  const groups = commands.map((command) => annotations.filter((item) => item.command === command));
  const lines = groups.flatMap((group) => group.slice(0, annotationLimit).map(({ line }) => line));
  const left = groups.flatMap((group, index) =>
    group.length > annotationLimit
      ? [countOf(group.length - annotationLimit, `more ${commands[index] ?? ''}`)]
      : [],
  );
  const rest = left.length > 0 ? [`Not annotated: ${left.join(', ')}. All of them: ${seeAll}`] : [];
  return [...lines, ...rest].map((line) => `${line}\n`).join('');
}

function rank({ judgement, accepted }: Annotation): number {
  return (accepted ? 2 : 0) + (isWidening(judgement) ? 0 : 1);
}

function annotateFinding(finding: Finding): Annotation {
  return annotate(finding, finding.change);
}

/** A rewriting is one annotation, at its first place. */
function annotateRewrite({ uniform, findings: [first], accepted }: Rewrite): Annotation[] {
  if (!first) return [];
  const finding: Finding = { change: first.change, start: first.start };
  return [annotate(accepted === undefined ? finding : { ...finding, accepted }, uniform)];
}

type Told = Pick<Change, 'kind' | 'message' | 'judgement' | 'fingerprint'>;

function annotate({ change, start, accepted }: Finding, told: Told): Annotation {
  const command = accepted === undefined ? commandOf[told.judgement.level] : 'notice';
  const properties = {
    file: change.place.path,
    line: start.line,
    col: start.column,
    title: `${told.judgement.level}: ${told.kind}`,
  };
  return {
    command,
    judgement: told.judgement,
    accepted: accepted !== undefined,
    line: workflowCommand(command, properties, annotationText(change, told, accepted)),
  };
}

function annotationText({ side }: Change, told: Told, accepted: string | undefined): string {
  const effects = effectsOf(told.judgement).map(
    ({ question, effect, reason }) => `${question} ${effect}: ${reason}`,
  );
  const parts = [
    told.message,
    ...effects,
    ...(side === 'before' ? ['the line is that of the version before'] : []),
    ...(accepted === undefined ? [] : [`accepted: ${accepted}`]),
    told.fingerprint,
  ];
  return parts.join(' | ');
}
