/**
 * What belongs to iamspec inside the output root: two folders, the files below, the manifest, and hidden files that exist
 * only while a run lasts. Everything else there (package.json, README.md, dist, node_modules) is none of its business.
 */
export const ownedFolders: readonly string[] = ['src', 'docs'];

/** Output that stands beside the folders, where people look for it. */
export const ownedFiles: readonly string[] = ['policy.schema.json'];

/** Which files the last run wrote, with their hashes. Part of the output, kept in version control. */
export const manifestPath = 'manifest.json';

/** What the run under way may have written already; there only while a run lasts or after a killed one. */
export const pendingPath = '.iamspec.pending.json';

/** Held by the run under way. Its helper files carry this name as a prefix. */
export const lockName = '.iamspec.lock';

const temporarySuffix = '.iamspec-tmp';

/** Where the new content of `path` is written before it is renamed: the same folder, so that a rename is atomic. */
export function temporaryPath(path: string): string {
  const nameStart = path.lastIndexOf('/') + 1;
  return `${path.slice(0, nameStart)}.${path.slice(nameStart)}${temporarySuffix}`;
}

/** Whether a path is a temporary one: a run that was killed leaves such a file behind. */
export function isTemporaryPath(path: string): boolean {
  return path.endsWith(temporarySuffix);
}

/** Whether an entry of the output root belongs to iamspec and is part of the output or of a run's bookkeeping. */
export function isOwnedRootEntry(name: string): boolean {
  const files = [...ownedFiles, manifestPath, pendingPath];
  return [...ownedFolders, ...files, ...files.map(temporaryPath)].includes(name);
}
