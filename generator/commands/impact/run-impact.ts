import { hasErrors } from '../../diagnostics/diagnostic.js';
import { matchUses } from '../../impact/match/match-uses.js';
import type { ImpactReport } from '../../impact/report/words.js';
import { collectFiles } from '../collect-files.js';
import { compareSides } from '../diff/compare-sides.js';
import { diffPaintFor } from '../diff/paint.js';
import type { CommandIo, ExitCode } from '../io.js';
import { progressOn } from '../progress.js';
import { reportDiagnostics } from '../report-diagnostics.js';
import { UsageError } from '../usage-error.js';
import { impactFiles } from './file-kinds.js';
import { type ImpactFormat, impactFormats, type ImpactOptions } from './options.js';
import { type ReadUses, readUses } from './read-uses.js';

/**
 * Says which files the changes of the specs touch. 0: none, 1: some, 2: a file or a spec that could not be read; what could
 * be told is told all the same. Rejects with {@link UsageError} when an option, a side or a file is not there.
 */
export async function runImpact(
  names: readonly string[],
  options: ImpactOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const format = readFormat(options.format);
  const files = await collectFiles(names, impactFiles, io.cwd);
  if (files.length === 0) throw new UsageError('There are no files to look into');
  const request = { ...options, selection: {}, allowed: [] };
  const compared = await compareSides(request, io, progressOn(io));
  if (!compared) return 2;
  const { diff, catalogs } = compared;
  const read = await readUses(files);
  const findings = matchUses(read.uses, diff, catalogs.before, catalogs.after);
  const { sources } = read;
  const sides = { before: diff.before, after: diff.after };
  await print(
    { ...sides, findings, files: files.length, sources },
    read,
    { ...options, format },
    io,
  );
  if (hasErrors(read.problems)) return 2;
  return findings.length > 0 ? 1 : 0;
}

function readFormat(format: string): ImpactFormat {
  const found = impactFormats.find((name) => name === format);
  if (found) return found;
  const names = impactFormats.map((name) => `\`${name}\``).join(', ');
  throw new UsageError(`Unexpected \`--format ${format}\`, expected one of ${names}`);
}

interface PrintOptions {
  readonly format: ImpactFormat;
  readonly verbose?: boolean;
}

/** Each format loads what it needs when it is asked for. The JSON report has the problems in it. */
async function print(
  report: ImpactReport,
  { problems, sources }: ReadUses,
  { format, verbose = false }: PrintOptions,
  io: CommandIo,
): Promise<void> {
  if (format === 'json') {
    const { formatImpactJson } = await import('../../impact/report/json.js');
    const shown = problems.filter(({ severity }) => verbose || severity === 'error');
    io.stdout(formatImpactJson(report, shown));
    return;
  }
  reportDiagnostics(io, problems, sources, { format, verbose });
  if (format === 'github') {
    const { formatImpactGithub } = await import('../../impact/report/github.js');
    io.stdout(formatImpactGithub(report));
  } else {
    const { formatImpactText } = await import('../../impact/report/text.js');
    io.stdout(formatImpactText(report, diffPaintFor(io.hasOutputColor)));
  }
}
