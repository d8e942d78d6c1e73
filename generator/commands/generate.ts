import { type Command, Option } from 'commander';
import type { GenerateOptions } from './generate/options.js';
import type { CommandIo } from './io.js';
import { diagnosticFormats } from './report-diagnostics.js';

/** Adds `generate` to the command line. What it needs is loaded when it runs. */
export function registerGenerate(program: Command, io: CommandIo): void {
  program
    .command('generate')
    .description('compile the specs into TypeScript, metadata and docs')
    .option('--seeds <folder>', 'folder of the specs', 'seeds')
    .option('--out <folder>', 'output folder', 'generated')
    .option('--check', 'write nothing; exit 1 when the output is not in sync with the specs')
    .option('--dry-run', 'write nothing; say what would be written')
    .option('--watch', 'generate again whenever a spec changes')
    .option('--strict', 'treat files that are no spec as errors')
    .option('--quiet', 'show errors only')
    .option('--verbose', 'show information as well, and every file that is written')
    .option('--no-cache', 'make everything anew')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(diagnosticFormats)
        .default('text'),
    )
    .action(async (options: GenerateOptions) => {
      const { generate } = await import('./generate/generate.js');
      io.setExitCode(await generate(options, io));
      if (!options.watch) return;
      const { watchSeeds } = await import('./generate/watch.js');
      await watchSeeds(options, io, () => generate(options, io));
    });
}
