import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { visible } from '../../diagnostics/sanitize.js';
import type { Diff } from '../../diff/change.js';
import { plainDiffPaint } from '../../diff/report/text.js';
import { countOf } from '../../support/collections.js';
import type { CommandIo, ExitCode } from '../io.js';
import { progressOn } from '../progress.js';
import { readAllowFile } from './allow/read-allow-file.js';
import { type Comparison, compareSides } from './compare-sides.js';
import { failingChanges } from './fail-on.js';
import { formatReport } from './format-report.js';
import type { DiffOptions } from './options.js';
import { diffPaintFor } from './paint.js';
import { type Output, readFailOn, readOutputs, readSelection } from './read-options.js';

/**
 * Compares two sides and reports the changes. 0: nothing that `--fail-on` asks for, 1: something is, 2: a spec with errors.
 * Rejects with UsageError when an option, a side or the allow file is wrong.
 */
export async function runDiff(
  before: string | undefined,
  after: string | undefined,
  options: DiffOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const outputs = readOutputs(options);
  const failOn = readFailOn(options);
  const selection = readSelection(options);
  const allowed = options.allow === undefined ? [] : await readAllowFile(options.allow, io.cwd);
  const progress = progressOn(io, options.quiet);
  const { seeds } = options;
  const sides = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  const comparison = await compareSides({ ...sides, seeds, selection, allowed }, io, progress);
  if (!comparison) return 2;
  for (const output of outputs) await report(output, comparison, options, io);
  const { diff } = comparison;
  if (!options.quiet)
    io.stderr(
      remarks(diff, outputs)
        .map((line) => `${line}\n`)
        .join(''),
    );
  const failing = failingChanges(diff, failOn);
  if (failing.length === 0) return 0;
  const count = countOf(failing.length, 'change');
  if (!options.quiet) io.stderr(`Exit code 1: --fail-on ${failOn.join(',')} meets ${count}.\n`);
  return 1;
}

async function report(
  { format, file }: Output,
  comparison: Comparison,
  { brief }: DiffOptions,
  io: CommandIo,
): Promise<void> {
  const paint = file === undefined ? diffPaintFor(io.hasOutputColor) : plainDiffPaint;
  const context = { packageRoot: io.packageRoot, paint, brief: brief === true };
  const text = await formatReport(format, comparison, context);
  if (file === undefined) io.stdout(text);
  else await writeFile(resolve(io.cwd, file), text);
}

/** Notes, unless a report on the screen has them, and which files were written. */
function remarks({ notes }: Diff, outputs: readonly Output[]): string[] {
  const isShown = outputs.some(({ format, file }) => format === 'text' && file === undefined);
  return [
    ...(isShown ? [] : notes.map((note) => `note: ${visible(note)}`)),
    ...outputs.flatMap(({ format, file }) =>
      file === undefined ? [] : [`${format} report: ${visible(file)}`],
    ),
  ];
}
