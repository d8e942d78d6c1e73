import type { Command } from 'commander';
import type { ChangelogOptions } from './changelog/options.js';
import type { CommandIo } from './io.js';

const help = `
Adds a section on top of CHANGELOG.md in the output folder, titled by the source and the version of the last import. The
section of the same title is replaced; other sections stay as they are. Sides are named as for \`iamspec diff\`. To tell
several commits in one section, name the ref that the section before tells.`;

/** Adds `changelog` to the command line. What it needs is loaded when it runs. */
export function registerChangelog(program: Command, io: CommandIo): void {
  program
    .command('changelog')
    .description('tell the changes of the specs in the changelog of the package')
    .argument('[before]', 'the specs before; those of `HEAD` if none')
    .argument('[after]', 'the specs after; the folder of --seeds if none')
    .option('--seeds <folder>', 'folder of the specs', 'seeds')
    .option('--out <folder>', 'output folder', 'generated')
    .option('--title <text>', 'title of the section')
    .option('--quiet', 'show errors only')
    .addHelpText('after', help)
    .action(
      async (before: string | undefined, after: string | undefined, options: ChangelogOptions) => {
        const { keepChangelog } = await import('./changelog/keep-changelog.js');
        io.setExitCode(await keepChangelog(before, after, options, io));
      },
    );
}
