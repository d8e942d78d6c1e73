import { UpstreamError } from '../../import/upstream.js';
import type { CommandIo, ExitCode } from '../io.js';
import { progressOn } from '../progress.js';
import { UsageError } from '../usage-error.js';
import { carryOut } from './carry-out.js';
import type { ImportOptions } from './options.js';
import { prepareImport } from './prepare-import.js';

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
