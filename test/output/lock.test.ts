import fc from 'fast-check';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseHolder, printHolder, type RunIdentity } from '../../generator/output/lock-holder.js';
import { withLock } from '../../generator/output/lock.js';
import { nodeFileSystem } from '../../generator/output/node-file-system.js';
import { OutputError } from '../../generator/output/output-error.js';
import { memoryFileSystem } from './memory-file-system.js';
import { Killed } from './stopping-file-system.js';
import { runOf, snapshot, useTemporaryRoots, writeByHand } from './temporary-root.js';

const newRoot = useTemporaryRoots();

/** A run identifier that is told from others by its number. */
const runNumber = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const heldBy = (processId: number, run: number, host = 'host'): string =>
  printHolder({ processId, host, run: runNumber(run) });

const lockIn = (root: string, self: RunIdentity = runOf(1)): Promise<string> =>
  withLock(nodeFileSystem, root, self, () => Promise.resolve('done'));

describe('withLock', () => {
  test('holds a lock file with its content while the body runs, and deletes it afterwards', async () => {
    const root = await newRoot();
    const during = await withLock(nodeFileSystem, root, runOf(7), () => snapshot(root));
    expect(parseHolder(during['.iamspec.lock'] ?? '')).toMatchObject({
      processId: 7,
      host: 'host',
    });
    expect(await snapshot(root)).toEqual({});
  });

  test('returns what the body returns, and releases when it throws', async () => {
    const root = await newRoot();
    expect(await lockIn(root)).toBe('done');
    const failing = withLock(nodeFileSystem, root, runOf(1), () =>
      Promise.reject(new Error('body')),
    );
    await expect(failing).rejects.toThrow('body');
    expect(await snapshot(root)).toEqual({});
  });

  test('fails at once while another run lives, and leaves its lock alone', async () => {
    const root = await newRoot();
    await writeByHand(root, '.iamspec.lock', heldBy(42, 1));
    const everybodyLives = { ...runOf(1), isAlive: () => true };
    await expect(lockIn(root, everybodyLives)).rejects.toMatchObject({
      code: 'locked',
      path: `${root}/.iamspec.lock`,
      message: `Another run (process 42) is writing to ${root}; if that is not so, delete ${root}/.iamspec.lock`,
    });
    expect(await snapshot(root)).toEqual({ '.iamspec.lock': heldBy(42, 1) });
  });

  test('fails when the lock belongs to another host, whose processes nobody here knows', async () => {
    const root = await newRoot();
    await writeByHand(root, '.iamspec.lock', heldBy(42, 1, 'far\u001baway'));
    await expect(lockIn(root)).rejects.toThrow('(process 42 on far\\u001Baway)');
  });

  test('fails within the same process as well', async () => {
    const root = await newRoot();
    const inner = withLock(nodeFileSystem, root, runOf(1), () => lockIn(root));
    await expect(inner).rejects.toMatchObject({ code: 'locked' });
    expect(await snapshot(root)).toEqual({});
  });

  test('takes over the lock of a dead process, and cleans up after it', async () => {
    const root = await newRoot();
    await writeByHand(root, '.iamspec.lock', heldBy(42, 1));
    await writeByHand(root, `.iamspec.lock.42.${runNumber(1)}`, '');
    await writeByHand(root, `.iamspec.lock.${runNumber(9)}`, heldBy(43, 2));
    expect(await lockIn(root)).toBe('done');
    expect(await snapshot(root)).toEqual({});
  });

  test('takes over from a process that died while taking over', async () => {
    const root = await newRoot();
    await writeByHand(root, '.iamspec.lock', heldBy(42, 1));
    await writeByHand(root, `.iamspec.lock.${runNumber(1)}`, heldBy(43, 2));
    await writeByHand(root, `.iamspec.lock.${runNumber(2)}`, heldBy(44, 3));
    expect(await lockIn(root)).toBe('done');
    expect(await snapshot(root)).toEqual({});
  });

  test('does not interfere with a take-over by a run that lives', async () => {
    const root = await newRoot();
    await writeByHand(root, '.iamspec.lock', heldBy(42, 1));
    await writeByHand(root, `.iamspec.lock.${runNumber(1)}`, heldBy(43, 2));
    const self = { ...runOf(1), isAlive: (processId: number) => processId === 43 };
    await expect(lockIn(root, self)).rejects.toThrow('process 43');
    expect(Object.keys(await snapshot(root))).toHaveLength(2);
  });

  test('keeps the ticket of a run that lives', async () => {
    const root = await newRoot();
    const ticket = `.iamspec.lock.43.${runNumber(1)}`;
    await writeByHand(root, ticket, '');
    await lockIn(root, { ...runOf(1), isAlive: (processId) => processId === 43 });
    expect(await snapshot(root)).toEqual({ [ticket]: '' });
  });
});

