import type { Command } from 'commander';
import type { CommandIo } from './io.js';
import { appendCode, failOnWords, lintFormats, type LintOptions } from './lint/options.js';

const help = `
Files:
  JSON and YAML with policies: policy documents, templates of CloudFormation, SAM and CDK, plans of Terraform
  (\`terraform show -json\`), or any other file that has statements in it. Folders are searched for .json, .yaml, .yml and
  .template; dot folders, node_modules and symbolic links are passed over. \`-\` is standard input.

Exit codes:
  0  nothing that --fail-on asks for
  1  a finding that --fail-on asks for
  2  could not tell: a file that cannot be read, a wrong option`;

/** Adds `lint` to the command line. What it needs is loaded when it runs. */
export function registerLint(program: Command, io: CommandIo): void {
  program
    .command('lint')
    .description('find faults in policies that are already written')
    .argument('<files...>', 'files and folders with policies')
    .option('--format <format>', lintFormats.join(', '), 'text')
    .option('--severity <lowest>', 'the lowest severity that is shown', 'warning')
    .option(
      '--fail-on <severity>',
      `the lowest severity that exits 1: ${failOnWords.join(', ')}`,
      'warning',
    )
    .option('--ignore <code>', 'a code that is passed over; repeatable, with commas', appendCode)
    .option('--quiet', 'print no summary')
    .addHelpText('after', help)
    .action(async (files: readonly string[], options: LintOptions) => {
      const { runLint } = await import('./lint/run-lint.js');
      io.setExitCode(await runLint(files, options, io));
    });
}
