import { formatValue } from '../support/format.js';
import { measureRounds, type Subject } from '../support/rounds.js';
import type { Goal, Row } from '../support/row.js';
import { median } from '../support/statistics.js';
import type { Workspace } from '../workspace.js';
import { policyCount, writePolicies } from './synthetic-policies.js';

const group = 'Lint, 1,000 policies of 10 statements';
const limit: Goal = { better: 'lower', limit: 5000 };

/** Runs of `iamspec lint` over folders of policies without faults. */
export async function lintRows(workspace: Workspace): Promise<Row[]> {
  const subjects: readonly (Subject & { readonly goal?: Goal })[] = [
    { ...lintRun(workspace, 'one file each, JSON', 'json'), goal: limit },
    lintRun(workspace, 'one file each, YAML', 'yaml'),
    lintRun(workspace, 'templates of 100 policies', 'template'),
  ];
  const samplesOf = await measureRounds(subjects, workspace.runs, workspace.say);
  return subjects.map(({ name, goal }) => {
    const samples = samplesOf(name);
    for (const output of samples.outputs()) expectNoFindings(output);
    const cpu = formatValue(median(samples.all('cpuMilliseconds')), 'milliseconds');
    const memory = formatValue(median(samples.all('peakBytes')), 'bytes');
    const value = median(samples.all('milliseconds'));
    const row: Row = { group, name, value, unit: 'milliseconds', note: `${cpu} CPU, ${memory}` };
    return goal ? { ...row, goal } : row;
  });
}

function lintRun(workspace: Workspace, name: string, form: 'json' | 'yaml' | 'template'): Subject {
  const folder = workspace.project(`policies-${form}`, { seeds: false });
  writePolicies(folder, form);
  return { name, run: workspace.iamspec(folder, 'lint', '.') };
}

function expectNoFindings(output: string): void {
  if (output.startsWith(`No findings in ${policyCount.toLocaleString('en-US')} policies`)) return;
  throw new Error(`Unexpected findings in valid policies\n${output}`);
}