describe('a lock file that iamspec did not write', () => {
  const circular = runNumber(1);

  test.each([
    ['empty', ''],
    ['something else', 'hello'],
    ['null', 'null'],
    ['without a run', '{"host":"host","processId":1}'],
    ['with a run that is a path', '{"host":"host","processId":1,"run":"../../x"}'],
    ['with a process number that is none', `{"host":"host","processId":-1,"run":"${circular}"}`],
  ])('is refused when it is %s', async (_, content) => {
    const root = await newRoot();
    await writeByHand(root, '.iamspec.lock', content);
    await expect(lockIn(root)).rejects.toMatchObject({ code: 'lock-unreadable' });
    await expect(lockIn(root)).rejects.toThrow('delete it');
    expect(await snapshot(root)).toEqual({ '.iamspec.lock': content });
  });

  test('is refused when it is a symbolic link or a folder', async () => {
    const [root, other] = [await newRoot(), await newRoot()];
    await writeByHand(root, 'target', heldBy(42, 1));
    await symlink(join(root, 'target'), join(root, '.iamspec.lock'));
    await expect(lockIn(root)).rejects.toMatchObject({ code: 'lock-unreadable' });
    await mkdir(join(other, '.iamspec.lock'));
    await expect(lockIn(other)).rejects.toMatchObject({ code: 'lock-unreadable' });
  });

  test('is refused when take-overs go round in a circle', async () => {
    const root = await newRoot();
    await writeByHand(root, '.iamspec.lock', heldBy(42, 1));
    await writeByHand(root, `.iamspec.lock.${circular}`, heldBy(42, 1));
    await expect(lockIn(root)).rejects.toBeInstanceOf(OutputError);
    expect(Object.keys(await snapshot(root))).toHaveLength(2);
  });
});

/** Runs that meet in every order that fast-check comes up with, some of which die on the way. */
test('never do two runs hold the lock at once, and none is kept out for good', async () => {
  const deaths = fc.array(fc.option(fc.integer({ min: 1, max: 30 })), {
    minLength: 3,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      deaths,
      fc.boolean(),
      async (scheduler, diesAt, hasDeadLock) => {
        const files = new Map(hasDeadLock ? [['/.iamspec.lock', heldBy(99, 99)]] : []);
        const world = { files, dead: new Set([99]), inside: 0, most: 0, finished: 0 };
        const runs = diesAt.map((death, index) =>
          runInWorld(world, index + 1, death ?? undefined, (name) =>
            scheduler.schedule(Promise.resolve(), name),
          ),
        );
        await scheduler.waitFor(Promise.all(runs));
        expect(world.most).toBeLessThanOrEqual(1);
        if (world.dead.size === 1) expect(world.finished).toBeGreaterThan(0);
        await withLock(
          memoryFileSystem(files, () => Promise.resolve()),
          '',
          runOf(50),
          () => Promise.resolve(),
        );
        expect([...files.keys()]).toEqual([]);
      },
    ),
    { numRuns: 2000 },
  );
});

interface World {
  readonly files: Map<string, string>;
  readonly dead: Set<number>;
  inside: number;
  most: number;
  finished: number;
}

/** One run, which dies ahead of its `death`-th operation: everything after that has no effect. */
async function runInWorld(
  world: World,
  processId: number,
  death: number | undefined,
  turn: (name: string) => Promise<void>,
): Promise<void> {
  let operations = 0;
  const before = async (name: string): Promise<void> => {
    await turn(`${processId} ${name}`);
    if ((operations += 1) === death) world.dead.add(processId);
    if (world.dead.has(processId)) throw new Killed();
  };
  const self = { processId, host: 'host', isAlive: (other: number) => !world.dead.has(other) };
  const critical = async (): Promise<void> => {
    world.most = Math.max(world.most, (world.inside += 1));
    try {
      await before('inside');
      world.finished += 1;
    } finally {
      world.inside -= 1;
    }
  };
  try {
    await withLock(memoryFileSystem(world.files, before), '', self, critical);
  } catch (error) {
    const isExpected =
      error instanceof Killed || (error instanceof OutputError && error.code === 'locked');
    if (!isExpected) throw error;
  }
}
