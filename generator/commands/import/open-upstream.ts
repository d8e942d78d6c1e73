import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { openPackage, type UpstreamPackage } from '../../import/cloud-copilot/open-package.js';
import type { CommandIo } from '../io.js';
import { UsageError } from '../usage-error.js';

/**
 * Opens the package that `from` names: a folder that holds one, or a package installed where the command runs or next to
 * iamspec. The folder is found by walking up the `node_modules` folders, because the package exports no path to its data.
 */
export async function openUpstream(from: string, io: CommandIo): Promise<UpstreamPackage> {
  for (const folder of candidateFolders(from, io)) {
    if (await isFile(join(folder, 'package.json'))) return openPackage(folder);
  }
  throw new UsageError(
    isPackageName(from)
      ? `The package \`${from}\` is not installed: npm install --save-dev ${from}`
      : `There is no package in the folder \`${from}\`, expected a \`package.json\` there`,
  );
}

function isPackageName(from: string): boolean {
  return /^(?:@[a-z0-9-][\w.-]*\/)?[a-z0-9-][\w.-]*$/.test(from);
}

function candidateFolders(from: string, io: CommandIo): string[] {
  const folder = resolve(io.cwd, from);
  if (!isPackageName(from)) return [folder];
  const installed = [io.cwd, io.packageRoot].flatMap((start) => {
    const paths = createRequire(join(start, 'package.json')).resolve.paths(from) ?? [];
    return paths.map((path) => join(path, from));
  });
  return [folder, ...installed];
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
