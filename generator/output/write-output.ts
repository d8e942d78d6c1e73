import type { GeneratedFile } from '../model/generated-file.js';
import { applyPlan } from './apply-plan.js';
import type { FileSystem } from './file-system.js';
import type { RunIdentity } from './lock-holder.js';
import { withLock } from './lock.js';
import { nodeFileSystem } from './node-file-system.js';
import { OutputError } from './output-error.js';
import type { OutputPlan } from './output-plan.js';
import { planOutput } from './plan-output.js';
import { readOutput } from './read-output.js';

/**
 * Makes the output below `root` the generated files, and returns the plan it followed. Reading, planning and applying
 * happen under one lock, so a plan never meets another state than the one it was made for. `root` is created if it is
 * missing, and may itself be a symbolic link. Throws OutputError when another run is writing or the disk refuses, and
 * InternalError when a generated path is not allowed.
 */
export async function writeOutput(
  root: string,
  files: readonly GeneratedFile[],
  self: RunIdentity,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<OutputPlan> {
  const resolved = await resolveRoot(fileSystem, root);
  return withLock(fileSystem, resolved, self, async () => {
    const plan = planOutput(files, await readOutput(resolved, fileSystem));
    await applyPlan(fileSystem, resolved, plan);
    return plan;
  });
}

async function resolveRoot(fileSystem: FileSystem, root: string): Promise<string> {
  const existing = await fileSystem.resolve(root);
  if (existing !== undefined) return existing;
  await fileSystem.makeFolder(root);
  const created = await fileSystem.resolve(root);
  if (created === undefined) throw new OutputError('system', root, `Cannot create \`${root}\``);
  return created;
}
