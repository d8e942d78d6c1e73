import type { Command } from 'commander';
import { impactFormats, type ImpactOptions } from './impact/options.js';
import type { CommandIo } from './io.js';

const help = `
Files:
  JSON and YAML (policies, CloudFormation and SAM templates, plans of Terraform), TypeScript and JavaScript. Folders are
  searched for .json, .yaml, .yml, .ts, .tsx, .mts, .cts, .js, .jsx, .mjs and .cjs; dot folders, node_modules and symbolic
  links are passed over.

Sides are named as for \`iamspec diff\`. Compare --before and --after of this package, not of your policies.

Exit codes:
  0  nothing is touched
  1  something is
  2  could not tell: a file that cannot be read, a spec with errors, a wrong option`;

/** Adds `impact` to the command line. What it needs is loaded when it runs. */
export function registerImpact(program: Command, io: CommandIo): void {
  program
    .command('impact')
    .description('say which of your policies and sources a change of the specs touches')
    .argument('<files...>', 'files and folders with policies, or code that uses the package')
    .option('--before <side>', 'the specs before (default: those of `HEAD`)')
    .option('--after <side>', 'the specs after (default: the folder of --seeds)')
    .option('--seeds <folder>', 'folder of the specs', 'seeds')
    .option('--format <format>', impactFormats.join(', '), 'text')
    .option('--verbose', 'also name the files without a policy')
    .addHelpText('after', help)
    .action(async (files: readonly string[], options: ImpactOptions) => {
      const { runImpact } = await import('./impact/run-impact.js');
      io.setExitCode(await runImpact(files, options, io));
    });
}
