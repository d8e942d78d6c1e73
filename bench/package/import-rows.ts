import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatValue } from '../support/format.js';
import { measureRounds, type Samples, type Subject } from '../support/rounds.js';
import type { Row } from '../support/row.js';
import { median, pairedDifference } from '../support/statistics.js';
import type { Workspace } from '../workspace.js';
import type { BuiltPackage } from './build-package.js';
import {
  bare,
  bareCommonJs,
  floyd,
  iamData,
  type Import,
  own,
  ownArn,
  policyTypes,
} from './subjects.js';

const group = 'Package, import in a fresh process, less the start of Node.js';
const rivalImports: readonly Import[] = [floyd, policyTypes, iamData];
const imports: readonly Import[] = [bare, bareCommonJs, own, ownArn, ...rivalImports];
/** These processes are short, so they are run more often. */
const roundsPerRun = 5;

/** How long Node.js takes to load one service, beside the other packages. */
export async function importRows(workspace: Workspace, built: BuiltPackage): Promise<Row[]> {
  const subjects = imports.map((one) => subjectOf(one, built.consumer));
  const rounds = workspace.runs * roundsPerRun;
  const samplesOf = await measureRounds(subjects, rounds, () => undefined);
  const ours = netOf(samplesOf, own);
  return imports.map((one) => {
    const { name } = one;
    const value = netOf(samplesOf, one);
    const whole = formatValue(median(samplesOf(name).all('milliseconds')), 'milliseconds');
    const row = {
      group,
      name,
      value,
      unit: 'milliseconds',
      note: `whole process ${whole}`,
    } as const;
    if (!rivalImports.includes(one)) return row;
    const goal = { better: 'higher', limit: 50, aim: 100 } as const;
    return { ...row, ratio: value / ours, against: 'ours', ...(one === floyd && { goal }) };
  });
}

function subjectOf(one: Import, consumer: string): Subject {
  const file = `import-${imports.indexOf(one)}.${one.extension}`;
  writeFileSync(join(consumer, file), one.script);
  return { name: one.name, run: { cwd: consumer, arguments: [file] } };
}

/** Over an empty script of the same kind: starting ES modules takes longer than starting CommonJS. */
function netOf(samplesOf: (name: string) => Samples, one: Import): number {
  const base = one.extension === 'mjs' ? bare : bareCommonJs;
  const times = samplesOf(one.name).all('milliseconds');
  return pairedDifference(times, samplesOf(base.name).all('milliseconds'));
}
