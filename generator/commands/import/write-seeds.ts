import { lstat, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { mapConcurrently } from '../../output/concurrency.js';
import { UsageError } from '../usage-error.js';

/** A file of the seeds folder to write. */
export interface SeedFile {
  /** Path inside the seeds folder. */
  readonly name: string;
  readonly text: string;
  /** Whether nothing may be there yet. */
  readonly isNew: boolean;
}

/**
 * Writes each file under a temporary name in its folder and renames it, so that a killed run leaves whole files only. The
 * first file is written before all others.
 * Rejects with {@link UsageError}, before anything is written, when something stands where a new file is to go.
 */
export async function writeSeeds(root: string, files: readonly SeedFile[]): Promise<void> {
  for (const { name, isNew } of files) {
    if (isNew && (await exists(join(root, name)))) {
      throw new UsageError(
        `Unexpected \`${name}\` in the seeds folder, expected nothing there or the spec of that service`,
      );
    }
  }
  const [first, ...others] = files;
  if (first) await replaceFile(join(root, first.name), first.text);
  await mapConcurrently(others, ({ name, text }) => replaceFile(join(root, name), text));
}

async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.iamspec`);
  try {
    await rm(temporary, { force: true });
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
