import { sortedBy } from '../support/compare.js';
import { mapConcurrently } from './concurrency.js';
import type { EntryKind, FolderEntry, ReadingFileSystem } from './file-system.js';
import { isOwnedRootEntry, isTemporaryPath, manifestPath, pendingPath } from './layout.js';
import { hashOf } from '../support/hash.js';
import { parseManifest, parsePending } from './manifest.js';
import { nodeFileSystem } from './node-file-system.js';
import type { DiskFile, Obstacle, OutputState, StoredManifest } from './output-state.js';

interface FoundEntry {
  readonly path: string;
  readonly kind: EntryKind;
}

/**
 * Reads the output below `root`, which may be missing. Writes nothing, takes no lock and follows no symbolic link but
 * `root` itself. Throws OutputError (`system`) when something cannot be read.
 */
export async function readOutput(
  root: string,
  fileSystem: ReadingFileSystem = nodeFileSystem,
): Promise<OutputState> {
  const resolved = await fileSystem.resolve(root);
  if (resolved === undefined) return stateOf([], new Map());
  const entries = await findEntries(fileSystem, resolved);
  return stateOf(entries, await readFiles(fileSystem, resolved, entries));
}

/** Everything that iamspec owns below `root`, level by level, in code-unit order. */
async function findEntries(fileSystem: ReadingFileSystem, root: string): Promise<FoundEntry[]> {
  const rootEntries = await fileSystem.readFolder(root);
  const found: FoundEntry[] = [];
  let level = pathsOf(
    '',
    rootEntries.filter(({ name }) => isOwnedRootEntry(name)),
  );
  while (level.length > 0) {
    found.push(...level);
    const folders = level.filter(({ kind }) => kind === 'folder');
    const listings = await mapConcurrently(folders, async ({ path }) =>
      pathsOf(`${path}/`, await fileSystem.readFolder(`${root}/${path}`)),
    );
    level = listings.flat();
  }
  return sortedBy(found, ({ path }) => path);
}

function pathsOf(prefix: string, entries: readonly FolderEntry[]): FoundEntry[] {
  return entries.map(({ name, kind }) => ({ path: `${prefix}${name}`, kind }));
}

/** Reads and hashes the files among `entries`; one that vanished in the meantime is left out. */
async function readFiles(
  fileSystem: ReadingFileSystem,
  root: string,
  entries: readonly FoundEntry[],
): Promise<Map<string, DiskFile>> {
  const wanted = entries.filter((entry) => entry.kind === 'file' && !isTemporaryFile(entry));
  const files = await mapConcurrently(wanted, async ({ path }) => {
    const bytes = await fileSystem.readFile(`${root}/${path}`);
    return bytes === undefined ? [] : [[path, { bytes, hash: hashOf(bytes) }] as const];
  });
  return new Map(files.flat());
}

function stateOf(
  entries: readonly FoundEntry[],
  filesAndManifests: ReadonlyMap<string, DiskFile>,
): OutputState {
  const files = new Map(filesAndManifests);
  files.delete(manifestPath);
  files.delete(pendingPath);
  return {
    files,
    folders: entries.filter(({ kind }) => kind === 'folder').map(({ path }) => path),
    obstacles: entries.flatMap(obstacleOf),
    temporaryFiles: entries.filter(isTemporaryFile).map(({ path }) => path),
    manifest: storedManifest(filesAndManifests.get(manifestPath), parseManifest),
    pending: storedManifest(filesAndManifests.get(pendingPath), parsePending),
  };
}

function isTemporaryFile({ path, kind }: FoundEntry): boolean {
  return kind !== 'folder' && isTemporaryPath(path);
}

function obstacleOf({ path, kind }: FoundEntry): Obstacle[] {
  return kind === 'file' || kind === 'folder' || isTemporaryPath(path) ? [] : [{ path, kind }];
}

function storedManifest<Content extends ReadonlyMap<string, unknown>>(
  file: DiskFile | undefined,
  parse: (text: string) => Content | undefined,
): StoredManifest<Content | ReadonlyMap<string, never>> {
  const text = file?.bytes.toString('utf8');
  const content = text === undefined ? new Map<string, never>() : parse(text);
  return { text, content: content ?? new Map<string, never>(), isReadable: content !== undefined };
}
