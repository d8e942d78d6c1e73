import { posix } from 'node:path';
import { transformSync } from 'esbuild';
import type { GeneratedFile } from '../../../generator/model/generated-file.js';
import * as arn from '../../../templates/runtime/arn.js';
import * as arnIndex from '../../../templates/runtime/arn-index.js';
import * as runtime from '../../../templates/runtime/index.js';

/** What a module exports. */
export type Exports = Readonly<Record<string, unknown>>;

/** Gives the exports of one of the modules by its path: `src/services/s3/index.ts`. */
export type Load = (path: string) => Exports;

const runtimeModules: Readonly<Record<string, Exports>> = {
  'src/runtime/arn.ts': arn,
  'src/runtime/arn-index.ts': arnIndex,
  'src/runtime/index.ts': runtime,
};

/** Runs emitted modules in this process, each when it is first asked for, on top of the real runtime. */
export function evaluateModules(files: readonly GeneratedFile[]): Load {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const loaded = new Map(Object.entries(runtimeModules));
  const load: Load = (path) => {
    const found = loaded.get(path);
    if (found !== undefined) return found;
    const text = texts.get(path);
    if (text === undefined) throw new Error(`There is no module ${path}`);
    const exports = run(text, (module) => load(resolve(path, module)));
    loaded.set(path, exports);
    return exports;
  };
  return load;
}

function run(text: string, require: (module: string) => Exports): Exports {
  const { code } = transformSync(text, {
    loader: 'ts',
    format: 'cjs',
    target: 'es2022',
    supported: { 'dynamic-import': false },
    logLevel: 'silent',
  });
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- running it is the point
  new Function('module', 'exports', 'require', code)(module, module.exports, require);
  return module.exports;
}

function resolve(from: string, module: string): string {
  return posix.join(posix.dirname(from), module).replace(/\.js$/, '.ts');
}
