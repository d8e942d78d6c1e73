// Builds generated/dist: JavaScript by esbuild, declarations by tsc. Comments stay in the declarations, where editors read them.
// Every service is one file beside one shared runtime, so importing a service opens two files; nothing is bundled twice.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

const root = resolve(process.argv[2] ?? 'generated');
const source = join(root, 'src');
const outdir = join(root, 'dist');
const services = readdirSync(join(source, 'services'));

/** Every module of the runtime is one file, which exports all that they export. */
const oneRuntime = {
  name: 'one-runtime',
  setup({ onResolve }) {
    onResolve({ filter: /\/runtime\/[^/]+\.js$/ }, ({ path }) => ({
      path: path.endsWith('/arn.js') ? path : path.replace(/[^/]+$/, 'index.js'),
      external: true,
    }));
  },
};

/** A service stays a file of its own for the modules that import it. */
const keepServices = {
  name: 'keep-services',
  setup({ onResolve }) {
    onResolve({ filter: /\/services\/[^/]+\/index\.js$/ }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};

/** `runtime/arn.js` is a part of what the one file exports. */
const partOfRuntime = {
  name: 'part-of-runtime',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\// }, () => ({ path: './index.js', external: true }));
  },
};

const options = {
  absWorkingDir: root,
  outdir,
  outbase: source,
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
};
const entryPoints = [
  ...['index', 'arn', 'all'].map((name) => join(source, `${name}.ts`)),
  ...services.flatMap((prefix) =>
    ['index', 'metadata'].map((name) => join(source, 'services', prefix, `${name}.ts`)),
  ),
];
const runtime = (name) => [join(source, 'runtime', `${name}.ts`)];

rmSync(outdir, { recursive: true, force: true });
await build({ ...options, entryPoints, plugins: [oneRuntime, keepServices] });
await build({ ...options, entryPoints: runtime('index') });
await build({ ...options, entryPoints: runtime('arn'), plugins: [partOfRuntime] });

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const parameters = ['-p', join(root, 'tsconfig.json'), '--emitDeclarationOnly'];
process.exitCode =
  spawnSync(process.execPath, [tsc, ...parameters], { stdio: 'inherit' }).status ?? 1;
