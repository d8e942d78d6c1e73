// The JavaScript of the package, by esbuild: one file a service, and what binds them together. Comments are in the declarations.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { enumsAsObjects } from './enums-as-objects.mjs';
import { metadataModule } from './metadata-modules.mjs';
import { readPackedCatalog, sharePackedCatalog, writePackedCatalog } from './packed-catalog.mjs';
import { assignRuntime, buildRuntime } from './runtime-files.mjs';

const shared = {
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * Writes the JavaScript of the package in the folder `root`.
 * @param {string} root folder of the package
 * @param {string} outdir
 */
export async function buildScripts(root, outdir) {
  const source = join(root, 'src');
  const options = { ...shared, absWorkingDir: root };
  const prefixes = readdirSync(join(source, 'services')).sort();
  const fileOf = await assignRuntime(source);
  const names = readdirSync(source).filter((name) => name.endsWith('.ts'));
  const top = names.map((name) => join(source, name));
  const services = prefixes.map((prefix) => join(source, 'services', prefix, 'index.ts'));
  const packed = readPackedCatalog(source);
  const entries = (paths, plugins) =>
    build({ ...options, outdir, outbase: source, entryPoints: paths, plugins, write: false });
  const built = await Promise.all([
    entries(top, [sharePackedCatalog(packed), runtimeFiles(fileOf), otherEntries]),
    entries(services, [runtimeFiles(new Map(), 'helpers'), enumsAsObjects]),
    buildRuntime(source, fileOf, { ...options, outdir }),
  ]);
  for (const { path, text } of built.flatMap(({ outputFiles }) => outputFiles)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, withoutIndent(text));
  }
  writePackedCatalog(outdir, packed);
  for (const prefix of prefixes) writeMetadata(source, outdir, prefix, packed.get(prefix));
}

/**
 * What is left of minifying: esbuild's would also take the comments that tell bundlers what they can leave out, and the
 * lines that an error names. No text of these modules goes over several lines.
 */
function withoutIndent(script) {
  return script.replace(/^ +/gm, '').replace(/^\/\/ src\/.*\n/gm, '');
}

function writeMetadata(source, outdir, prefix, packed) {
  if (!packed) throw new Error(`catalog.ts: there is no \`${prefix}\``);
  const text = readFileSync(join(source, 'services', prefix, 'metadata.ts'), 'utf8');
  const { script, declarations } = metadataModule(text, prefix, packed);
  const folder = join(outdir, 'services', prefix);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'metadata.js'), script);
  writeFileSync(join(folder, 'metadata.d.ts'), declarations);
}

/** Imports of runtime modules become imports of the file that has them. */
function runtimeFiles(fileOf, preset) {
  return {
    name: 'runtime-files',
    setup({ onResolve }) {
      onResolve({ filter: /\/runtime\/[^/]+\.js$/ }, ({ path }) => {
        const file = preset ?? fileOf.get(basename(path, '.js')) ?? 'index';
        return { path: path.replace(/[^/]+$/, `${file}.js`), external: true };
      });
    },
  };
}

/** A service, the catalogue and its facts stay files of their own for the modules that import them. */
const otherEntries = {
  name: 'other-entries',
  setup({ onResolve }) {
    onResolve(
      { filter: /^\.\/(?:services\/[^/]+\/index|catalog\/data\d+|catalog)\.js$/ },
      ({ path }) => ({
        path,
        external: true,
      }),
    );
  },
};
