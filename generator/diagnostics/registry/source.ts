import { groupDigits } from '../../support/collections.js';
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
      `Unexpected file of ${groupDigits(size)} bytes, expected at most ${groupDigits(limit)}`,
    'A spec describes one service; the largest real one has 0.7 MB. Split or remove the file.',
  ),
  'too-many-lines': define(
    'error',
    ({ limit }: { limit: number }) =>
      `Unexpected line, expected at most ${groupDigits(limit)} lines`,
    'A spec describes one service; the largest real one has about 28,000 lines. Split or remove the file.',
  ),
  'line-too-long': define(
    'error',
    ({ length, limit }: { length: number; limit: number }) =>
      `Unexpected line of ${groupDigits(length)} characters, expected at most ${groupDigits(limit)}`,
    'Wrap the description, or put the JSON on several lines.',
  ),
  'markdown-too-deep': define(
    'error',
    ({ limit }: { limit: number }) =>
      `Unexpected nesting of Markdown blocks, expected at most ${groupDigits(limit)} levels`,
    'A spec needs no nested lists or quotes; remove the indentation.',
  ),
  'too-much-text': define(
    'error',
    ({ lines, characters }: { lines: number; characters: number }) =>
      `Unexpected line, expected at most ${groupDigits(lines)} lines and ${groupDigits(characters)} characters outside fences`,
    'A spec describes one service; the largest real one has about 5,000 such lines. Begin fences in the first column, or split the file.',
  ),
  'too-much-nesting': define(
    'error',
    ({ limit }: { limit: number }) =>
      `Unexpected list item or quote inside another one, expected at most ${groupDigits(limit)} of them`,
    'A spec needs no nested lists or quotes.',
  ),
  'paragraph-too-long': define(
    'error',
    ({ limit }: { limit: number }) =>
      `Unexpected line, expected at most ${groupDigits(limit)} lines in one paragraph`,
    'Put a blank line between paragraphs, and begin fences in the first column.',
  ),
  'too-many-sections': define(
    'error',
    ({ count, limit }: { count: number; limit: number }) =>
      `Unexpected number of sections, ${groupDigits(count)}, expected at most ${groupDigits(limit)}`,
    'A spec describes one service; the largest real one has about 1,100 sections. Split or remove the file.',
  ),
};
