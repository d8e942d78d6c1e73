import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeCatalog } from '../support/pack-metadata.js';
import { filesIn, placesIn } from './helpers.js';

/** `file:line:column code`, written down by people and not by the program. */
const expected = readFileSync(new URL('faults/expected.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

describe('seeded faults', () => {
  it('are many, of nearly every kind', () => {
    expect(expected.length).toBeGreaterThanOrEqual(80);
    const codes = new Set(expected.map((line) => line.split(' ')[1]));
    expect(codes.size).toBeGreaterThanOrEqual(28);
  });

  it.each(filesIn('faults').map((file) => [file.path, file] as const))(
    '%s: each at its place, and nothing else',
    async (path, file) => {
      const places = placesIn(file, await wholeCatalog());
      expect(places).toEqual(expected.filter((line) => line.startsWith(`${path}:`)));
    },
  );
});
