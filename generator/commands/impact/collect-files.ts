import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { PolicyFormat } from '../../impact/limits.js';
import { sortedBy } from '../../support/compare.js';
import { slashed } from '../read-seeds.js';
import { UsageError } from '../usage-error.js';

/** A file to look into. */
export interface PolicyFile {
  /** As shown to people. */
  readonly path: string;
  readonly file: string;
  readonly format: PolicyFormat;
}

const formats: readonly (readonly [RegExp, PolicyFormat])[] = [
  [/\.json$/i, 'json'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.(?:[cm]?[jt]s|[jt]sx)$/i, 'source'],
];

/**
 * The files that the user names, and those of known extensions below the folders that the user names, each once and by path.
 * Rejects with {@link UsageError} for a name that is no file or folder, a symbolic link, or a file of an unknown extension.
 */
export async function collectFiles(names: readonly string[], cwd: string): Promise<PolicyFile[]> {
  const found = new Map<string, PolicyFile>();
  for (const name of names) {
    for (const entry of await filesOf(name, cwd)) found.set(entry.file, entry);
  }
  return sortedBy(found.values(), ({ path }) => path);
}

async function filesOf(name: string, cwd: string): Promise<PolicyFile[]> {
  const file = resolve(cwd, name);
  const stats = await lstat(file).catch(() => undefined);
  if (stats?.isDirectory()) return filesBelow(file, cwd);
  if (stats?.isSymbolicLink()) {
    throw new UsageError(`Unexpected symbolic link \`${name}\`, expected a file or a folder`);
  }
  if (!stats?.isFile()) throw new UsageError(`There is no file or folder \`${name}\``);
  const entry = entryOf(file, cwd);
  if (entry) return [entry];
  throw new UsageError(
    `Unexpected file \`${name}\`, expected JSON, YAML, TypeScript or JavaScript by its extension`,
  );
}

async function filesBelow(folder: string, cwd: string): Promise<PolicyFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = await Promise.all(
    entries.map((entry) => filesIn(join(folder, entry.name), entry, cwd)),
  );
  return lists.flat();
}

async function filesIn(path: string, entry: Dirent, cwd: string): Promise<PolicyFile[]> {
  if (entry.isFile()) return [entryOf(path, cwd) ?? []].flat();
  const isPassedOver = entry.name.startsWith('.') || entry.name === 'node_modules';
  return entry.isDirectory() && !isPassedOver ? filesBelow(path, cwd) : [];
}

function entryOf(file: string, cwd: string): PolicyFile | undefined {
  const format = formats.find(([extension]) => extension.test(basename(file)))?.[1];
  return format && { path: slashed(relative(cwd, file)), file, format };
}
