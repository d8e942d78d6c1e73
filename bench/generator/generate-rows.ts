import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureRounds, type Samples, type Subject } from '../support/rounds.js';
import type { Goal, Row } from '../support/row.js';
import { formatValue } from '../support/format.js';
import { median, pairedRatio } from '../support/statistics.js';
import type { Workspace } from '../workspace.js';
import { AccessLevelToggle } from './toggle-access-level.js';

const group = 'Generator';
const remark = 'remark-parse of the same specs';
const cold = 'generate into an empty folder, no cache';
const check = '`--check` in a fresh checkout';
const unchanged = 'generate with nothing changed';
const edit = 'generate after an edit of one spec (kinesis, 47 actions)';
const bigEdit = 'generate after an edit of a big spec (s3, 180 actions)';
const largeEdit = 'generate after an edit of the largest spec (ec2, 826 actions)';

const goals: Readonly<Record<string, Goal>> = {
  [cold]: { better: 'lower', limit: 1, aim: 0.3 },
  [unchanged]: { better: 'lower', limit: 0.06 },
  [edit]: { better: 'lower', limit: 0.08 },
};

/** Runs of `iamspec generate` as whole processes beside a process in which remark reads the same specs. */
export async function generateRows(workspace: Workspace): Promise<Row[]> {
  const subjects = [baseline(workspace), coldRun(workspace), ...(await warmRuns(workspace))];
  const samplesOf = await measureRounds(subjects, workspace.runs, workspace.say);
  const rows = subjects.map(({ name }) => rowOf(name, samplesOf));
  return [...rows, memoryRow(subjects, samplesOf)];
}

function baseline(workspace: Workspace): Subject {
  const script = join(workspace.places.repository, 'bench/remark-baseline.mjs');
  return { name: remark, run: workspace.node(workspace.root, script, workspace.seeds) };
}

function coldRun(workspace: Workspace): Subject {
  const project = workspace.project('cold');
  return {
    name: cold,
    prepare: () => {
      rmSync(join(project, 'generated'), { recursive: true, force: true });
    },
    run: workspace.iamspec(project, 'generate', '--no-cache'),
  };
}

/** The cache lives in `node_modules`; the fresh checkout has none. */
async function warmRuns(workspace: Workspace): Promise<Subject[]> {
  const fresh = workspace.project('fresh');
  const cached = workspace.project('cached');
  mkdirSync(join(cached, 'node_modules'));
  const run = workspace.iamspec(cached, 'generate');
  await workspace.run(workspace.iamspec(fresh, 'generate', '--no-cache'));
  await workspace.run(run);
  const editOf = (name: string): (() => void) =>
    new AccessLevelToggle(join(cached, 'seeds', name)).edit;
  return [
    { name: check, run: workspace.iamspec(fresh, 'generate', '--check') },
    { name: unchanged, run },
    { name: edit, prepare: editOf('iam.kinesis.md'), run },
    { name: bigEdit, prepare: editOf('iam.s3.md'), run },
    { name: largeEdit, prepare: editOf('iam.ec2.md'), run },
  ];
}

function rowOf(name: string, samplesOf: (name: string) => Samples): Row {
  const own = samplesOf(name);
  const cpu = median(own.all('cpuMilliseconds'));
  const memory = median(own.all('peakBytes'));
  const used = `${formatValue(cpu, 'milliseconds')} CPU, ${formatValue(memory, 'bytes')}`;
  const row = {
    group,
    name,
    value: median(own.all('milliseconds')),
    unit: 'milliseconds',
  } as const;
  if (name === remark) return { ...row, note: used };
  const times = own.all('milliseconds');
  if (name === check) {
    const ratio = pairedRatio(times, samplesOf(cold).all('milliseconds'));
    return { ...row, ratio, against: 'cold', goal: { better: 'lower', limit: 1 }, note: used };
  }
  const ratio = pairedRatio(times, samplesOf(remark).all('milliseconds'));
  const goal = goals[name];
  return { ...row, ratio, against: 'remark', ...(goal && { goal }), note: used };
}

function memoryRow(subjects: readonly Subject[], samplesOf: (name: string) => Samples): Row {
  const peaks = subjects
    .filter(({ name }) => name !== remark)
    .map(({ name }) => median(samplesOf(name).all('peakBytes')));
  return {
    group,
    name: 'peak memory of the hungriest of these runs of iamspec',
    value: Math.max(...peaks),
    unit: 'bytes',
    goal: { better: 'lower', limit: 700e6 },
  };
}
