// The packed facts of all services, in a few files of constants. The catalogue has them all, the metadata of a service its own:
// Node.js reads one of the files for it, and a bundler keeps one constant.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';

/** More files make the metadata of one service quicker to load, and the catalogue slower. */
const fileCount = 4;

/**
 * Where the packed facts of a service are.
 * @typedef {{ readonly file: string, readonly name: string, readonly text: string }} PackedService
 */

/**
 * Reads the catalogue of the package: the argument of `createCatalog`, by service prefix.
 * @param {string} source the folder `src`
 * @returns {ReadonlyMap<string, PackedService>}
 */
export function readPackedCatalog(source) {
  const { code } = transformSync(readFileSync(join(source, 'catalog.ts'), 'utf8'), {
    loader: 'ts',
    format: 'cjs',
  });
  const module = { exports: {} };
  const giveBack = new Proxy({}, { get: () => (argument) => argument });
  runInNewContext(code, { module, require: () => giveBack });
  const entries = Object.entries(module.exports.catalog);
  const limit = entries.reduce((sum, [, text]) => sum + text.length, 0) / fileCount;
  let before = 0;
  return new Map(
    entries.map(([prefix, text]) => {
      const file = `data${Math.floor(before / limit) + 1}`;
      before += text.length;
      return [prefix, { file, name: `_${prefix.replaceAll('-', '_')}`, text }];
    }),
  );
}

/** Writes the files of constants into the folder `catalog`. */
export function writePackedCatalog(outdir, packed) {
  const folder = join(outdir, 'catalog');
  mkdirSync(folder, { recursive: true });
  for (const [file, services] of byFile(packed)) {
    const constants = services.map(
      ([, { name, text }]) => `export const ${name} = ${quoted(text)};\n`,
    );
    writeFileSync(join(folder, `${file}.js`), constants.join(''));
  }
}

/** Replaces the texts in `catalog.ts` by the constants. */
export function sharePackedCatalog(packed) {
  const imports = [...byFile(packed)].map(([file, services]) => {
    return `import { ${services.map(([, { name }]) => name).join(', ')} } from './catalog/${file}.js';\n`;
  });
  const members = [...packed].map(([prefix, { name }]) => `'${prefix}': ${name},\n`);
  return {
    name: 'share-packed-catalog',
    setup({ onLoad }) {
      onLoad({ filter: /\/src\/catalog\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const call = `createCatalog({\n${members.join('')}})`;
        return {
          contents: imports.join('') + text.replace(/createCatalog\(\{\n[^]*?\n\}\)/, () => call),
          loader: 'ts',
        };
      });
    },
  };
}

function byFile(packed) {
  const files = new Map();
  for (const entry of packed)
    files.set(entry[1].file, [...(files.get(entry[1].file) ?? []), entry]);
  return files;
}

function quoted(text) {
  return `'${text.replace(/['\\]/g, '\\$&').replace(/[^\x20-\x7e]/g, (found) => JSON.stringify(found).slice(1, -1))}'`;
}
