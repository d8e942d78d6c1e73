import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Verify } from '../../emit/typescript/emit-typescript.js';
import { assert } from '../../support/assert.js';
import type { VerifyRequest } from './verifying-thread.js';
import { verifyingThread } from './verifying-thread-url.js';

/** Reads emitted modules back while the run goes on. */
export interface Verifier {
  readonly verify: Verify;
  /**
   * Waits until all is read.
   * @throws InternalError for the first module that is not what was to be emitted.
   */
  readonly finish: () => Promise<void>;
  /** Ends the reading, wherever it is. */
  readonly stop: () => Promise<void>;
}

/**
 * A verifier in a thread of its own: to load TypeScript and to read all modules takes as long as to print them. Without
 * the bundle of that thread, as in tests of single files, modules are read at once.
 * @param url of the thread's code
 */
export async function startVerifier(url = verifyingThread): Promise<Verifier> {
  return url === undefined ? verifyAtOnce() : verifyInThread(new Worker(url));
}

async function verifyAtOnce(): Promise<Verifier> {
  const { verifyModule } = await import('../../emit/typescript/verify-module.js');
  const done = (): Promise<void> => Promise.resolve();
  return { verify: verifyModule, finish: done, stop: done };
}

function verifyInThread(thread: Worker): Verifier {
  const send = (request: VerifyRequest): void => {
    thread.postMessage(request);
  };
  return {
    verify: (module, text) => {
      send({ module, text });
    },
    finish: async () => {
      const answer = once(thread, 'message') as Promise<[problem: string | undefined]>;
      send(undefined);
      const [problem] = await answer;
      assert(problem === undefined, problem ?? '');
    },
    stop: async () => {
      await thread.terminate();
    },
  };
}
