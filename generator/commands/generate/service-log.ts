import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Service } from '../../model/catalog.js';
import type { ServiceMemory } from '../../analysis.js';
import type { SourceFile } from '../../source/source-file.js';
import { assert } from '../../support/assert.js';
import { hashOfAll } from '../../support/hash.js';

/** More lines than this for each service in use, and the log is written anew. */
const slack = 1.25;

/**
 * Services by the hash of their spec, one a line: hash of the line, key, JSON. A changed spec appends one line. A line
 * that is damaged counts as missing.
 */
export class ServiceLog implements ServiceMemory {
  readonly #file: string;
  readonly #generator: string;
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #lines: ReadonlyMap<string, string>;
  readonly #lineCount: number;
  readonly #used = new Map<string, string>();
  readonly #added: string[] = [];

  private constructor(
    file: string,
    generator: string,
    hashes: ReadonlyMap<string, string>,
    text: string,
  ) {
    const lines = text.split('\n').slice(0, -1);
    const isOurs = lines[0] === generator;
    this.#file = file;
    this.#generator = generator;
    this.#hashes = hashes;
    this.#lineCount = isOurs ? lines.length - 1 : Infinity;
    this.#lines = new Map(isOurs ? lines.slice(1).map((line) => [keyOf(line), line]) : []);
  }

  /**
   * Reads the log; one that another version of iamspec wrote counts as empty.
   * @param hashes of the specs of this run, by path.
   */
  static async open(
    file: string,
    generator: string,
    hashes: ReadonlyMap<string, string>,
  ): Promise<ServiceLog> {
    return new ServiceLog(file, generator, hashes, await readFile(file, 'utf8').catch(() => ''));
  }

  readonly get = (source: SourceFile): Service | undefined => {
    const key = this.#keyOf(source);
    const line = this.#lines.get(key);
    const json = line?.slice(keyEnd + 1);
    if (line === undefined || json === undefined || !isWhole(line, key, json)) return undefined;
    this.#used.set(key, line);
    return JSON.parse(json) as Service;
  };

  readonly set = (source: SourceFile, service: Service): void => {
    const key = this.#keyOf(source);
    const json = JSON.stringify(service);
    const line = `${hashOfAll([key, json])} ${key} ${json}`;
    this.#used.set(key, line);
    this.#added.push(line);
  };

  /** The hash of the whole spec, which the run has made already. */
  #keyOf({ path }: SourceFile): string {
    const key = this.#hashes.get(path);
    assert(key !== undefined, `${path} is an input of the run`);
    return key;
  }

  /** Brings the file up to date. */
  async save(): Promise<void> {
    if (this.#lineCount + this.#added.length <= this.#used.size * slack) {
      if (this.#added.length > 0) await appendFile(this.#file, linesOf(this.#added));
      return;
    }
    const temporary = `${this.#file}.new`;
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(temporary, linesOf([this.#generator, ...this.#used.values()]));
    await rename(temporary, this.#file);
  }
}

const hashLength = 64;
const keyEnd = 2 * hashLength + 1;

function keyOf(line: string): string {
  return line.slice(hashLength + 1, keyEnd);
}

function isWhole(line: string, key: string, json: string): boolean {
  return line.slice(0, hashLength) === hashOfAll([key, json]);
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
