import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hasErrors } from '../../diagnostics/diagnostic.js';
import { visible } from '../../diagnostics/sanitize.js';
import { diffCatalogs } from '../../diff/diff-catalogs.js';
import { formatDiffText } from '../../diff/report/text.js';
import { unifiedDiff } from '../../output/unified-diff.js';
import { limits } from '../../parse/limits.js';
import { type Analysis, analyzeSources, type SourceInput } from '../../analysis.js';
import { countOf } from '../../support/collections.js';
import { diffPaintFor } from '../diff/paint.js';
import type { CommandIo, ExitCode } from '../io.js';
import { inputOf } from '../read-seeds.js';
import { UsageError } from '../usage-error.js';

const lineLimits = { context: 3, lines: 2_000, width: 400 };

/**
 * Prints what the change of one file means, as git asks for with GIT_EXTERNAL_DIFF (git(1)): `path old-file old-hex old-mode
 * new-file new-hex new-mode`, the path alone when it is unmerged, and two more for a renamed file. A file that is no spec, or
 * a broken one, is shown line by line. Always 0 when git called it, or git would stop.
 */
export async function showFileDiff(
  path: string,
  files: readonly string[],
  io: CommandIo,
): Promise<ExitCode> {
  const [oldFile, , , newFile, , , newPath] = files;
  if (oldFile === undefined) {
    io.stdout(`${visible(path)}: unmerged\n`);
    return 0;
  }
  if (newFile === undefined) {
    throw new UsageError('Unexpected number of arguments, expected those that git gives');
  }
  const before = await readSide(oldFile, path, io);
  const after = await readSide(newFile, newPath ?? path, io);
  io.stdout(describe(before, after, path, newPath ?? path, io));
  return 0;
}

/** Empty when there is no file: git then names the null device. */
async function readSide(file: string, path: string, { cwd }: CommandIo): Promise<SourceInput[]> {
  if (file === '/dev/null' || file === 'nul') return [];
  const { size } = await stat(resolve(cwd, file));
  if (size > limits.fileBytes) return [{ path, unreadable: 'source-too-large', size }];
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [inputOf(await readFile(resolve(cwd, file)), path, name)];
}

function describe(
  old: readonly SourceInput[],
  current: readonly SourceInput[],
  path: string,
  newPath: string,
  { hasOutputColor }: CommandIo,
): string {
  const before = analyzeSources(old);
  const after = analyzeSources(current);
  const names = {
    before: old.length > 0 ? `a/${path}` : '/dev/null',
    after: current.length > 0 ? `b/${newPath}` : '/dev/null',
  };
  const problem = problemOf(before, names.before) ?? problemOf(after, names.after);
  const lines = linesOf(old, current);
  if (problem !== undefined) return titled(names, problem, lines);
  if (before.catalog.services.length + after.catalog.services.length === 0) {
    return titled(names, 'No spec of a service.', lines);
  }
  const diff = diffCatalogs(before.catalog, after.catalog, names);
  if (diff.changes.length + diff.uniform.length === 0) {
    return titled(names, 'The same facts, written in another way.', lines);
  }
  const sources = { before: before.sources, after: after.sources };
  return formatDiffText(diff, sources, { paint: diffPaintFor(hasOutputColor) });
}

function problemOf({ diagnostics }: Analysis, name: string): string | undefined {
  if (!hasErrors(diagnostics)) return undefined;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const count = countOf(errors.length, 'error');
  return `${count} in ${visible(name)}, the first: ${visible(first?.reason ?? '')}. Line by line:`;
}

function titled(
  names: { readonly before: string; readonly after: string },
  remark: string,
  lines: readonly string[],
): string {
  const head = [`--- ${visible(names.before)}`, `+++ ${visible(names.after)}`, remark];
  return [...head, ...lines].map((line) => `${line}\n`).join('');
}

function linesOf(old: readonly SourceInput[], current: readonly SourceInput[]): string[] {
  const [before, after] = [old, current].map(([input]) =>
    input === undefined ? '' : 'text' in input ? input.text : undefined,
  );
  if (before === undefined || after === undefined) return ['(too large, or not text in UTF-8)'];
  return unifiedDiff(before, after, lineLimits);
}
