import type { Command } from 'commander';
import type { CommandIo } from './io.js';
import type { StatsOptions } from './stats/show-stats.js';

/** Adds `stats` to the command line. What it needs is loaded when it runs. */
export function registerStats(program: Command, io: CommandIo): void {
  program
    .command('stats')
    .description('count what the specs hold, and compare with what was imported')
    .option('--seeds <folder>', 'folder of the specs', 'seeds')
    .option('--json', 'print JSON')
    .action(async (options: StatsOptions) => {
      const { showStats } = await import('./stats/show-stats.js');
      io.setExitCode(await showStats(options, io));
    });
}
