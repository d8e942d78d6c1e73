import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { formatValue } from '../support/format.js';
import type { Row } from '../support/row.js';
import type { Workspace } from '../workspace.js';
import { type BuiltPackage, folderSize, rivals } from './build-package.js';

const group = 'Package, bytes on disk';

/** How large the package is unpacked, beside the other packages without their dependencies. */
export function sizeRows(workspace: Workspace, built: BuiltPackage): Row[] {
  const unpacked = unpackedSize(built);
  const sizes = rivals.slice(0, 3).map((name) => {
    const folder = join(workspace.places.repository, 'bench/node_modules', name);
    return { group, name, value: folderSize(folder), unit: 'bytes' } as const;
  });
  const [floyd] = sizes;
  const ratio = floyd && { ratio: unpacked / floyd.value, against: floyd.name };
  const third = { better: 'lower', limit: 1 / 3 } as const;
  const compiled = formatValue(folderSize(join(built.folder, 'dist')), 'bytes');
  const note = `dist ${compiled}`;
  const name = '@iamspec/aws';
  return [{ group, name, value: unpacked, unit: 'bytes', ...ratio, goal: third, note }, ...sizes];
}

function unpackedSize({ folder }: BuiltPackage): number {
  const options = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync('npm', options, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
    shell,
  });
  if (status !== 0) throw new Error(`npm pack failed\n${stderr}`);
  const [packed] = JSON.parse(stdout) as { readonly unpackedSize: number }[];
  return packed?.unpackedSize ?? 0;
}
