import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { describeDrift } from '../output/describe-drift.js';
import { isClean, type OutputPlan, summarizePlan } from '../output/output-plan.js';
import { planOutput } from '../output/plan-output.js';
import { readOutput } from '../output/read-output.js';
import { writeOutput } from '../output/write-output.js';
import { type Compilation, compileSpecs } from '../pipeline.js';
import { countOf } from '../support/collections.js';
import type { CommandIo, ExitCode } from './io.js';
import { progressOn } from './progress.js';
import { readSeeds } from './read-seeds.js';
import { readRuntimeTemplates } from './read-templates.js';
import {
  type DiagnosticFormat,
  diagnosticFormats,
  reportDiagnostics,
} from './report-diagnostics.js';
import { watchSeeds } from './watch.js';

/** The options of `iamspec generate`. */
export interface GenerateOptions {
  readonly seeds: string;
  readonly out: string;
  readonly format: DiagnosticFormat;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Adds `generate` to the command line. */
export function registerGenerate(program: Command, io: CommandIo): void {
  program
    .command('generate')
    .description('compile the specs into TypeScript, metadata and docs')
    .option('--seeds <folder>', 'folder of the specs', 'seeds')
    .option('--out <folder>', 'output folder', 'generated')
    .option('--check', 'write nothing; exit 1 when the output is not in sync with the specs')
    .option('--dry-run', 'write nothing; say what would be written')
    .option('--watch', 'generate again whenever a spec changes')
    .option('--strict', 'treat files that are no spec as errors')
    .option('--quiet', 'show errors only')
    .option('--verbose', 'show information as well, and every file that is written')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(diagnosticFormats)
        .default('text'),
    )
    .action(async (options: GenerateOptions) => {
      io.setExitCode(await generate(options, io));
      if (options.watch) await watchSeeds(options, io, () => generate(options, io));
    });
}

/** Reads the specs, compiles them and brings the output in line, or only says what is not. */
export async function generate(options: GenerateOptions, io: CommandIo): Promise<ExitCode> {
  const progress = progressOn(io, options.quiet);
  progress.step('Reading specs');
  const inputs = await readSeeds(options.seeds, io.cwd);
  progress.step(`Compiling ${countOf(inputs.length, 'file')}`);
  const compilation = compileSpecs(inputs, {
    templates: await readRuntimeTemplates(io.packageRoot),
    ...(options.strict && { strict: true }),
  });
  progress.done();
  reportDiagnostics(io, compilation.diagnostics, compilation.sources, options);
  if (!compilation.files) {
    io.stderr(`${failureSummary(compilation)}\n`);
    return 2;
  }
  progress.step(`Comparing ${countOf(compilation.files.length, 'file')}`);
  const plan = await bringInLine(compilation.files, options, io);
  progress.done();
  return report(plan, compilation, options, io);
}

async function bringInLine(
  files: NonNullable<Compilation['files']>,
  options: GenerateOptions,
  io: CommandIo,
): Promise<OutputPlan> {
  const root = resolve(io.cwd, options.out);
  if (options.check || options.dryRun) return planOutput(files, await readOutput(root));
  return writeOutput(root, files, io.self);
}

function report(
  plan: OutputPlan,
  compilation: Compilation,
  options: GenerateOptions,
  io: CommandIo,
): ExitCode {
  const print = options.format === 'text' ? io.stdout : io.stderr;
  if (options.check && !isClean(plan)) {
    io.stderr(`${describeDrift(plan, { limit: 20 }).join('\n')}\n`);
    return 1;
  }
  if (options.verbose || options.dryRun) print(changedFiles(plan));
  if (!options.quiet) print(`${summary(plan, compilation, options)}\n`);
  return 0;
}

function changedFiles(plan: OutputPlan): string {
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
function summary(plan: OutputPlan, compilation: Compilation, options: GenerateOptions): string {
  const { created, updated, deleted, unchanged, edited, foreign } = summarizePlan(plan);
  const { services } = compilation.catalog;
  const actions = services.reduce((sum, service) => sum + service.actions.length, 0);
  const written = created + updated;
  const kept = edited + foreign;
  const parts = [
    `${countOf(written, 'file')} ${options.dryRun ? 'to write' : 'written'}`,
    ...(deleted > 0 ? [`${deleted} ${options.dryRun ? 'to delete' : 'deleted'}`] : []),
    ...(kept > 0 ? [`${kept} kept that iamspec did not write (see --check)`] : []),
    `${unchanged} unchanged`,
  ];
  const state = options.check ? 'in sync' : parts.join(', ');
  return `${countOf(services.length, 'service')}, ${countOf(actions, 'action')}: ${state}.`;
}

function failureSummary(compilation: Compilation): string {
  const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error');
  const files = new Set(errors.map(({ place }) => place.path));
  return `${countOf(errors.length, 'error')} in ${countOf(files.size, 'file')}: nothing was written.`;
}
