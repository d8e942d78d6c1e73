import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { GeneratedFile } from '../../generator/model/generated-file.js';
import type { RunIdentity } from '../../generator/output/lock-holder.js';

/** Gives out new folders, and deletes them after each test. */
export function useTemporaryRoots(): () => Promise<string> {
  const roots: string[] = [];
  afterEach(async () => {
    for (const root of roots.splice(0)) await rm(root, { recursive: true, force: true });
  });
  return async () => {
    const root = await mkdtemp(join(tmpdir(), 'iamspec-output-'));
    roots.push(root);
    return root;
  };
}

/** Generated files from `{ path: text }`. */
export function filesOf(texts: Readonly<Record<string, string>>): GeneratedFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** Writes one file by hand, with the folders above it. */
export async function writeByHand(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Everything below `root`, hidden files and empty folders too: path to content, `/` at the end of a folder. */
export async function snapshot(root: string, prefix = ''): Promise<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const entry of await readdir(join(root, prefix), { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) {
      Object.assign(result, { [`${path}/`]: '' }, await snapshot(root, `${path}/`));
    } else if (entry.isSymbolicLink()) {
      result[path] = `-> ${await readlink(join(root, path))}`;
    } else {
      result[path] = await readFile(join(root, path), 'utf8');
    }
  }
  return result;
}

/** A run in a world where no other process lives, so that every lock left behind is a dead one. */
export function runOf(processId: number): RunIdentity {
  return { processId, host: 'host', isAlive: (other) => other === processId };
}
