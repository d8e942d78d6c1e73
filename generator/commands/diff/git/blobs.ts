import { createHash } from 'node:crypto';
import { groupDigits } from '../../../support/collections.js';
import type { CommandIo } from '../../io.js';
import { UsageError } from '../../usage-error.js';
import { runGit } from './run-git.js';

/** The content of a blob, or its size when it is over the limit. */
export type BlobContent = { readonly bytes: Buffer } | { readonly size: number };

/** The id that git gives a blob, in a repository whose ids are as long as `idLength` (gitformat-pack(5), hash functions). */
export function blobId(bytes: Uint8Array, idLength: number): string {
  return createHash(idLength === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

/**
 * The contents of blobs by id. Sizes are asked for first, so that a blob over the limit is never read.
 * Rejects with {@link UsageError} when a blob is not in this clone.
 */
export async function readBlobs(
  io: CommandIo,
  ids: readonly string[],
  limit: number,
): Promise<ReadonlyMap<string, BlobContent>> {
  const contents = new Map<string, BlobContent>();
  if (ids.length === 0) return contents;
  const wanted = [...new Set(ids)];
  const sizes = sizesOf(await catFile(io, '--batch-check', wanted));
  for (const [id, size] of sizes) if (size > limit) contents.set(id, { size });
  const small = wanted.filter((id) => !contents.has(id));
  const output = small.length > 0 ? await catFile(io, '--batch', small) : Buffer.alloc(0);
  let start = 0;
  for (const id of small) {
    const begin = output.indexOf('\n', start) + 1;
    const end = begin + (sizes.get(id) ?? 0);
    contents.set(id, { bytes: output.subarray(begin, end) });
    start = end + 1;
  }
  return contents;
}

async function catFile(io: CommandIo, mode: string, ids: readonly string[]): Promise<Buffer> {
  const { isFine, output, complaint } = await runGit(
    io,
    ['cat-file', mode],
    ids.map((id) => `${id}\n`).join(''),
  );
  if (isFine) return output;
  throw new UsageError(`git cannot read the specs: ${complaint}`);
}

/** Lines `<id> blob <size>`, or `<id> missing` (git-cat-file(1), "Batch output"). */
function sizesOf(output: Buffer): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  let missing = 0;
  for (const line of output.toString('utf8').split('\n')) {
    const [id = '', type, size] = line.split(' ');
    if (type === 'blob') sizes.set(id, Number(size));
    else if (type === 'missing') missing += 1;
  }
  if (missing === 0) return sizes;
  throw new UsageError(
    `${groupDigits(missing)} of the files are not in this clone, and iamspec does not fetch: run \`git fetch\` or clone without a filter`,
  );
}
