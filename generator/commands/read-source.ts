import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { problemAt } from '../policy/problems.js';
import { SourceFile } from '../source/source-file.js';
import { groupDigits } from '../support/collections.js';
import type { FoundFile } from './collect-files.js';
import { inputOf } from './read-seeds.js';

/** The text of a file of the user, or why there is none. @param limit UTF-8 bytes; a larger file is not read. */
export async function readSource(
  { path, file }: Pick<FoundFile<unknown>, 'path' | 'file'>,
  limit: number,
): Promise<SourceFile | Diagnostic> {
  const { size } = await stat(file);
  return size > limit ? tooLarge(path, size, limit) : decodeSource(path, await readFile(file));
}

/** The bytes of a file of the user as text, or why they are none. */
export function decodeSource(path: string, bytes: Uint8Array): SourceFile | Diagnostic {
  const input = inputOf(bytes, path, path);
  return 'text' in input
    ? new SourceFile(path, input.text)
    : unreadable(path, 'not in UTF-8, expected a text file');
}

/** A file of more bytes than are read. */
export function tooLarge(path: string, size: number, limit: number): Diagnostic {
  return unreadable(path, `${groupDigits(size)} bytes, expected at most ${groupDigits(limit)}`);
}

function unreadable(path: string, problem: string): Diagnostic {
  return problemAt('policy-file-unreadable', { path, start: 0, end: 0 }, problem);
}
