import { resolve } from 'node:path';
import { watch } from 'chokidar';
import type { CommandIo, ExitCode } from '../io.js';

/** What is watched. */
export interface WatchOptions {
  readonly seeds: string;
  /** Ends the watch; without it the watch ends with the process. */
  readonly signal?: AbortSignal;
}

const quietMilliseconds = 100;

/** Runs `again` once after every burst of changes in the seeds folder or the runtime templates. Runs never overlap. */
export async function watchSeeds(
  { seeds, signal }: WatchOptions,
  io: CommandIo,
  again: () => Promise<ExitCode>,
): Promise<void> {
  const folders = [resolve(io.cwd, seeds), resolve(io.packageRoot, 'templates', 'runtime')];
  const watcher = watch(folders, { ignoreInitial: true });
  const run = afterBurst(async () => {
    io.stderr(`exit code ${await again()}, watching ${seeds}\n`);
  });
  watcher.on('all', run);
  await new Promise<void>((ready) => watcher.once('ready', ready));
  io.stderr(`watching ${seeds}\n`);
  await new Promise<void>((ended) => {
    signal?.addEventListener('abort', () => {
      ended();
    });
  });
  await watcher.close();
}

/** Calls `work` when nothing has asked for it for a moment; asks during a run lead to one more run. */
function afterBurst(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, quietMilliseconds);
  };
}
