import { mapConcurrently } from './concurrency.js';
import type { FileSystem } from './file-system.js';
import { guardPlan } from './guard.js';
import { manifestPath, pendingPath, temporaryPath } from './layout.js';
import { OutputError } from './output-error.js';
import { foldersOf } from './output-path.js';
import type { OutputPlan } from './output-plan.js';

/**
 * Makes the output below `root` (resolved, existing, locked by the caller) what `plan` says. The order makes a kill
 * between any two steps harmless: first it is put on record what may be written, the manifest comes last, and the
 * record goes away after it. Deleting comes before writing, so that a file may take the name of a folder that goes,
 * the other way round, and in another letter case. Throws OutputError; what was done until then, the next run completes.
 */
export async function applyPlan(
  fileSystem: FileSystem,
  root: string,
  plan: OutputPlan,
): Promise<void> {
  await guardPlan(fileSystem, root, plan);
  const written = [...plan.created, ...plan.updated];
  await deleteFiles(fileSystem, root, plan.temporaryFiles);
  if (written.length > 0) {
    await replaceFile(fileSystem, root, pendingPath, plan.pending.text);
  }
  await deleteFiles(fileSystem, root, plan.deleted);
  for (const folder of plan.emptyFolders) await fileSystem.deleteFolder(`${root}/${folder}`);
  await makeFolders(fileSystem, root, new Set(written.map(({ path }) => folderOf(path))));
  await mapConcurrently(written, ({ path, text }) => replaceFile(fileSystem, root, path, text));
  if (plan.manifest.isChanged) {
    await replaceFile(fileSystem, root, manifestPath, plan.manifest.text);
  }
  if (written.length > 0 || plan.pending.isOnDisk) {
    await fileSystem.deleteFile(`${root}/${pendingPath}`);
  }
}

/** Readers see the old content or the new one, never a part: the text goes to a temporary file, which is renamed. */
async function replaceFile(
  fileSystem: FileSystem,
  root: string,
  path: string,
  text: string,
): Promise<void> {
  const temporary = `${root}/${temporaryPath(path)}`;
  if (!(await fileSystem.createFile(temporary, text))) {
    throw new OutputError(
      'system',
      path,
      `Cannot write \`${path}\`: \`${temporary}\` is in the way`,
    );
  }
  await fileSystem.rename(temporary, `${root}/${path}`);
}

async function deleteFiles(
  fileSystem: FileSystem,
  root: string,
  paths: readonly string[],
): Promise<void> {
  await mapConcurrently(paths, (path) => fileSystem.deleteFile(`${root}/${path}`));
}

async function makeFolders(
  fileSystem: FileSystem,
  root: string,
  folders: ReadonlySet<string>,
): Promise<void> {
  const below = [...folders].filter((folder) => folder !== '');
  await mapConcurrently(below, (folder) => fileSystem.makeFolder(`${root}/${folder}`));
}

function folderOf(path: string): string {
  return foldersOf(path).at(-1) ?? '';
}
