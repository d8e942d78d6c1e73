import { join } from 'node:path';
import type { BuiltPackage } from '../package/build-package.js';
import type { Row } from '../support/row.js';
import { median, pairedRatio } from '../support/statistics.js';
import type { Workspace } from '../workspace.js';

const group = 'ARNs a second, warm';

interface Report {
  readonly arns: number;
  readonly figures: Readonly<Record<'parseArn' | 'parse' | 'matchArn', readonly number[]>>;
}

/** How fast ARNs are taken apart, beside the parser of the AWS SDK, and how fast their resource types are found. */
export async function arnRows(workspace: Workspace, built: BuiltPackage): Promise<Row[]> {
  const loop = join(workspace.places.bundles, 'arn/loop.mjs');
  workspace.say('reading ARNs');
  const arguments_ = [loop, built.consumer, String(workspace.runs)];
  const { stdout } = await workspace.run({ cwd: workspace.root, arguments: arguments_ });
  const { arns, figures } = JSON.parse(stdout) as Report;
  const row = (name: string, values: readonly number[], note: string): Row => {
    return { group, name, value: median(values), unit: 'per second', note };
  };
  const note = `${arns} ARNs of many services in turn`;
  return [
    row('`parse` of @aws-sdk/util-arn-parser', figures.parse, note),
    {
      ...row('`parseArn`', figures.parseArn, note),
      ratio: pairedRatio(figures.parseArn, figures.parse),
      against: 'theirs',
    },
    row('`matchArn`', figures.matchArn, note),
  ];
}
