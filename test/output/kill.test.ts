import fc from 'fast-check';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOutput } from '../../generator/output/read-output.js';
import { writeOutput } from '../../generator/output/write-output.js';
import { Killed, observing, stoppingAt } from './stopping-file-system.js';
import { filesOf, runOf, snapshot, useTemporaryRoots, writeByHand } from './temporary-root.js';

type Texts = Readonly<Record<string, string>>;

const newRoot = useTemporaryRoots();

const before: Texts = {
  'docs/old.md': 'old\n',
  'src/a/index.ts': 'a1\n',
  'src/becomes-folder': '1\n',
  'src/becomes-file/x.ts': '1\n',
  'src/gone/deep/x.ts': 'x\n',
  'src/same.ts': 'same\n',
};
const between: Texts = {
  'src/a/index.ts': 'a2\n',
  'src/becomes-folder/x.ts': '2\n',
  'src/becomes-file': '2\n',
  'src/short-lived/deep/x.ts': 'only here\n',
  'src/same.ts': 'same\n',
};
const after: Texts = { 'docs/new.md': 'new\n', 'src/a/index.ts': 'a3\n', 'src/same.ts': 'same\n' };

/** A root that has seen a complete run, and then people. */
async function usedRoot(): Promise<string> {
  const root = await newRoot();
  await writeOutput(root, filesOf({ ...before, 'docs/edited.md': 'generated\n' }), runOf(1));
  await writeByHand(root, 'docs/edited.md', 'by hand\n');
  await writeByHand(root, 'src/a/foreign.ts', 'foreign\n');
  await writeByHand(root, 'package.json', '{}\n');
  return root;
}

/** Runs until the `last`-th change. True when the run came to its end before that. */
async function runUntil(
  root: string,
  texts: Texts,
  last: number,
  isTorn: boolean,
  processId = 2,
): Promise<boolean> {
  try {
    await writeOutput(root, filesOf(texts), runOf(processId), stoppingAt(last, isTorn));
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}

async function undisturbed(...runs: readonly Texts[]): Promise<Record<string, string>> {
  const root = await usedRoot();
  for (const texts of runs) await writeOutput(root, filesOf(texts), runOf(3));
  return snapshot(root);
}

describe.each([
  ['between two changes', false],
  ['in the middle of writing a file', true],
])('a run killed %s', (_, isTorn) => {
  test('is completed by the next one, wherever it was', async () => {
    const expected = await undisturbed(between);
    let kills = 0;
    for (let isComplete = false; !isComplete; kills += 1) {
      const root = await usedRoot();
      isComplete = await runUntil(root, between, kills + 1, isTorn);
      await writeOutput(root, filesOf(between), runOf(3));
      expect(await snapshot(root), `killed at change ${kills + 1}`).toEqual(expected);
    }
    expect(kills).toBeGreaterThan(25);
  });

  test('leaves nothing behind when the specs changed before the next one', async () => {
    const expected = await undisturbed(after);
    for (let last = 1, isComplete = false; !isComplete; last += 1) {
      const root = await usedRoot();
      isComplete = await runUntil(root, between, last, isTorn);
      await writeOutput(root, filesOf(after), runOf(3));
      expect(await snapshot(root), `killed at change ${last}`).toEqual(expected);
    }
  });
});

test('a run killed just before its manifest, and the next one killed anywhere, leave nothing behind', async () => {
  const expected = await undisturbed(after);
  const whole = observing(() => Promise.resolve());
  await writeOutput(await usedRoot(), filesOf(between), runOf(2), whole);
  for (let last = 1, isComplete = false; !isComplete; last += 1) {
    const root = await usedRoot();
    expect(await runUntil(root, between, whole.changes() - 3, false)).toBe(false);
    isComplete = await runUntil(root, after, last, false, 4);
    await writeOutput(root, filesOf(after), runOf(3));
    expect(await snapshot(root), `killed at change ${last}`).toEqual(expected);
  }
});

test('a first run killed anywhere is completed by the next one', async () => {
  const root = await newRoot();
  await writeOutput(root, filesOf(before), runOf(1));
  const expected = await snapshot(root);
  for (let last = 1, isComplete = false; !isComplete; last += 1) {
    const parent = await newRoot();
    isComplete = await runUntil(join(parent, 'generated'), before, last, true);
    await writeOutput(join(parent, 'generated'), filesOf(before), runOf(3));
    expect(await snapshot(join(parent, 'generated')), `killed at change ${last}`).toEqual(expected);
  }
});

test('any number of killed runs with any files ends in what the last one generates', async () => {
  const text = fc.constantFrom('1\n', '2\n');
  const texts = fc.record(
    { 'src/a.ts': text, 'src/b/c.ts': text, 'src/b/d.ts': text, 'docs/e/f/g.md': text },
    { requiredKeys: [] },
  );
  const kill = fc.record({ texts, last: fc.integer({ min: 1, max: 40 }), isTorn: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(kill, { maxLength: 5 }), texts, async (kills, last) => {
      const [root, untouched] = [await newRoot(), await newRoot()];
      for (const [index, killed] of kills.entries()) {
        await runUntil(root, killed.texts, killed.last, killed.isTorn, 10 + index);
      }
      await writeOutput(root, filesOf(last), runOf(3));
      await writeOutput(untouched, filesOf(last), runOf(3));
      expect(await snapshot(root)).toEqual(await snapshot(untouched));
      for (const path of [root, untouched]) await rm(path, { recursive: true });
    }),
    { numRuns: 60 },
  );
});

test('at no moment is a file on disk neither the old nor the new one', async () => {
  const allowed = new Set([...Object.values(before), ...Object.values(between)]);
  const root = await newRoot();
  await writeOutput(root, filesOf(before), runOf(1));
  const watching = observing(async () => {
    for (const [path, { bytes }] of (await readOutput(root)).files) {
      expect(allowed, path).toContain(bytes.toString());
    }
  });
  await writeOutput(root, filesOf(between), runOf(2), watching);
  expect(watching.changes()).toBeGreaterThan(20);
});
