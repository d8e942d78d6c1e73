import { parentPort } from 'node:worker_threads';
import type { Module } from '../../emit/typescript/syntax.js';
import { verifyModule } from '../../emit/typescript/verify-module.js';

/** A module to verify, or nothing: then the thread answers with the first problem, or with nothing. */
export type VerifyRequest = { readonly module: Module; readonly text: string } | undefined;

/** Verifies the modules that come, up to the first problem. An error loses its class between threads, so its message goes. */
function createReader(answer: (problem: string | undefined) => void) {
  let problem: string | undefined;
  return (request: VerifyRequest): void => {
    if (request === undefined) {
      answer(problem);
      return;
    }
    if (problem !== undefined) return;
    try {
      verifyModule(request.module, request.text);
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
  };
}

parentPort?.on(
  'message',
  createReader((problem) => parentPort?.postMessage(problem)),
);
