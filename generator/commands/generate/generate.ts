import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { GeneratedFile } from '../../model/generated-file.js';
import { describeDrift } from '../../output/describe-drift.js';
import { isClean, type OutputPlan } from '../../output/output-plan.js';
import { planOutput } from '../../output/plan-output.js';
import { readOutput } from '../../output/read-output.js';
import { writeOutput } from '../../output/write-output.js';
import type { SourceInput } from '../../analysis.js';
import { countOf } from '../../support/collections.js';
import { hashOf } from '../../support/hash.js';
import type { CommandIo, ExitCode } from '../io.js';
import { type Progress, progressOn } from '../progress.js';
import { readSeeds } from '../read-seeds.js';
import { reportDiagnostics } from '../report-diagnostics.js';
import type { RunRecord } from './cache-content.js';
import { describeFailure, describeFiles, describeRun, type RunCounts } from './describe-run.js';
import type { GenerateOptions } from './options.js';
import { readRuntimeTemplates } from './read-templates.js';
import { hashInputs, RunCache, runKey } from './run-cache.js';
import { startVerifier, type Verifier } from './verifier.js';

/** What goes into a run. */
interface RunInput {
  readonly inputs: readonly SourceInput[];
  readonly templates: readonly GeneratedFile[];
  /** Of the inputs, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly key: string;
}

/** What a run leans on. */
interface RunHelp {
  readonly cache: RunCache | undefined;
  readonly verifier: Verifier;
}

/** Reads the specs, compiles them and brings the output in line, or only says what is not. */
export async function generate(options: GenerateOptions, io: CommandIo): Promise<ExitCode> {
  const progress = progressOn(io, options.quiet);
  progress.step('Reading specs');
  const usesCache = options.cache !== false && !options.check;
  const [run, cache] = await Promise.all([
    readInput(options, io),
    usesCache ? RunCache.open(io, options.seeds, options.out) : undefined,
  ]);
  try {
    const last = options.verbose ? undefined : cache?.lastRun(run.key);
    const code = last && (await confirmLastRun(last, options, io));
    return code ?? (await compileVerified(run, cache, options, io, progress));
  } finally {
    progress.done();
  }
}

async function readInput(options: GenerateOptions, io: CommandIo): Promise<RunInput> {
  const [inputs, templates] = await Promise.all([
    readSeeds(options.seeds, io.cwd),
    readRuntimeTemplates(io.packageRoot),
  ]);
  const hashes = hashInputs(inputs);
  return { inputs, templates, hashes, key: runKey(hashes, templates, options.strict === true) };
}

/** Nothing to do when the last run had the same input and its output is still there; undefined when it is not. */
async function confirmLastRun(
  last: RunRecord,
  options: GenerateOptions,
  io: CommandIo,
): Promise<ExitCode | undefined> {
  const files = last.files.map((file) => ({ ...file, text: '' }));
  const plan = planOutput(files, await readOutput(resolve(io.cwd, options.out)));
  if (!isClean(plan)) return undefined;
  reportDiagnostics(io, [], new Map(), options);
  return report(plan, last, options, io);
}

/** The thread ends with the run, however that ends. */
async function compileVerified(
  run: RunInput,
  cache: RunCache | undefined,
  options: GenerateOptions,
  io: CommandIo,
  progress: Progress,
): Promise<ExitCode> {
  const verifier = await startVerifier();
  try {
    return await compileAndWrite(run, { cache, verifier }, options, io, progress);
  } finally {
    await verifier.stop();
  }
}

async function compileAndWrite(
  { inputs, templates, hashes, key }: RunInput,
  { cache, verifier }: RunHelp,
  options: GenerateOptions,
  io: CommandIo,
  progress: Progress,
): Promise<ExitCode> {
  progress.step(`Compiling ${countOf(inputs.length, 'file')}`);
  const { compileSpecs } = await import('../../pipeline.js');
  const { catalog, diagnostics, sources, files } = compileSpecs(inputs, {
    templates,
    hashes,
    verify: verifier.verify,
    ...(options.strict && { strict: true }),
    ...(cache && { cache, ...(!options.verbose && { remembered: await cache.services(hashes) }) }),
  });
  progress.done();
  reportDiagnostics(io, diagnostics, sources, options);
  if (!files) {
    io.stderr(`${describeFailure(diagnostics)}\n`);
    return 2;
  }
  progress.step('Verifying');
  await verifier.finish();
  progress.step(`Comparing ${countOf(files.length, 'file')}`);
  const plan = await bringInLine(files, options, io);
  progress.done();
  const { services } = catalog;
  const actions = services.reduce((sum, service) => sum + service.actions.length, 0);
  const counts = { services: services.length, actions };
  if (!hasWarnings(diagnostics) && !options.dryRun) await cache?.save(recordOf(key, counts, files));
  return report(plan, counts, options, io);
}

function bringInLine(
  files: readonly GeneratedFile[],
  options: GenerateOptions,
  io: CommandIo,
): Promise<OutputPlan> {
  const root = resolve(io.cwd, options.out);
  if (!options.check && !options.dryRun) return writeOutput(root, files, io.self);
  return readOutput(root).then((state) => planOutput(files, state));
}

/** Warnings are shown by every run, so a run that has some is not remembered. */
function hasWarnings(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity !== 'information');
}

function recordOf(key: string, counts: RunCounts, files: readonly GeneratedFile[]): RunRecord {
  return {
    key,
    ...counts,
    files: files.map((file) => ({ path: file.path, hash: file.hash ?? hashOf(file.text) })),
  };
}

function report(
  plan: OutputPlan,
  counts: RunCounts,
  options: GenerateOptions,
  io: CommandIo,
): ExitCode {
  const print = options.format === 'text' ? io.stdout : io.stderr;
  if (options.check && !isClean(plan)) {
    io.stderr(`${describeDrift(plan, { limit: 20 }).join('\n')}\n`);
    return 1;
  }
  if (options.verbose || options.dryRun) print(describeFiles(plan));
  if (!options.quiet) print(`${describeRun(plan, counts, options)}\n`);
  return 0;
}
