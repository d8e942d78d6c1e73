import type { HashedFile } from '../../model/generated-file.js';
import { hashOf } from '../../support/hash.js';

/** What the last run made of its whole input. */
export interface RunRecord {
  readonly key: string;
  readonly services: number;
  readonly actions: number;
  readonly files: readonly HashedFile[];
}

export interface CacheContent {
  /** Hash of the iamspec that wrote it. */
  readonly generator: string;
  readonly run: RunRecord;
  readonly emitted: ReadonlyMap<string, readonly HashedFile[]>;
}

/** The text of a cache file: a checksum, then JSON. */
export function printCache({ generator, run, emitted }: CacheContent): string {
  const body = JSON.stringify({
    generator,
    run: { ...run, files: run.files.map(pairOf) },
    emitted: [...emitted].map(([key, files]) => [key, files.map(pairOf)]),
  });
  return `${hashOf(body)}\n${body}`;
}

/** Reads a cache file; undefined unless it is whole and exactly as it was written. */
export function parseCache(text: string): CacheContent | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== hashOf(body)) return undefined;
  const content = JSON.parse(body) as Stored;
  return {
    generator: content.generator,
    run: { ...content.run, files: content.run.files.map(fileOf) },
    emitted: new Map(content.emitted.map(([key, pairs]) => [key, pairs.map(fileOf)])),
  };
}

type Pair = readonly [path: string, hash: string];

/** The checksum vouches for this shape. */
interface Stored {
  readonly generator: string;
  readonly run: Omit<RunRecord, 'files'> & { readonly files: readonly Pair[] };
  readonly emitted: readonly (readonly [key: string, files: readonly Pair[]])[];
}

function pairOf({ path, hash }: HashedFile): Pair {
  return [path, hash];
}

function fileOf([path, hash]: Pair): HashedFile {
  return { path, hash };
}
