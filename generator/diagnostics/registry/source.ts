import { define } from '../define.js';

/** Findings about a file as a whole, before its Markdown is read. */
export const sourceDiagnostics = {
  'source-not-utf8': define(
    'error',
    () => 'Unexpected bytes, expected a text file in UTF-8',
    'Save the file as UTF-8.',
  ),
  'source-too-large': define(
    'error',
    ({ size, limit }: { size: number; limit: number }) =>
      `Unexpected file of ${size} bytes, expected at most ${limit}`,
    'A spec describes one service; the largest real one has about 1 MB. Split or remove the file.',
  ),
  'line-too-long': define(
    'error',
    ({ length, limit }: { length: number; limit: number }) =>
      `Unexpected line of ${length} characters, expected at most ${limit}`,
    'Wrap the description, or put the JSON on several lines.',
  ),
  'markdown-too-deep': define(
    'error',
    ({ limit }: { limit: number }) =>
      `Unexpected nesting of Markdown blocks, expected at most ${limit} levels`,
    'A spec needs no nested lists or quotes; remove the indentation.',
  ),
  'too-many-sections': define(
    'error',
    ({ count, limit }: { count: number; limit: number }) =>
      `Unexpected number of sections ${count}, expected at most ${limit}`,
    'A spec describes one service; the largest real one has about 1,100 sections. Split or remove the file.',
  ),
};
