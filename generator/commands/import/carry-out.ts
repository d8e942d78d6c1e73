import { resolve } from 'node:path';
import { hasErrors } from '../../diagnostics/diagnostic.js';
import { visible } from '../../diagnostics/sanitize.js';
import type { ImportPlan, PlannedSpec } from '../../import/import-plan.js';
import { countOf } from '../../support/collections.js';
import type { CommandIo, ExitCode } from '../io.js';
import type { Progress } from '../progress.js';
import { reportDiagnostics } from '../report-diagnostics.js';
import { UsageError } from '../usage-error.js';
import { checkSpecs, type SpecCheck } from './check-specs.js';
import { describeImport } from './describe-import.js';
import type { PreparedImport } from './prepare-import.js';
import { recordName } from './records.js';
import { type SeedFile, writeSeeds } from './write-seeds.js';
import type { ImportOptions } from './options.js';

const problemLimit = 20;

/** Checks what a prepared import is about to write, reports it, and writes it unless something speaks against it. */
export async function carryOut(
  prepared: PreparedImport,
  options: ImportOptions,
  io: CommandIo,
  progress: Progress,
): Promise<ExitCode> {
  const { plan, analysis, upstream } = prepared;
  if (!plan) {
    progress.done();
    return refuse(io, analysis, 'The specs have errors');
  }
  assertNoProblems(plan);
  const changed = plan.specs.filter(({ text, before }) => text !== before?.text);
  progress.step(`Checking ${countOf(changed.length, 'changed spec')}`);
  const check = checkChanged(changed, prepared, options);
  progress.done();
  if (hasErrors(check.diagnostics)) {
    const { sources } = check.analysis;
    return refuse(io, { diagnostics: check.diagnostics, sources }, 'Upstream gives broken specs');
  }
  assertReadBack(check);
  const lines = [`${upstream.source} ${upstream.version}`, ...describeImport(plan, options)];
  if (!options.quiet) io.stdout(`${lines.join('\n')}\n`);
  if (plan.implausible.length > 0 && options.acceptMassChange === undefined) {
    return refuseImplausible(io, plan.implausible);
  }
  progress.step(`Writing ${countOf(changed.length, 'spec')}`);
  const files = filesToWrite(changed, plan, prepared.recordText);
  if (!options.dryRun) await writeSeeds(resolve(io.cwd, options.seeds), files);
  progress.done();
  reportFiles(files, plan, options, io);
  return 0;
}

function assertNoProblems({ problems }: ImportPlan): void {
  if (problems.length === 0) return;
  const more = problems.length > problemLimit ? [`and ${problems.length - problemLimit} more`] : [];
  const shown = [...problems.slice(0, problemLimit), ...more].join('; ');
  throw new UsageError(`Upstream says what the spec format cannot: ${shown}`);
}

function checkChanged(
  changed: readonly PlannedSpec[],
  { analysis }: PreparedImport,
  { seeds }: ImportOptions,
): SpecCheck {
  const names = new Set(changed.map(({ name }) => name));
  const unchanged = analysis.catalog.services.filter(({ specPath }) => !names.has(specPath));
  return checkSpecs(changed, unchanged, seeds);
}

function assertReadBack({ misread }: SpecCheck): void {
  if (misread.length === 0) return;
  throw new UsageError(`The spec format cannot hold what upstream says for ${misread.join(', ')}`);
}

function refuse(
  io: CommandIo,
  { diagnostics, sources }: Pick<SpecCheck['analysis'], 'diagnostics' | 'sources'>,
  reason: string,
): ExitCode {
  reportDiagnostics(io, diagnostics, sources, { format: 'text', quiet: true });
  io.stderr(`${reason}: nothing was written.\n`);
  return 2;
}

function refuseImplausible(io: CommandIo, findings: readonly string[]): ExitCode {
  const lines = [
    'This looks like a broken source rather than like a change of AWS: nothing was written.',
    ...findings.map((finding) => `  ${visible(finding)}`),
    'If it is right, run again with --accept-mass-change "<reason>"; the reason is kept in upstream.json.',
  ];
  io.stderr(`${lines.join('\n')}\n`);
  return 1;
}

/** The record first: after a kill, the next run still finds what it accepted, and writes the specs that are left. */
function filesToWrite(
  changed: readonly PlannedSpec[],
  { recordText }: ImportPlan,
  recordBefore: string | undefined,
): SeedFile[] {
  const files = changed.map(({ name, text, before }) => ({ name, text, isNew: !before }));
  if (recordText === recordBefore) return files;
  return [{ name: recordName, text: recordText, isNew: recordBefore === undefined }, ...files];
}

function reportFiles(
  files: readonly SeedFile[],
  { specs }: ImportPlan,
  { quiet, verbose, dryRun }: ImportOptions,
  io: CommandIo,
): void {
  const lines = files.map(({ name, isNew }) => `${isNew ? 'create' : 'update'} ${visible(name)}\n`);
  if (!quiet && (verbose || dryRun)) io.stdout(lines.join(''));
  const state = `${countOf(files.length, 'file')} ${dryRun ? 'to write' : 'written'}`;
  if (!quiet) io.stdout(`${countOf(specs.length, 'spec')}: ${state}.\n`);
}
