import { type Dirent, readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { limits } from '../parse/limits.js';
import type { SourceInput } from '../analysis.js';
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
  const names = await listSeeds(root);
  const inputs = names.map((name) =>
    readInput(join(root, name), slashed(relative(cwd, join(root, name))), name),
  );
  return sortedBy(inputs, ({ path }) => path);
}

/** The paths inside `root` of the files that {@link readSeeds} reads, in no particular order. */
export async function listSeeds(root: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(root, prefix), { withFileTypes: true });
  const lists = await Promise.all(
    entries
      .filter(({ name }) => !isPassedOver(name))
      .map((entry) => textsOf(root, `${prefix}${entry.name}`, entry)),
  );
  return lists.flat();
}

/** Whether a file of this path inside the seeds folder is one that {@link readSeeds} reads, if it is a regular file. */
export function isSeedName(path: string): boolean {
  return extensions.test(path) && !path.split('/').some(isPassedOver);
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

async function textsOf(root: string, path: string, entry: Dirent): Promise<string[]> {
  if (entry.isDirectory()) return listSeeds(root, `${path}/`);
  return entry.isFile() && extensions.test(entry.name) ? [path] : [];
}

function readInput(file: string, path: string, name: string): SourceInput {
  const { size } = statSync(file);
  if (size > limits.fileBytes) return { path, name, unreadable: 'source-too-large', size };
  return inputOf(readFileSync(file), path, name);
}

/** The bytes of a file as an input of the pipeline. */
export function inputOf(bytes: Uint8Array, path: string, name: string): SourceInput {
  const text = decode(bytes);
  return text === undefined
    ? { path, name, unreadable: 'source-not-utf8', size: bytes.length }
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

/** `path` with `/` separators. */
export function slashed(path: string): string {
  return path.split(sep).join('/');
}
