import type { Command } from 'commander';
import type { DiffOptions } from './diff/options.js';
import { appendOutput, appendWords, failOnWords, reportFormats } from './diff/options.js';
import type { CommandIo } from './io.js';

const sidesHelp = `
Sides:
  A side is a folder of specs, one spec file, a git ref (\`main\`, \`HEAD~1\`, a tag), or \`<ref>:<path>\` with a path from the
  top of the repository (from here with \`./\`). A ref alone stands for the folder of --seeds in it. A name that is on disk is
  taken as a path; \`ref:<name>\` takes it as a git ref. Symbolic links in a ref are passed over. Nothing is ever fetched.

Exit codes:
  0  compared, and nothing that --fail-on asks for
  1  a change that --fail-on asks for and the allow file does not accept
  2  not compared: a spec with errors, an unknown ref or path, a wrong option`;

/** Adds `diff` to the command line. What it needs is loaded when it runs. */
export function registerDiff(program: Command, io: CommandIo): void {
  program
    .command('diff')
    .description('say what a change of the specs means for code and for permissions')
    .argument('[before]', 'the specs before; those of `HEAD` if none')
    .argument('[after]', 'the specs after; the folder of --seeds if none')
    .option('--seeds <folder>', 'folder of the specs', 'seeds')
    .option(
      '--output <format[=file]>',
      `${reportFormats.join(', ')}; to stdout without a file; repeatable (default: text)`,
      appendOutput,
    )
    .option(
      '--fail-on <what>',
      `exit 1 on changes: ${failOnWords.join(', ')}, or none; several with commas (default: none)`,
      appendWords,
    )
    .option('--only <kind>', 'kinds of changes, with commas; the others are left out', appendWords)
    .option('--service <prefix>', 'service prefixes, with commas', appendWords)
    .option('--allow <file>', 'JSON file of accepted changes (templates/schemas/allow.schema.json)')
    .option('--brief', 'in the text report, count what is safe instead of listing it')
    .option('--quiet', 'print nothing but errors and what --output asks for')
    .addHelpText('after', sidesHelp)
    .action(async (before: string | undefined, after: string | undefined, options: DiffOptions) => {
      const { runDiff } = await import('./diff/run-diff.js');
      io.setExitCode(await runDiff(before, after, options, io));
    });
}
