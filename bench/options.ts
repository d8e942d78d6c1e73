import { parseArgs } from 'node:util';

export const groupNames = ['generator', 'lint', 'package', 'arn'] as const;
export type GroupName = (typeof groupNames)[number];

export interface Options {
  readonly only: readonly GroupName[];
  readonly runs: number;
  readonly seeds: string;
}

export const usage = `npm run bench -- [options]
  --only <groups>   ${groupNames.join(', ')}, joined by commas (default: all)
  --runs <number>   rounds to take the median of (default: 5)
  --seeds <folder>  folder of the specs (default: seeds)
`;

/** Reads the command line. Throws `TypeError` with a message for people. */
export function parseOptions(arguments_: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...arguments_],
    options: {
      only: { type: 'string', default: groupNames.join(',') },
      runs: { type: 'string', default: '5' },
      seeds: { type: 'string', default: 'seeds' },
    },
  });
  return { only: parseGroups(values.only), runs: parseRuns(values.runs), seeds: values.seeds };
}

function parseGroups(text: string): GroupName[] {
  const asked = text.split(',');
  const unknown = asked.find((name) => !groupNames.some((known) => known === name));
  if (unknown !== undefined) throw new TypeError(`There is no group \`${unknown}\``);
  return groupNames.filter((name) => asked.includes(name));
}

function parseRuns(text: string): number {
  const runs = Number(text);
  if (!Number.isInteger(runs) || runs < 1) throw new TypeError(`\`${text}\` is no number of runs`);
  return runs;
}
