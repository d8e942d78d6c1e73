import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type OutputPlan, summarizePlan } from '../../output/output-plan.js';
import { countOf } from '../../support/collections.js';
import type { GenerateOptions } from './options.js';

/** How much there is in the catalog of a run. */
export interface RunCounts {
  readonly services: number;
  readonly actions: number;
}

/** Every file that a plan does something about, one a line. */
export function describeFiles(plan: OutputPlan): string {
  const lines = [
    ...plan.created.map(({ path }) => `create ${path}`),
    ...plan.updated.map(({ path }) => `update ${path}`),
    ...plan.deleted.map((path) => `delete ${path}`),
    ...plan.edited.map((path) => `keep ${path} (changed by hand)`),
    ...plan.foreign.map((path) => `keep ${path} (not generated)`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** `9 services, 1,493 actions: 3 files written, 1 deleted, 68 unchanged.` */
export function describeRun(plan: OutputPlan, counts: RunCounts, options: GenerateOptions): string {
  const catalog = `${countOf(counts.services, 'service')}, ${countOf(counts.actions, 'action')}`;
  if (options.check) return `${catalog}: in sync.`;
  const { created, updated, deleted, unchanged, edited, foreign } = summarizePlan(plan);
  const kept = edited + foreign;
  const parts = [
    `${countOf(created + updated, 'file')} ${options.dryRun ? 'to write' : 'written'}`,
    ...(deleted > 0 ? [`${deleted} ${options.dryRun ? 'to delete' : 'deleted'}`] : []),
    ...(kept > 0 ? [`${kept} kept that iamspec did not write (see --check)`] : []),
    `${unchanged} unchanged`,
  ];
  return `${catalog}: ${parts.join(', ')}.`;
}

/** `19 errors in 2 files: nothing was written.` */
export function describeFailure(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const files = new Set(errors.map(({ place }) => place.path));
  return `${countOf(errors.length, 'error')} in ${countOf(files.size, 'file')}: nothing was written.`;
}
