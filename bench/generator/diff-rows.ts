import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatValue } from '../support/format.js';
import { measureRounds, type Subject } from '../support/rounds.js';
import type { Row } from '../support/row.js';
import { median } from '../support/statistics.js';
import type { Workspace } from '../workspace.js';
import { AccessLevelToggle } from './toggle-access-level.js';

const group = 'Diff';
const folders = 'two folders, an access level changed in every tenth spec';
const commit = 'HEAD and the working tree, three specs changed';

/** Runs of `iamspec diff`, or rows that say that there is no such command. */
export async function diffRows(workspace: Workspace): Promise<Row[]> {
  if (!(await hasDiff(workspace))) {
    return [folders, commit].map((name) => ({ group, name, unit: 'milliseconds' }));
  }
  const subjects = [folderDiff(workspace), commitDiff(workspace)];
  const samplesOf = await measureRounds(subjects, workspace.runs, workspace.say);
  return subjects.map(({ name }) => {
    const cpu = formatValue(median(samplesOf(name).all('cpuMilliseconds')), 'milliseconds');
    const memory = formatValue(median(samplesOf(name).all('peakBytes')), 'bytes');
    const value = median(samplesOf(name).all('milliseconds'));
    return { group, name, value, unit: 'milliseconds', note: `${cpu} CPU, ${memory}` };
  });
}

async function hasDiff(workspace: Workspace): Promise<boolean> {
  const { stdout } = await workspace.run(workspace.iamspec(workspace.root, '--help'));
  return /^ +diff\b/m.test(stdout);
}

function folderDiff(workspace: Workspace): Subject {
  const before = workspace.project('before');
  const after = workspace.project('after');
  editSpecs(join(after, 'seeds'), (index) => index % 10 === 0);
  const folder = (project: string): string => join(project, 'seeds');
  return {
    name: folders,
    run: workspace.iamspec(workspace.root, 'diff', folder(before), folder(after)),
  };
}

function commitDiff(workspace: Workspace): Subject {
  const project = workspace.project('repository');
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  git(project, 'init', '--quiet');
  git(project, 'add', '.');
  git(project, ...author, 'commit', '--quiet', '--no-gpg-sign', '--message', 'Specs');
  editSpecs(join(project, 'seeds'), (index) => index < 3);
  return { name: commit, run: workspace.iamspec(project, 'diff', 'HEAD') };
}

function editSpecs(seeds: string, isChosen: (index: number) => boolean): void {
  const editable = readdirSync(seeds)
    .filter((name) => name.startsWith('iam.'))
    .flatMap((name) => toggleOf(join(seeds, name)) ?? []);
  editable
    .filter((_, index) => isChosen(index))
    .forEach(({ edit }) => {
      edit();
    });
}

function toggleOf(file: string): AccessLevelToggle | undefined {
  try {
    return new AccessLevelToggle(file);
  } catch {
    return undefined;
  }
}

function git(cwd: string, ...arguments_: readonly string[]): void {
  const { status, stderr } = spawnSync('git', arguments_, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${arguments_.join(' ')} failed\n${stderr}`);
}
