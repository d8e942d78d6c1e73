import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import type { CommandIo } from '../../io.js';
import { slashed } from '../../read-seeds.js';
import { diskSide } from './disk-side.js';
import { gitSide } from './git-side.js';
import { readSideName } from './name-side.js';
import type { Side } from './side.js';

/** Where a side is looked for. */
export interface SideRequest {
  /** As the user names it. */
  readonly name: string;
  /** The folder of the specs: what a ref alone stands for. */
  readonly seeds: string;
  /** Whether the name can only be one of the two. */
  readonly only?: 'path' | 'ref';
}

/** Finds a side and lists its files. Rejects with UsageError when there is none of that name. */
export async function openSide({ name, seeds, only }: SideRequest, io: CommandIo): Promise<Side> {
  const path = resolve(io.cwd, name);
  if (only === 'path') return diskSide(path, name, io.cwd);
  const found = readSideName(name, only !== 'ref' && (await exists(name, io.cwd)));
  if (found.kind === 'path') return diskSide(path, name, io.cwd);
  const folder = slashed(relative(io.cwd, resolve(io.cwd, seeds)));
  return gitSide({ ...found, label: name, seeds: folder }, io);
}

/** Asks for the name as it is: making `HEAD:../specs` shorter first would make a path of it that may be there. */
function exists(name: string, cwd: string): Promise<boolean> {
  return stat(isAbsolute(name) ? name : `${cwd}/${name}`).then(
    () => true,
    () => false,
  );
}
