import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CommandIo, ExitCode } from '../../generator/commands/io.js';

/** The folder of the repository. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A command's surroundings for tests, and what the command did with them. */
export interface FakeIo extends CommandIo {
  readonly out: () => string;
  readonly err: () => string;
  readonly exitCode: () => ExitCode | undefined;
}

/** @param cwd where relative paths start. @param changes replace parts of the surroundings. */
export function fakeIo(cwd: string, changes: Partial<CommandIo> = {}): FakeIo {
  const out: string[] = [];
  const err: string[] = [];
  let exitCode: ExitCode | undefined;
  return {
    cwd,
    packageRoot,
    stdout: (text) => out.push(text),
    stderr: (text) => err.push(text),
    readInput: () => Promise.resolve(new Uint8Array()),
    isTerminal: false,
    hasColor: false,
    hasOutputColor: false,
    setExitCode: (code) => {
      exitCode = code;
    },
    self: { processId: process.pid, host: hostname(), isAlive: () => true },
    today: '2026-01-31',
    environment: process.env,
    ...changes,
    out: () => out.join(''),
    err: () => err.join(''),
    exitCode: () => exitCode,
  };
}
