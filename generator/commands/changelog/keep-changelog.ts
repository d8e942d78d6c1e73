import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseImportRecords } from '../../import/import-record.js';
import { visible } from '../../diagnostics/sanitize.js';
import { type Comparison, compareSides } from '../diff/compare-sides.js';
import { recordName } from '../import/records.js';
import type { CommandIo, ExitCode } from '../io.js';
import { progressOn } from '../progress.js';
import { UsageError } from '../usage-error.js';
import { insertSection } from './insert-section.js';
import type { ChangelogOptions } from './options.js';
import { changelogSection } from './section.js';

const fileName = 'CHANGELOG.md';

/**
 * Brings the changelog up to date with the changes between two sides. Without any change it stays as it is. 0: done, 2: a
 * spec with errors. Rejects with {@link UsageError} when a side or a title is missing.
 */
export async function keepChangelog(
  before: string | undefined,
  after: string | undefined,
  { seeds, out, title, quiet }: ChangelogOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const progress = progressOn(io, quiet);
  const sides = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  const request = { ...sides, seeds, selection: {}, allowed: [] };
  const comparison = await compareSides(request, io, progress);
  if (!comparison) return 2;
  const say = (text: string): void => {
    if (!quiet) io.stdout(`${text}\n`);
  };
  const { diff } = comparison;
  if (diff.changes.length + diff.uniform.length === 0) {
    say('No changes: the changelog stays as it is.');
    return 0;
  }
  const heading = title ?? (await titleOf(comparison));
  const file = resolve(io.cwd, out, fileName);
  const text = await readChangelog(file);
  const updated = insertSection(text, changelogSection(diff, heading));
  if (updated !== text) await replaceFile(file, updated);
  say(
    `${visible(join(out, fileName))}: ${visible(heading)}${updated === text ? ' (unchanged)' : ''}`,
  );
  return 0;
}

/** Source and version of the last import, as the record of the side after says. */
async function titleOf({ after }: Comparison): Promise<string> {
  const text = await after.readOther(recordName);
  const last = text === undefined ? undefined : parseImportRecords(text)?.at(-1);
  if (last) return `${last.source} ${last.version}`;
  throw new UsageError(
    `There is no readable \`${recordName}\` in \`${after.label}\` to take the version from: give a \`--title\``,
  );
}

/** Undefined when there is none yet. Rejects with {@link UsageError} for a link or a folder of that name. */
async function readChangelog(file: string): Promise<string | undefined> {
  const stats = await lstat(file).catch(() => undefined);
  if (!stats) return undefined;
  if (stats.isFile()) return readFile(file, 'utf8');
  throw new UsageError(`Unexpected \`${fileName}\`, expected a regular file or none`);
}

async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = join(dirname(file), `.${fileName}.iamspec`);
  await mkdir(dirname(file), { recursive: true });
  await rm(temporary, { force: true });
  await writeFile(temporary, text, { flag: 'wx' });
  await rename(temporary, file);
}
