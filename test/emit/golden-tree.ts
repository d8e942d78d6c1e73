import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { GeneratedFile } from '../../generator/model/generated-file.js';
import { readTree } from '../support/folders.js';

/**
 * Compares `files` with the tree in `test/golden/<name>/`: every file must be there with exactly that text, and no other.
 * With the environment variable UPDATE_FIXTURES set, the tree is written instead.
 */
export function expectGoldenTree(name: string, files: readonly GeneratedFile[]): void {
  const root = fileURLToPath(new URL(`../golden/${name}/`, import.meta.url));
  if (process.env.UPDATE_FIXTURES) writeTree(root, files);
  const golden = readTree(root);
  expect([...golden.keys()].sort()).toEqual(files.map(({ path }) => path).sort());
  for (const { path, text } of files) expect(text, path).toBe(golden.get(path));
}

function writeTree(root: string, files: readonly GeneratedFile[]): void {
  rmSync(root, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
