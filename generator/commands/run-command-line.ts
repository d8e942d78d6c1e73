import { Command, CommanderError } from 'commander';
import { OutputError } from '../output/output-error.js';
import { visible } from '../diagnostics/sanitize.js';
import { registerChangelog } from './changelog.js';
import { registerDiffDriver } from './diff-driver.js';
import { registerDiff } from './diff.js';
import { registerGenerate } from './generate.js';
import { registerImpact } from './impact.js';
import { registerImport } from './import.js';
import { registerLint } from './lint.js';
import { registerStats } from './stats.js';
import type { CommandIo } from './io.js';
import { UsageError } from './usage-error.js';

/** Runs iamspec with `arguments_` (without the program's own name). Sets the exit code; throws only for our own bugs. */
export async function runCommandLine(arguments_: readonly string[], io: CommandIo): Promise<void> {
  const program = new Command('iamspec')
    .description('AWS IAM services as Markdown specs, compiled into typed TypeScript.')
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
  registerGenerate(program, io);
  registerImport(program, io);
  registerImpact(program, io);
  registerLint(program, io);
  registerStats(program, io);
  registerDiff(program, io);
  registerChangelog(program, io);
  registerDiffDriver(program, io);
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  try {
    await program.parseAsync(arguments_, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) io.setExitCode(error.exitCode === 0 ? 0 : 2);
    else if (error instanceof UsageError || error instanceof OutputError || isSystemError(error)) {
      io.stderr(`iamspec: ${visible(error.message)}\n`);
      io.setExitCode(2);
    } else throw error;
  }
}

/** An error of the operating system, such as a folder that may not be read. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
