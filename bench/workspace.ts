import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Measurement, measureProcess, type NodeProcess } from './support/process.js';

/** Where the benchmark finds things. */
export interface Places {
  readonly repository: string;
  /** The benchmark's own compiled code. */
  readonly bundles: string;
}

/** A temporary folder with a copy of the specs, and processes that work in it. */
export class Workspace {
  readonly places: Places;
  readonly root: string;
  readonly seeds: string;
  readonly runs: number;
  readonly #usage: string;

  constructor(places: Places, seeds: string, runs: number) {
    this.places = places;
    this.runs = runs;
    this.root = mkdtempSync(join(tmpdir(), 'iamspec-bench-'));
    this.seeds = join(this.root, 'seeds');
    cpSync(resolve(places.repository, seeds), this.seeds, { recursive: true });
    this.#usage = join(places.repository, 'bench/support/report-usage.cjs');
  }

  /** How much is read. */
  input(): { readonly files: number; readonly bytes: number } {
    const names = readdirSync(this.seeds).filter((name) => name.endsWith('.md'));
    const sizes = names.map((name) => statSync(join(this.seeds, name)).size);
    return { files: names.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }

  /** A new folder, with its own copy of the specs unless told otherwise. */
  project(name: string, { seeds = true } = {}): string {
    const folder = join(this.root, name);
    mkdirSync(folder, { recursive: true });
    if (seeds) cpSync(this.seeds, join(folder, 'seeds'), { recursive: true });
    return folder;
  }

  /** An `iamspec` command in a folder. */
  iamspec(cwd: string, ...arguments_: readonly string[]): NodeProcess {
    return this.node(cwd, join(this.places.repository, 'bin/iamspec.js'), ...arguments_);
  }

  /** A script in a folder, with a report of what it used. */
  node(cwd: string, ...arguments_: readonly string[]): NodeProcess {
    return { cwd, arguments: arguments_, usage: this.#usage };
  }

  run(run: NodeProcess): Promise<Measurement> {
    return measureProcess(run);
  }

  readonly say = (text: string): void => {
    process.stderr.write(`  ${text}\n`);
  };

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
