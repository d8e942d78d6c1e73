import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeOutput } from '../../generator/output/write-output.js';
import { filesOf, runOf, snapshot, useTemporaryRoots } from './temporary-root.js';
import type { WriteTask } from './write-process.js';

const newRoot = useTemporaryRoots();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iamspec-process-'));
  await build({
    entryPoints: [join(import.meta.dirname, 'write-process.ts')],
    outfile: join(folder, 'write.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Outcome {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly output: string;
}

function start(task: WriteTask): { child: ChildProcess; outcome: Promise<Outcome> } {
  const child = spawn(process.execPath, [join(folder, 'write.mjs'), JSON.stringify(task)]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const outcome = new Promise<Outcome>((resolve) => {
    child.on('close', (exitCode, signal) => {
      resolve({ exitCode, signal, output });
    });
  });
  return { child, outcome };
}

const before = filesOf({ 'src/a.ts': '1\n', 'src/old/b.ts': '1\n' });
const after = filesOf({ 'src/a.ts': '2\n', 'docs/c.md': '2\n' });

async function expectedAfter(...runs: readonly (typeof before)[]): Promise<Record<string, string>> {
  const root = await newRoot();
  for (const files of runs) await writeOutput(root, files, runOf(1));
  return snapshot(root);
}

test('a process killed by SIGKILL at any change is followed by one that completes its work', async () => {
  const expected = await expectedAfter(before, after);
  let killed = 0;
  for (let isComplete = false; !isComplete;) {
    const root = await newRoot();
    await writeOutput(root, before, runOf(1));
    const { signal } = await start({ root, files: after, killAt: killed + 1 }).outcome;
    isComplete = signal === null;
    if (!isComplete) killed += 1;
    await writeOutput(root, after, { ...runOf(1), host: hostname() });
    expect(await snapshot(root), `killed at change ${killed}`).toEqual(expected);
  }
  expect(killed).toBeGreaterThan(12);
});

test('a process that meets another one at work fails at once and does no damage', async () => {
  const root = await newRoot();
  await writeOutput(root, before, runOf(1));
  const first = start({ root, files: after, pauseAt: 6 });
  await new Promise((resolve) => first.child.stdout?.once('data', resolve));
  const second = await start({ root, files: before }).outcome;
  expect(second).toMatchObject({ exitCode: 3, signal: null });
  expect(second.output).toContain(
    `locked: Another run (process ${first.child.pid ?? 0}) is writing to`,
  );
  first.child.stdin?.write('\n');
  expect(await first.outcome).toMatchObject({ exitCode: 0 });
  expect(await snapshot(root)).toEqual(await expectedAfter(before, after));
});

test('of processes that race for the lock of a dead one, some succeed and none does damage', async () => {
  const root = await newRoot();
  await start({ root, files: before, killAt: 8 }).outcome;
  expect(await snapshot(root)).toHaveProperty(['.iamspec.lock']);
  const tasks = Array.from({ length: 4 }, () => start({ root, files: after }).outcome);
  const outcomes = await Promise.all(tasks);
  expect(outcomes.map(({ exitCode }) => exitCode)).toContain(0);
  for (const { exitCode, output } of outcomes) {
    if (exitCode !== 0) expect(output).toMatch(/^locked: Another run/);
  }
  expect(await snapshot(root)).toEqual(await expectedAfter(after));
});
