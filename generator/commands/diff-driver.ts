import type { Command } from 'commander';
import type { CommandIo } from './io.js';

/** Adds `diff-driver`, which git calls to show a changed spec (gitattributes(5), "Defining an external diff driver"). */
export function registerDiffDriver(program: Command, io: CommandIo): void {
  program
    .command('diff-driver', { hidden: true })
    .description('show a changed spec for git diff')
    .argument('<path>', 'path of the file in the repository')
    .argument('[files...]', 'old file, old hex, old mode, new file, new hex, new mode; as git does')
    .allowUnknownOption()
    .helpOption(false)
    .action(async (path: string, files: readonly string[]) => {
      const { showFileDiff } = await import('./diff-driver/show-file-diff.js');
      io.setExitCode(await showFileDiff(path, files, io));
    });
}
