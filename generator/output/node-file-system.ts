import { readFileSync } from 'node:fs';
import { constants, type Stats } from 'node:fs';
import * as disk from 'node:fs/promises';
import type { EntryKind, FileSystem, FolderEntry } from './file-system.js';
import { OutputError } from './output-error.js';

/** The disk, by way of `node:fs/promises`. The only file that knows the error codes of the operating system. */
export const nodeFileSystem: FileSystem = {
  resolve: (path) => unless(disk.realpath(path), absent, undefined, 'resolve', path),
  kindOf: (path) => unless(disk.lstat(path).then(kindOf), absent, undefined, 'look at', path),
  readFolder: (path) => unless(entriesOf(path), absent, [], 'list', path),
  readFile: (path) => unless(readNow(path), absent, undefined, 'read', path),
  makeFolder: (path) =>
    unless(done(disk.mkdir(path, { recursive: true })), [], undefined, 'create', path),
  createFile: (path, text) =>
    unless(succeeded(disk.writeFile(path, text, { flag: 'wx' })), present, false, 'create', path),
  link: (existing, path) =>
    unless(succeeded(linkOrCopy(existing, path)), present, false, 'create', path),
  rename: (from, to) => unless(disk.rename(from, to), [], undefined, 'write', to),
  deleteFile: (path) => unless(disk.unlink(path), absent, undefined, 'delete', path),
  deleteFolder: (path) => unless(disk.rmdir(path), goneOrInUse, undefined, 'delete', path),
};

const absent = ['ENOENT', 'ENOTDIR'];
const present = ['EEXIST'];
/** POSIX lets rmdir answer either of the last two for a folder that is not empty. */
const goneOrInUse = ['ENOENT', 'ENOTEMPTY', 'EEXIST'];
/** What file systems without hard links, such as exFAT, answer to link. */
const linkUnsupported = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** Thousands of small files are read three times as fast one after the other as through the pool of threads. */
// eslint-disable-next-line @typescript-eslint/require-await -- a failure has to be a rejection
async function readNow(path: string): Promise<Buffer> {
  return readFileSync(path);
}

/** The result of `operation`, or `otherwise` when it fails with one of `codes`; any other failure is an OutputError. */
async function unless<Result, Otherwise>(
  operation: Promise<Result>,
  codes: readonly string[],
  otherwise: Otherwise,
  verb: string,
  path: string,
): Promise<Result | Otherwise> {
  try {
    return await operation;
  } catch (error) {
    if (codes.includes(codeOf(error))) return otherwise;
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError('system', path, `Cannot ${verb} \`${path}\`: ${reason}`, {
      cause: error,
    });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

async function done(operation: Promise<unknown>): Promise<void> {
  await operation;
}

async function succeeded(operation: Promise<void>): Promise<true> {
  await operation;
  return true;
}

async function linkOrCopy(existing: string, path: string): Promise<void> {
  try {
    await disk.link(existing, path);
  } catch (error) {
    if (!linkUnsupported.includes(codeOf(error))) throw error;
    await disk.copyFile(existing, path, constants.COPYFILE_EXCL);
  }
}

async function entriesOf(path: string): Promise<FolderEntry[]> {
  const entries = await disk.readdir(path, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
}

function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'symbolic-link' : 'special';
}
