import { type Sources, startOf } from '../../diagnostics/report/sources.js';
import type { Point } from '../../source/span.js';
import { compareCodeUnits } from '../../support/compare.js';
import { type Change, type Diff, type Judgement, levels, type UniformChange } from '../change.js';

/** The files of both sides. A path may be in both with another text, so that a line belongs to a side. */
export interface DiffSources {
  readonly before: Sources;
  readonly after: Sources;
}

/** One change as a report shows it. */
export interface Finding {
  readonly change: Change;
  /** Where it starts, in the file of its side. */
  readonly start: Point;
  /** Why it is accepted; absent while it is not. */
  readonly accepted?: string;
  /** The rewriting it is part of. */
  readonly uniform?: UniformChange;
}

/** A uniform change with its findings. */
export interface Rewrite {
  readonly uniform: UniformChange;
  readonly accepted?: string;
  readonly findings: readonly Finding[];
}

/** What a report is made of. */
export interface Findings {
  /** Changes told one by one. */
  readonly single: readonly Finding[];
  readonly rewrites: readonly Rewrite[];
  /** The changes of both, by level, then service. */
  readonly all: readonly Finding[];
}

/** The findings of a comparison with their places and acceptances. Accepting a rewriting accepts each change of it. */
export function findingsOf(diff: Diff, sources: DiffSources): Findings {
  const reasons = new Map(diff.accepted.map(({ fingerprint, reason }) => [fingerprint, reason]));
  const find = (change: Change, uniform?: UniformChange): Finding => ({
    change,
    start: startOf(change.place, sources[change.side]),
    ...accepted(reasons.get(change.fingerprint) ?? reasons.get(uniform?.fingerprint ?? '')),
    ...(uniform ? { uniform } : {}),
  });
  const single = diff.changes.map((change) => find(change));
  const rewrites = diff.uniform.map((uniform) => ({
    uniform,
    ...accepted(reasons.get(uniform.fingerprint)),
    findings: uniform.changes.map((change) => find(change, uniform)),
  }));
  const all = [...single, ...rewrites.flatMap(({ findings }) => findings)].sort(compareFindings);
  return { single, rewrites, all };
}

/** Whether existing policies may grant more than before. */
export function isWidening({ permission }: Judgement): boolean {
  return permission.effect === 'widening' || permission.effect === 'mixed';
}

/** How severe a judgement is: 0 for the most severe level. */
export function severityOf(judgement: Judgement): number {
  return levels.indexOf(judgement.level);
}

function accepted(reason: string | undefined): { accepted?: string } {
  return reason === undefined ? {} : { accepted: reason };
}

function compareFindings(left: Finding, right: Finding): number {
  return (
    severityOf(left.change.judgement) - severityOf(right.change.judgement) ||
    compareCodeUnits(left.change.subject.service, right.change.subject.service)
  );
}
