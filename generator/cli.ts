import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pico from 'picocolors';
import type { CommandIo } from './commands/io.js';
import { runCommandLine } from './commands/run-command-line.js';

/** Walks up from this file: `dist/cli.js` when installed, `generator/cli.ts` in development. */
function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates', 'runtime'))) folder = dirname(folder);
  return folder;
}

/** Whether a process of this machine exists; only "no such process" says no (kill(2)). */
function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Standard input up to its end, or to `limit` bytes. */
async function readInput(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

const io: CommandIo = {
  cwd: process.cwd(),
  packageRoot: findPackageRoot(),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  readInput,
  isTerminal: process.stderr.isTTY,
  hasColor: pico.isColorSupported && process.stderr.isTTY,
  hasOutputColor: pico.isColorSupported && process.stdout.isTTY,
  setExitCode: (code) => {
    process.exitCode = code;
  },
  self: { processId: process.pid, host: hostname(), isAlive },
  today: new Date().toISOString().slice(0, 10),
  environment: process.env,
};

await runCommandLine(process.argv.slice(2), io);
