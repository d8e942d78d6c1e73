import { lstat, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { mapConcurrently } from '../../../output/concurrency.js';
import { limits } from '../../../parse/limits.js';
import type { SourceInput } from '../../../analysis.js';
import { assert } from '../../../support/assert.js';
import { sortedBy } from '../../../support/compare.js';
import { inputOf, listSeeds, slashed } from '../../read-seeds.js';
import { UsageError } from '../../usage-error.js';
import type { FileContent, Side, SideFile } from './side.js';

/** A folder of specs, or one file. Rejects with {@link UsageError} when there is neither at `path`. */
export async function diskSide(path: string, label: string, cwd: string): Promise<Side> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isDirectory() && !stats?.isFile()) {
    throw new UsageError(`There is no file or folder \`${label}\``);
  }
  const root = stats.isFile() ? dirname(path) : path;
  const names = stats.isFile() ? [basename(path)] : await listSeeds(path);
  const files = await mapConcurrently(names, async (name): Promise<SideFile> => {
    const file = join(root, name);
    return { path: slashed(relative(cwd, file)), name, content: await contentOf(file) };
  });
  return {
    label,
    isFile: stats.isFile(),
    files: sortedBy(files, ({ name }) => name),
    read: (wanted) => Promise.resolve(wanted.map(toInput)),
    readOther: (name) => readRegular(join(root, name)),
  };
}

async function contentOf(file: string): Promise<FileContent> {
  const { size } = await stat(file);
  if (size > limits.fileBytes) return { kind: 'too large', size };
  return { kind: 'bytes', bytes: await readFile(file) };
}

function toInput({ path, name, content }: SideFile): SourceInput {
  assert(content.kind !== 'blob', 'a file on disk is no blob');
  return content.kind === 'bytes'
    ? inputOf(content.bytes, path, name)
    : { path, name, unreadable: 'source-too-large', size: content.size };
}

async function readRegular(file: string): Promise<string | undefined> {
  const stats = await lstat(file).catch(() => undefined);
  return stats?.isFile() ? readFile(file, 'utf8') : undefined;
}
