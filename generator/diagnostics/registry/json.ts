import { define } from '../define.js';
import { jsonProblem, withoutArticle } from './words.js';

/** Findings about JSON blocks. */
export const jsonDiagnostics = {
  'json-syntax': define(
    'error',
    ({ problem }: { problem: string }) =>
      `Unexpected ${jsonProblem(problem)}, expected strict JSON`,
    'Blocks are strict JSON (RFC 8259): no comments, no trailing commas, double quotes.',
  ),
  'json-duplicate-key': define(
    'error',
    ({ key }: { key: string }) => `Unexpected second key \`${key}\`, expected unique keys`,
    'Merge the two entries.',
  ),
  'json-too-deep': define(
    'error',
    ({ limit }: { limit: number }) =>
      `Unexpected nesting of JSON, expected at most ${limit} levels`,
    'A block needs no more than four levels.',
  ),
  'json-shape': define(
    'error',
    ({ found, expected }: { found: string; expected: string }) =>
      `Unexpected ${withoutArticle(found)}, expected ${expected}`,
    'See the format in seeds/README.md.',
  ),
  'json-unknown-field': define(
    'error',
    ({ field, expected }: { field: string; expected: string }) =>
      `Unexpected field \`${field}\`, expected one of ${expected}`,
    'Check the spelling of the field.',
  ),
  'json-missing-field': define(
    'error',
    ({ field }: { field: string }) => `Unexpected object, expected one with a field \`${field}\``,
    'Add the field.',
  ),
  'resource-type-mismatch': define(
    'error',
    ({ key, value }: { key: string; value: string }) =>
      `Unexpected \`resource_type\` \`${value}\`, expected its key \`${key}\``,
    'The key of an entry and its `resource_type` are the same.',
  ),
  'no-resource-entries': define(
    'error',
    () => 'Unexpected empty object, expected at least one entry',
    'An action without resource types has the single entry `""`.',
  ),
  'duplicate-list-entry': define(
    'warning',
    ({ value }: { value: string }) => `Unexpected second \`${value}\`, expected it once`,
    'Remove one of the two; lists are sets.',
  ),
};
