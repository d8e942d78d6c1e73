import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { sortedBy } from '../support/compare.js';
import { slashed } from './read-seeds.js';
import { UsageError } from './usage-error.js';

/** A file to look into. */
export interface FoundFile<Format> {
  /** As shown to people. */
  readonly path: string;
  readonly file: string;
  readonly format: Format;
  /** Whether the user named the file itself, and not a folder above it. */
  readonly isNamed: boolean;
}

/** The files that a command reads. */
export interface FileKinds<Format> {
  /** What the end of a file name says of the format. */
  readonly formats: readonly (readonly [RegExp, Format])[];
  /** What is expected, for people: `JSON or YAML`. */
  readonly expected: string;
}

/**
 * The files that the user names, and those of known extensions below the folders that the user names, each once and by path.
 * Rejects with {@link UsageError} for a name that is no file or folder, a symbolic link, or a file of an unknown extension.
 */
export async function collectFiles<Format>(
  names: readonly string[],
  kinds: FileKinds<Format>,
  cwd: string,
): Promise<FoundFile<Format>[]> {
  const found = new Map<string, FoundFile<Format>>();
  for (const name of names) {
    for (const entry of await filesOf(name, kinds, cwd)) {
      if (entry.isNamed || !found.has(entry.file)) found.set(entry.file, entry);
    }
  }
  return sortedBy(found.values(), ({ path }) => path);
}

async function filesOf<Format>(
  name: string,
  kinds: FileKinds<Format>,
  cwd: string,
): Promise<FoundFile<Format>[]> {
  const file = resolve(cwd, name);
  const stats = await lstat(file).catch(() => undefined);
  if (stats?.isDirectory()) return filesBelow(file, kinds, cwd);
  if (stats?.isSymbolicLink()) {
    throw new UsageError(`Unexpected symbolic link \`${name}\`, expected a file or a folder`);
  }
  if (!stats?.isFile()) throw new UsageError(`There is no file or folder \`${name}\``);
  const format = formatOf(file, kinds);
  if (format !== undefined) return [{ path: shownPath(file, cwd), file, format, isNamed: true }];
  throw new UsageError(`Unexpected file \`${name}\`, expected ${kinds.expected} by its extension`);
}

async function filesBelow<Format>(
  folder: string,
  kinds: FileKinds<Format>,
  cwd: string,
): Promise<FoundFile<Format>[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = await Promise.all(
    entries.map((entry) => filesIn(join(folder, entry.name), entry, kinds, cwd)),
  );
  return lists.flat();
}

async function filesIn<Format>(
  file: string,
  entry: Dirent,
  kinds: FileKinds<Format>,
  cwd: string,
): Promise<FoundFile<Format>[]> {
  if (entry.isFile()) {
    const format = formatOf(file, kinds);
    if (format === undefined) return [];
    return [{ path: shownPath(file, cwd), file, format, isNamed: false }];
  }
  const isPassedOver = entry.name.startsWith('.') || entry.name === 'node_modules';
  return entry.isDirectory() && !isPassedOver ? filesBelow(file, kinds, cwd) : [];
}

function formatOf<Format>(file: string, { formats }: FileKinds<Format>): Format | undefined {
  return formats.find(([extension]) => extension.test(basename(file)))?.[1];
}

function shownPath(file: string, cwd: string): string {
  return slashed(relative(cwd, file));
}
