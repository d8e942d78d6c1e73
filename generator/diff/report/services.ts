import { groupBy } from '../../support/collections.js';
import { compareCodeUnits } from '../../support/compare.js';
import { type Finding, severityOf } from './findings.js';

/** The findings of one service, most severe first. */
export interface ServiceFindings {
  readonly service: string;
  readonly findings: readonly Finding[];
}

/** Groups findings by service: the service with the most severe finding first, then by service prefix. */
export function byService(findings: readonly Finding[]): ServiceFindings[] {
  const groups = groupBy(findings, ({ change }) => change.subject.service);
  return [...groups]
    .map(([service, members]) => ({ service, findings: mostSevereFirst(members) }))
    .sort(
      (left, right) =>
        severityOfFirst(left) - severityOfFirst(right) ||
        compareCodeUnits(left.service, right.service),
    );
}

function mostSevereFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (left, right) => severityOf(left.change.judgement) - severityOf(right.change.judgement),
  );
}

function severityOfFirst({ findings: [first] }: ServiceFindings): number {
  return first ? severityOf(first.change.judgement) : Infinity;
}
