// Bundles the command line into dist/. ES modules of small files (remark alone has two hundred) are bundled, which halves the
// time to start; CommonJS packages stay outside, for they reach Node's modules by `require`. Files that are right already are
// not touched, so a run of iamspec never loses the code under its feet.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import console from 'node:console';
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

/** The catalogue of services is a bundle of its own: only `iamspec lint` reads it, and it has a megabyte. */
const catalogSource = 'generated/src/catalog.ts';
const catalogBundle = 'catalog.js';
const namedCatalog = {
  name: 'named-catalog',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]commands[\\/]lint[\\/]catalog-module\.ts$/ }, () => ({
      contents: `export const catalogModule = './${catalogBundle}';`,
    }));
  },
};

/** The bundle of the catalogue; none when it is not there, or broken: `iamspec generate` is to make it again. */
async function bundleCatalog() {
  if (!existsSync(catalogSource)) return [];
  try {
    const { outputFiles } = await build({
      stdin: { contents: `export { catalog } from './${catalogSource}';`, resolveDir: '.' },
      outfile: join(folder, catalogBundle),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'silent',
      write: false,
    });
    return outputFiles;
  } catch (error) {
    console.warn(
      `${catalogSource} cannot be bundled, so \`iamspec lint\` has no catalogue:\n${error.message}`,
    );
    return [];
  }
}

/** The code of the thread that verifies modules, and its place. */
const threadBundle = 'verifying-thread';
const placedThread = {
  name: 'placed-thread',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]generate[\\/]verifying-thread-url\.ts$/ }, () => ({
      contents: `export const verifyingThread = new URL('./${threadBundle}.js', import.meta.url);`,
    }));
  },
};

const { outputFiles } = await build({
  entryPoints: {
    cli: 'generator/cli.ts',
    [threadBundle]: 'generator/commands/generate/verifying-thread.ts',
  },
  outdir: folder,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['chokidar', 'commander', 'gray-matter', 'picocolors', 'yaml'],
  plugins: [requireTsMorph, namedCatalog, placedThread],
  logLevel: 'warning',
  write: false,
});

mkdirSync(folder, { recursive: true });
const present = new Set(readdirSync(folder));
for (const { path, contents } of [...outputFiles, ...(await bundleCatalog())]) {
  const name = basename(path);
  const isRight = present.has(name) && readFileSync(path).equals(contents);
  present.delete(name);
  if (isRight) continue;
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}
for (const name of present) rmSync(join(folder, name), { force: true });
