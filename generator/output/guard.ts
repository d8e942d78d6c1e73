import { sortedUnique } from '../support/compare.js';
import { mapConcurrently } from './concurrency.js';
import type { ReadingFileSystem } from './file-system.js';
import { manifestPath, pendingPath } from './layout.js';
import { OutputError } from './output-error.js';
import { folded, foldersOf } from './output-path.js';
import { keptPaths, type OutputPlan } from './output-plan.js';

/**
 * Refuses a plan that would write or delete through a symbolic link, so that a link in a contribution cannot lead
 * outside the root, or would replace a kept file where the file system ignores letter case. Changes nothing.
 * Throws OutputError (`symbolic-link`, `case-twin`).
 */
export async function guardPlan(
  fileSystem: ReadingFileSystem,
  root: string,
  plan: OutputPlan,
): Promise<void> {
  const written = [...plan.created, ...plan.updated].map(({ path }) => path);
  refuseCaseTwins(written, keptPaths(plan));
  const touched = [...written, ...plan.deleted, manifestPath, pendingPath];
  const onTheWay = sortedUnique([...touched.flatMap(foldersOf), ...touched]);
  await mapConcurrently(onTheWay, (path) => refuseLink(fileSystem, root, path));
}

async function refuseLink(
  fileSystem: ReadingFileSystem,
  root: string,
  path: string,
): Promise<void> {
  const kind = await fileSystem.kindOf(`${root}/${path}`);
  if (kind === undefined || kind === 'file' || kind === 'folder') return;
  const name = kind === 'special' ? 'special file' : 'symbolic link';
  throw new OutputError('symbolic-link', path, `Refusing to write through the ${name} \`${path}\``);
}

function refuseCaseTwins(written: readonly string[], kept: readonly string[]): void {
  const keptByFolded = new Map(kept.map((path) => [folded(path), path]));
  for (const path of written) {
    const twin = keptByFolded.get(folded(path));
    if (twin === undefined || twin === path) continue;
    const message = `Refusing to write \`${path}\`: \`${twin}\` differs from it in letter case only`;
    throw new OutputError('case-twin', path, message);
  }
}
