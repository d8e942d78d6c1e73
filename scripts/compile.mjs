// Bundles the command line into dist/. ES modules of small files (remark alone has two hundred) are bundled, which halves the
// time to start; CommonJS packages stay outside, for they reach Node's modules by `require`. Files that are right already are
// not touched, so a run of iamspec never loses the code under its feet.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

const folder = 'dist';

/** Loads ts-morph by `require`: `import` would first search its nine megabytes for the names of its exports. */
const requireTsMorph = {
  name: 'require-ts-morph',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^ts-morph$/ }, ({ path }) => ({ path, namespace: 'required' }));
    onLoad({ filter: /^ts-morph$/, namespace: 'required' }, () => ({
      contents: `import { createRequire } from 'node:module';
export const { ts } = createRequire(import.meta.url)('ts-morph');`,
    }));
  },
};

const { outputFiles } = await build({
  entryPoints: ['generator/cli.ts'],
  outdir: folder,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['chokidar', 'commander', 'gray-matter', 'picocolors', 'yaml'],
  plugins: [requireTsMorph],
  logLevel: 'warning',
  write: false,
});

mkdirSync(folder, { recursive: true });
const present = new Set(readdirSync(folder));
for (const { path, contents } of outputFiles) {
  const name = basename(path);
  const isRight = present.has(name) && readFileSync(path).equals(contents);
  present.delete(name);
  if (isRight) continue;
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}
for (const name of present) rmSync(join(folder, name), { force: true });
