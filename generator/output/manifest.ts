import { sortedBy } from '../support/compare.js';
import { pathProblem } from './output-path.js';

/** Paths below the output root with the hash of each file's text. */
export type Manifest = ReadonlyMap<string, string>;

/** Paths with every hash that iamspec may have written there in runs that did not come to their end. */
export type Pending = ReadonlyMap<string, readonly string[]>;

const version = 1;

/** The manifest as canonical JSON: keys in code-unit order, two spaces, a final newline. A function of the files alone. */
export function printManifest(manifest: Manifest): string {
  return printFiles(manifest);
}

/** The record of a run under way, in the form of a manifest with several hashes a file. */
export function printPending(pending: Pending): string {
  return printFiles(pending);
}

/** Reads a manifest; undefined when the text is not one that iamspec can have written. */
export function parseManifest(text: string): Manifest | undefined {
  return parseFiles(text, (value) => (isHash(value) ? value : undefined));
}

/** Reads the record of a run under way; undefined when the text is not one that iamspec can have written. */
export function parsePending(text: string): Pending | undefined {
  return parseFiles(text, (value) =>
    Array.isArray(value) && value.every(isHash) ? value : undefined,
  );
}

function printFiles(files: ReadonlyMap<string, unknown>): string {
  const sorted = sortedBy(files, ([path]) => path);
  return `${JSON.stringify({ files: Object.fromEntries(sorted), version }, null, 2)}\n`;
}

function parseFiles<Value>(
  text: string,
  read: (value: unknown) => Value | undefined,
): Map<string, Value> | undefined {
  const files = filesOf(text);
  if (files === undefined) return undefined;
  const result = new Map<string, Value>();
  for (const [path, value] of Object.entries(files)) {
    const checked = read(value);
    if (checked === undefined || pathProblem(path) !== undefined) return undefined;
    result.set(path, checked);
  }
  return result;
}

function filesOf(text: string): object | undefined {
  const document = parseJson(text);
  if (!isObject(document) || !('version' in document) || document.version !== version)
    return undefined;
  return 'files' in document && isObject(document.files) ? document.files : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
