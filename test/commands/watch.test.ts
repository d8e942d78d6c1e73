import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { watchSeeds } from '../../generator/commands/generate/watch.js';
import { fakeIo } from '../support/fake-io.js';
import { temporaryFolder } from '../support/folders.js';

/** Generous, for a busy machine. */
const patience = { timeout: 10_000 };

it('runs once after a burst of changes, again after the next, and ends with its signal', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'seeds'));
  const io = fakeIo(folder);
  const abort = new AbortController();
  let runs = 0;
  const again = () => {
    runs += 1;
    return Promise.resolve(0 as const);
  };
  const watching = watchSeeds({ seeds: 'seeds', signal: abort.signal }, io, again);
  await vi.waitFor(() => {
    expect(io.err()).toBe('watching seeds\n');
  }, patience);
  for (const text of ['a', 'b', 'c']) writeFileSync(join(folder, 'seeds/a.md'), text);
  writeFileSync(join(folder, 'seeds/b.md'), 'x');
  await vi.waitFor(() => {
    expect(io.err()).toContain('exit code 0, watching seeds\n');
  }, patience);
  const first = runs;
  writeFileSync(join(folder, 'seeds/a.md'), 'later');
  await vi.waitFor(() => {
    expect(runs).toBeGreaterThan(first);
  }, patience);
  abort.abort();
  await watching;
}, 20_000);
