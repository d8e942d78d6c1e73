import { assert } from '../support/assert.js';
import { sortedBy } from '../support/compare.js';
import { isTemporaryPath, ownedFiles, ownedFolders } from './layout.js';

/** Names that Windows gives to devices in every folder, with any extension ("Naming Files, Paths, and Namespaces"). */
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Leaves room for the temporary name within the 255 bytes that file systems allow for a name. */
const longestSegment = 200;

/** Why `path` must not be written below the output root, as the end of a sentence; undefined when it may be. */
export function pathProblem(path: string): string | undefined {
  const segments = path.split('/');
  const problem = segments.map(segmentProblem).find((found) => found !== undefined);
  if (problem !== undefined) return problem;
  const isOwned =
    segments.length > 1 ? ownedFolders.includes(segments[0] ?? '') : ownedFiles.includes(path);
  return isOwned ? undefined : `is outside ${ownedFolders.map((name) => `${name}/`).join(' and ')}`;
}

function segmentProblem(segment: string): string | undefined {
  if (segment === '') return 'has an empty segment';
  if (!/^[A-Za-z0-9._-]+$/.test(segment)) return 'has a character outside A-Z a-z 0-9 . _ -';
  if (segment.endsWith('.')) return 'has a segment that ends with a dot';
  if (deviceName.test(segment)) return 'has the name of a Windows device';
  if (isTemporaryPath(segment)) return 'has the name of a temporary file';
  return segment.length > longestSegment ? 'has a segment that is too long' : undefined;
}

/**
 * Throws InternalError unless every path may be written on every file system: each one is sound by itself, no two
 * files or folders differ in letter case only, no path is there twice, and no file is also the folder of another.
 */
export function assertOutputPaths(paths: readonly string[]): void {
  const spellings = new Map<string, string>();
  for (const path of paths) {
    const problem = pathProblem(path);
    assert(problem === undefined, `The output path ${JSON.stringify(path)} ${problem ?? ''}`);
    for (const ancestor of foldersOf(path)) assertSpelling(spellings, `${ancestor}/`);
    const twin = spellings.get(folded(path));
    assert(twin === undefined, `The output paths "${path}" and "${twin ?? ''}" are the same file`);
    spellings.set(folded(path), path);
  }
  for (const path of paths) {
    assert(!spellings.has(`${folded(path)}/`), `The output path "${path}" is a file and a folder`);
  }
}

function assertSpelling(spellings: Map<string, string>, folder: string): void {
  const twin = spellings.get(folded(folder)) ?? folder;
  assert(twin === folder, `The output folders "${folder}" and "${twin}" are the same folder`);
  spellings.set(folded(folder), folder);
}

/** `path` as a file system sees it that ignores letter case. */
export function folded(path: string): string {
  return path.toLowerCase();
}

/** The folders above `path`, outermost first: `a/b/c.ts` gives `a`, `a/b`. */
export function foldersOf(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

/** `paths` in reverse code-unit order, in which whatever is in a folder comes before the folder. */
export function innermostFirst(paths: Iterable<string>): string[] {
  return sortedBy(paths, (path) => path).reverse();
}
