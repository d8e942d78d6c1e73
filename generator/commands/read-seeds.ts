import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { mapConcurrently } from '../output/concurrency.js';
import { limits } from '../parse/limits.js';
import type { SourceInput } from '../pipeline.js';
import { sortedBy } from '../support/compare.js';
import { UsageError } from './usage-error.js';

const extensions = /\.(?:md|markdown|txt)$/i;

/**
 * Every text file in the seeds folder and below it, by path. Symbolic links, dot folders, dot files and `node_modules`
 * are passed over. A file over the size limit is not read; one that is not UTF-8 comes without its text. A byte order mark
 * stays in the text, so that offsets are those of the file. Rejects with {@link UsageError} when there is no such folder.
 */
export async function readSeeds(folder: string, cwd: string): Promise<SourceInput[]> {
  const root = resolve(cwd, folder);
  const isFolder = await stat(root).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`There is no folder \`${folder}\` for the specs`);
  const names = await listTexts(root, '');
  const inputs = await mapConcurrently(names, (name) =>
    readInput(join(root, name), slashed(relative(cwd, join(root, name))), name),
  );
  return sortedBy(inputs, ({ path }) => path);
}

async function listTexts(root: string, prefix: string): Promise<string[]> {
  const entries = await readdir(join(root, prefix), { withFileTypes: true });
  const lists = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map((entry) => textsOf(root, `${prefix}${entry.name}`, entry)),
  );
  return lists.flat();
}

async function textsOf(root: string, path: string, entry: Dirent): Promise<string[]> {
  if (entry.isDirectory()) return listTexts(root, `${path}/`);
  return entry.isFile() && extensions.test(entry.name) ? [path] : [];
}

async function readInput(file: string, path: string, name: string): Promise<SourceInput> {
  const { size } = await stat(file);
  if (size > limits.fileBytes) return { path, name, unreadable: 'source-too-large', size };
  const text = decode(await readFile(file));
  return text === undefined
    ? { path, name, unreadable: 'source-not-utf8', size }
    : { path, name, text };
}

/** Strict UTF-8 (WHATWG Encoding Standard, "fatal" error mode). */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
