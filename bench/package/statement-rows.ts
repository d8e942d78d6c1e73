import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatValue } from '../support/format.js';
import { measureRounds, type Subject } from '../support/rounds.js';
import type { Row } from '../support/row.js';
import { median, pairedDifference } from '../support/statistics.js';
import type { Workspace } from '../workspace.js';
import { type BuiltPackage, compiler } from './build-package.js';
import { compilerOptions, memoryUsed } from './compile-rows.js';
import { statementsSource } from './statements-source.js';
import { bare } from './subjects.js';

const group = 'Package, TypeScript compiler: 50 statements over 10 services';
const roundsPerRun = 2;

/** What the checks of statements add to the compiler's time and memory. */
export async function statementRows(workspace: Workspace, built: BuiltPackage): Promise<Row[]> {
  const subjects = [
    subjectOf('nothing', bare.typescript, workspace, built),
    subjectOf('statements', statementsSource(), workspace, built),
  ];
  const samplesOf = await measureRounds(subjects, workspace.runs * roundsPerRun, workspace.say);
  const [base, own] = [samplesOf('nothing'), samplesOf('statements')];
  const times = own.all('milliseconds');
  const memory = own.outputs().map(memoryUsed);
  const added = {
    time: pairedDifference(times, base.all('milliseconds')),
    memory: pairedDifference(memory, base.outputs().map(memoryUsed)),
    peak: pairedDifference(own.all('peakBytes'), base.all('peakBytes')),
  };
  return [
    {
      group,
      name: 'time more than a project that imports nothing',
      value: added.time,
      unit: 'milliseconds',
      goal: { better: 'lower', limit: 600 },
      note: `whole process ${formatValue(median(times), 'milliseconds')}`,
    },
    {
      group,
      name: 'memory used more than a project that imports nothing',
      value: added.memory,
      unit: 'bytes',
      goal: { better: 'lower', limit: 120e6 },
      note: `peak memory ${formatValue(added.peak, 'bytes')} more`,
    },
  ];
}

function subjectOf(
  name: string,
  text: string,
  workspace: Workspace,
  { consumer }: BuiltPackage,
): Subject {
  const folder = join(consumer, `statements-${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  writeFileSync(join(folder, 'index.ts'), text);
  const run = workspace.node(folder, compiler(workspace), '-p', '.', '--extendedDiagnostics');
  return { name, run };
}
