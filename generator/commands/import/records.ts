import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ImportRecord, parseImportRecords } from '../../import/import-record.js';
import { UsageError } from '../usage-error.js';

/** Name of the file in the seeds folder that says which upstream versions the specs come from. */
export const recordName = 'upstream.json';

export interface StoredRecords {
  readonly records: readonly ImportRecord[];
  /** Undefined when there is no such file yet. */
  readonly text: string | undefined;
}

/** Reads seeds/upstream.json. Rejects with {@link UsageError} when it is there and not readable. */
export async function readRecords(seeds: string, cwd: string): Promise<StoredRecords> {
  const text = await readIfThere(resolve(cwd, seeds, recordName));
  if (text === undefined) return { records: [], text };
  const records = parseImportRecords(text);
  if (records) return { records, text };
  throw new UsageError(
    `Cannot make sense of \`${recordName}\` in \`${seeds}\`: restore it, or delete it to start a new record`,
  );
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
