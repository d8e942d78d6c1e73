import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository, succeed } from './run.js';

/** A new project that has nothing but the packed package. */
export interface Consumer {
  readonly folder: string;
  /** The package as it was installed. */
  readonly installed: string;
  /** The tarball. */
  readonly tarball: string;
  /** The paths in the tarball, without `package/`. */
  readonly packedPaths: readonly string[];
  readonly dispose: () => void;
}

/**
 * Builds and packs a copy of `generated/`, so that the repository stays as it is, and installs the tarball in an empty
 * project. npm has an empty cache and no network, so that the package must bring all it needs.
 */
export async function createConsumer(): Promise<Consumer> {
  const root = mkdtempSync(join(tmpdir(), 'iamspec-consume-'));
  const folder = join(root, 'consumer');
  const environment = { npm_config_cache: join(root, 'cache'), npm_config_offline: 'true' };
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier'];
  copyPackage(join(root, 'build'));
  const pack = ['pack', '--json', '--pack-destination', root, ...quiet];
  const { stdout } = await succeed(join(root, 'build/generated'), 'npm', pack, environment);
  const tarball = join(root, readdirSync(root).find((name) => name.endsWith('.tgz')) ?? '');
  mkdirSync(folder);
  await succeed(folder, 'npm', ['init', '-y'], environment);
  await succeed(folder, 'npm', ['install', tarball, ...quiet], environment);
  return {
    folder,
    installed: join(folder, 'node_modules/@iamspec/aws'),
    tarball,
    packedPaths: packedPaths(stdout),
    dispose: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Beside the consuming project, which must not find what the build needs. */
function copyPackage(root: string): void {
  const own = (path: string): boolean => !/[\\/]generated[\\/](?:dist|node_modules)/.test(path);
  cpSync(join(repository, 'generated'), join(root, 'generated'), { recursive: true, filter: own });
  cpSync(join(repository, 'tsconfig.base.json'), join(root, 'tsconfig.base.json'));
  cpSync(join(repository, 'scripts'), join(root, 'scripts'), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
}

/** The list that npm prints behind what the build printed. */
function packedPaths(stdout: string): string[] {
  const list = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as readonly {
    readonly files: readonly { readonly path: string }[];
  }[];
  return list.flatMap(({ files }) => files.map(({ path }) => path)).sort();
}
