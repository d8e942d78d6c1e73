/** Writes an output in a process of its own. The argument is JSON: {@link WriteTask}. */
import { hostname } from 'node:os';
import process from 'node:process';
import type { GeneratedFile } from '../../generator/model/generated-file.js';
import { OutputError } from '../../generator/output/output-error.js';
import { writeOutput } from '../../generator/output/write-output.js';
import { observing } from './stopping-file-system.js';

export interface WriteTask {
  readonly root: string;
  readonly files: readonly GeneratedFile[];
  /** The process kills itself just before this change. */
  readonly killAt?: number;
  /** The process says `paused` just before this change and waits for a line. */
  readonly pauseAt?: number;
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

async function pause(): Promise<void> {
  process.stdout.write('paused\n');
  await new Promise((resume) => process.stdin.once('data', resume));
  process.stdin.destroy();
}

const task = JSON.parse(process.argv[2] ?? '') as WriteTask;
const fileSystem = observing(async (count) => {
  if (count === task.killAt) process.kill(process.pid, 'SIGKILL');
  if (count === task.pauseAt) await pause();
});
try {
  const self = { processId: process.pid, host: hostname(), isAlive };
  await writeOutput(task.root, task.files, self, fileSystem);
  process.stdout.write(`${fileSystem.changes()}\n`);
} catch (error) {
  if (!(error instanceof OutputError)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exitCode = 3;
}
