// The runtime as a few files, each on top of those before, so that a service does not load what checks policies.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Which modules of the runtime go into which file: a module belongs to the first file that needs it. The last one has
 * the rest, and exports what `index.ts` exports.
 * @param {string} source the folder `src`
 * @returns {Promise<ReadonlyMap<string, string>>} name of a module to name of its file, both without ending
 */
export async function assignRuntime(source) {
  const fileOf = new Map();
  const wanted = [
    ['helpers', helperModules(source)],
    ['metadata', ['catalog-data']],
    ['arn', ['arn', 'arn-index']],
    ['index', ['index']],
  ];
  for (const [file, entries] of wanted) {
    for (const name of await reachableModules(join(source, 'runtime'), entries)) {
      if (!fileOf.has(name)) fileOf.set(name, file);
    }
  }
  return fileOf;
}

/** The modules that have what the services import from the runtime's index. */
function helperModules(source) {
  const modules = new Map();
  const index = readFileSync(join(source, 'runtime/index.ts'), 'utf8');
  for (const [, names, module] of index.matchAll(
    /^export \{([^}]*)\} from '\.\/([^']+)\.js';$/gm,
  )) {
    for (const name of listed(names)) modules.set(name, module);
  }
  const folder = join(source, 'services');
  const names = readdirSync(folder).flatMap((prefix) =>
    readdirSync(join(folder, prefix)).flatMap((file) => {
      const text = readFileSync(join(folder, prefix, file), 'utf8');
      const imports = /^import \{([^}]*)\} from '\.\.\/\.\.\/runtime\/index\.js';$/m.exec(text);
      return listed(imports?.[1] ?? '');
    }),
  );
  return [...new Set(names)].sort().flatMap((name) => modules.get(name) ?? []);
}

function listed(names) {
  const trimmed = names.split(',').map((name) => name.trim());
  return trimmed.filter((name) => name !== '' && !name.startsWith('type '));
}

/** Types are gone when esbuild tells what imports what. */
async function reachableModules(folder, names) {
  const entryPoints = names.map((name) => join(folder, `${name}.ts`));
  const options = { bundle: true, write: false, metafile: true, outdir: folder, format: 'esm' };
  const { metafile } = await build({
    ...options,
    entryPoints,
    logLevel: 'silent',
    treeShaking: true,
  });
  return Object.keys(metafile.inputs)
    .map((path) => basename(path, '.ts'))
    .sort();
}

/** Builds the files of the runtime. */
export async function buildRuntime(source, fileOf, { outdir, ...options }) {
  const runtime = join(source, 'runtime');
  const built = [...new Set(fileOf.values())].map((file) => {
    const names = [...fileOf.keys()].filter((name) => fileOf.get(name) === file);
    const exports = file === 'index' ? ['index'] : names;
    const contents = exports.map((name) => `export * from './${name}.js';\n`).join('');
    return build({
      ...options,
      stdin: { contents, resolveDir: runtime, sourcefile: `${file}.js` },
      outfile: join(outdir, 'runtime', `${file}.js`),
      plugins: [otherFiles(file, fileOf)],
      write: false,
    });
  });
  return { outputFiles: (await Promise.all(built)).flatMap(({ outputFiles }) => outputFiles) };
}

/** Inside `file`, imports of modules that are in another file become imports of that file. */
function otherFiles(file, fileOf) {
  return {
    name: 'other-files',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/[^/]+\.js$/ }, ({ path }) => {
        const other = fileOf.get(basename(path, '.js'));
        return other === file || other === undefined
          ? undefined
          : { path: `./${other}.js`, external: true };
      });
    },
  };
}
