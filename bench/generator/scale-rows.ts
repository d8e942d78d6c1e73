import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatValue } from '../support/format.js';
import { measureRounds, type Subject } from '../support/rounds.js';
import type { Row } from '../support/row.js';
import { median, pairedRatio } from '../support/statistics.js';
import type { Workspace } from '../workspace.js';
import { writeSyntheticSeeds } from './synthetic-seeds.js';

const group = 'Generator, larger catalogs';
const scales = [1, 3, 10];
const mostRounds = 3;

/** Generates catalogs of several times as many services, cold. */
export async function scaleRows(workspace: Workspace): Promise<Row[]> {
  const subjects = scales.map((times) => subjectOf(workspace, times));
  const rounds = Math.min(workspace.runs, mostRounds);
  const samplesOf = await measureRounds(subjects, rounds, workspace.say);
  const [base = ''] = subjects.map(({ name }) => name);
  const single = samplesOf(base).all('milliseconds');
  const singleCpu = samplesOf(base).all('cpuMilliseconds');
  return subjects.map(({ name }, index) => {
    const times = scales[index] ?? 1;
    const samples = samplesOf(name);
    const cpuTimes = samples.all('cpuMilliseconds');
    const cpu = formatValue(median(cpuTimes), 'milliseconds');
    const cpuRatio = formatValue(pairedRatio(cpuTimes, singleCpu), 'times');
    return {
      group,
      name,
      value: median(samples.all('milliseconds')),
      unit: 'milliseconds',
      ...(times > 1 && { ratio: pairedRatio(samples.all('milliseconds'), single), against: '1x' }),
      ...(times === 10 && { goal: { better: 'lower', limit: 11 } as const }),
      note: `${cpu} CPU (${cpuRatio}), ${formatValue(median(samples.all('peakBytes')), 'bytes')}`,
    };
  });
}

function subjectOf(workspace: Workspace, times: number): Subject {
  const project = workspace.project(`scale-${times}`, { seeds: false });
  writeSyntheticSeeds(workspace.seeds, join(project, 'seeds'), times);
  return {
    name: `${times}x the services, cold`,
    prepare: () => {
      rmSync(join(project, 'generated'), { recursive: true, force: true });
    },
    run: workspace.iamspec(project, 'generate', '--no-cache'),
  };
}
