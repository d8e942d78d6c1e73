import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { EmissionCache } from '../../emission.js';
import type { GeneratedFile, HashedFile } from '../../model/generated-file.js';
import type { SourceInput } from '../../analysis.js';
import { hashOf, hashOfAll } from '../../support/hash.js';
import type { CommandIo } from '../io.js';
import { ServiceLog } from './service-log.js';
import { type CacheContent, parseCache, printCache, type RunRecord } from './cache-content.js';

/**
 * What earlier runs on this machine made of which input, in `node_modules/.cache/iamspec`. It holds hashes only, of texts
 * that were read back: a wrong entry can cost time, and is found when a text does not have its hash; `--check` does not use
 * it. Another version of iamspec, a damaged file or a missing folder count as an empty cache. Runs at the same time replace
 * each other's file as a whole.
 */
export class RunCache implements EmissionCache {
  readonly #file: string;
  readonly #generator: string;
  readonly #before: CacheContent | undefined;
  #services: ServiceLog | undefined;
  readonly #emitted = new Map<string, readonly HashedFile[]>();

  private constructor(file: string, generator: string, before: CacheContent | undefined) {
    this.#file = file;
    this.#generator = generator;
    this.#before = before?.generator === generator ? before : undefined;
  }

  /** The cache for one pair of folders; undefined where there is no `node_modules` to keep it in. */
  static async open(io: CommandIo, seeds: string, out: string): Promise<RunCache | undefined> {
    const modules = join(io.cwd, 'node_modules');
    const found = await stat(modules).catch(() => undefined);
    if (!found?.isDirectory()) return undefined;
    const name = hashOfAll([resolve(io.cwd, seeds), resolve(io.cwd, out)]).slice(0, 16);
    const file = join(modules, '.cache', 'iamspec', name);
    const [generator, text] = await Promise.all([
      fingerprint(io.packageRoot),
      readFile(file, 'utf8').catch(() => ''),
    ]);
    return new RunCache(file, generator, parseCache(text));
  }

  /** Services of unchanged specs. Read only when the whole run was not the last one again. */
  async services(hashes: ReadonlyMap<string, string>): Promise<ServiceLog> {
    this.#services ??= await ServiceLog.open(`${this.#file}.services`, this.#generator, hashes);
    return this.#services;
  }

  /** The run that had exactly this input, if it was the last one and had nothing to report. */
  lastRun(key: string): RunRecord | undefined {
    return this.#before?.run.key === key ? this.#before.run : undefined;
  }

  readonly get = (key: string): readonly HashedFile[] | undefined => {
    const files = this.#before?.emitted.get(key);
    if (files) this.#emitted.set(key, files);
    return files;
  };

  readonly set = (key: string, files: readonly HashedFile[]): void => {
    this.#emitted.set(key, files);
  };

  /** Keeps this run and what it emitted, and forgets everything else. A disk that refuses is no problem of the run. */
  async save(run: RunRecord): Promise<void> {
    const text = printCache({ generator: this.#generator, run, emitted: this.#emitted });
    const temporary = `${this.#file}.${hashOf(text).slice(0, 8)}`;
    try {
      await mkdir(join(this.#file, '..'), { recursive: true });
      await writeFile(temporary, text);
      await rename(temporary, this.#file);
      await this.#services?.save();
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
    }
  }
}

/** A hash over each file with its path and name, by path. The texts are long: this is the only time they are hashed. */
export function hashInputs(inputs: readonly SourceInput[]): Map<string, string> {
  return new Map(
    inputs.map((input) => {
      const content = 'text' in input ? input.text : input.unreadable;
      return [input.path, hashOfAll([input.path, input.name ?? '', content])];
    }),
  );
}

/** A key over everything that goes into a run. */
export function runKey(
  hashes: ReadonlyMap<string, string>,
  templates: readonly GeneratedFile[],
  strict: boolean,
): string {
  const files = templates.flatMap(({ path, text }) => [path, text]);
  return hashOfAll([String(strict), ...hashes.values(), '', ...files]);
}

/** A hash over iamspec's own code and the exact versions it depends on. */
async function fingerprint(packageRoot: string): Promise<string> {
  const folder = join(packageRoot, 'dist');
  const names = (await readdir(folder).catch(() => [])).sort();
  const files = [join(packageRoot, 'package.json'), ...names.map((name) => join(folder, name))];
  return hashOfAll(await Promise.all(files.map((file) => readFile(file, 'utf8'))));
}
