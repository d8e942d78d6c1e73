import { join } from 'node:path';
import { formatValue } from '../support/format.js';
import type { Row } from '../support/row.js';
import { median } from '../support/statistics.js';
import type { Workspace } from '../workspace.js';
import type { BuiltPackage } from './build-package.js';

const group = 'Package, in an editor: answers after a change of a file that uses ec2, 826 actions';

interface Report {
  /** Milliseconds to the first answer, when everything is read. */
  readonly opening: number;
  readonly figures: Readonly<Record<'hover' | 'completion' | 'statement', readonly number[]>>;
}

/** How long TypeScript's language service takes to answer an editor. */
export async function editorRows(workspace: Workspace, built: BuiltPackage): Promise<Row[]> {
  const loop = join(workspace.places.bundles, 'package/editor-loop.mjs');
  const compilers = join(workspace.places.repository, 'bench');
  workspace.say('asking the language service');
  const arguments_ = [loop, built.consumer, compilers, String(workspace.runs)];
  const { stdout } = await workspace.run({ cwd: workspace.root, arguments: arguments_ });
  const { opening, figures } = JSON.parse(stdout) as Report;
  const row = (name: string, values: readonly number[]): Row => ({
    group,
    name,
    value: median(values),
    unit: 'milliseconds',
    goal: { better: 'lower', limit: 200 },
    note: `slowest ${formatValue(Math.max(...values), 'milliseconds')}`,
  });
  return [
    { group, name: 'the first answer, everything read', value: opening, unit: 'milliseconds' },
    row('hovering over `Ec2Action.RunInstances`', figures.hover),
    row('completing `Ec2Action.`', figures.completion),
    row("completing `allow({ actions: ['`", figures.statement),
  ];
}
