import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../generator/commands/run-command-line.js';
import { analyzeSources } from '../../generator/pipeline.js';
import { fakeIo, type FakeIo, packageRoot } from '../support/fake-io.js';
import { readTree, temporaryFolder } from '../support/folders.js';
import { type FixtureService, upstreamAction, writePackage } from './fixture-package.js';

const seed = readFileSync(join(packageRoot, 'test/fixtures/seed/iam.cognito-sync.md'), 'utf8');

const thing: FixtureService = {
  title: 'Amazon Thing',
  actions: [
    upstreamAction('TagThing', {
      accessLevel: 'Tagging, Write',
      resourceTypes: [{ name: 'thing', required: true, conditionKeys: [], dependentActions: [] }],
      conditionKeys: ['aws:TagKeys'],
    }),
    upstreamAction('ListThings', { accessLevel: 'List' }),
  ],
  resourceTypes: [{ key: 'thing', arn: 'arn:${Partition}:thing:::${ThingId}' }],
  conditionKeys: [{ key: 'aws:TagKeys', type: 'ArrayOfString' }],
};

/** A folder with an empty seeds folder and a package in `upstream`. */
function project(services: Readonly<Record<string, FixtureService>> = { thing }): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'seeds'));
  upstream(folder, '1.0.0', services);
  return folder;
}

function upstream(
  folder: string,
  version: string,
  services: Readonly<Record<string, FixtureService>>,
): void {
  mkdirSync(join(folder, 'upstream'), { recursive: true });
  writePackage(join(folder, 'upstream'), version, services);
}

function many(count: number): FixtureService {
  return { actions: Array.from({ length: count }, (_, index) => upstreamAction(`Do${index}`)) };
}

async function run(folder: string, ...arguments_: string[]): Promise<FakeIo> {
  const io = fakeIo(folder);
  await runCommandLine(['import', '--from', './upstream', ...arguments_], io);
  return io;
}

function seeds(folder: string): Map<string, string> {
  return readTree(join(folder, 'seeds'));
}

function put(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, 'seeds', name), text);
}

describe('iamspec import', () => {
  it('writes a spec for every service, the global condition keys and the record', async () => {
    const folder = project();
    const io = await run(folder);
    expect(io.exitCode()).toBe(0);
    expect(io.err()).toBe('');
    expect(io.out()).toBe(`@fixture/data 1.0.0
                added  changed  removed  restored  kept  unchanged
services            2        0        0         0     0          0
actions             2        0        0         0     0          0
resource types      1        0        0         0     0          0
condition keys      2        0        0         0     0          0
2 specs: 3 files written.
`);
    const files = seeds(folder);
    expect([...files.keys()]).toEqual(['iam.aws.md', 'iam.thing.md', 'upstream.json']);
    expect(files.get('iam.thing.md')?.replace(/^[^]*## Privileges/, '## Privileges'))
      .toBe(`## Privileges
### ListThings
- access level: List
- resource types
\`\`\`
{
    "": {
        "resource_type": "",
        "required": false,
        "condition_keys": [],
        "dependent_actions": []
    }
}
\`\`\`
### TagThing
- access level: Tagging
- resource types
\`\`\`
{
    "": {
        "resource_type": "",
        "required": false,
        "condition_keys": [
            "aws:TagKeys"
        ],
        "dependent_actions": []
    },
    "thing": {
        "resource_type": "thing",
        "required": true,
        "condition_keys": [],
        "dependent_actions": []
    }
}
\`\`\`

## Resources
### thing
- resource
\`\`\`
{
    "arns": [
        "arn:\${Partition}:thing:::\${ThingId}"
    ],
    "condition_keys": []
}
\`\`\`

## Conditions
### aws:TagKeys
- type: ArrayOfString
`);
    const inputs = [...files].filter(([path]) => path.endsWith('.md'));
    const { diagnostics } = analyzeSources(inputs.map(([path, text]) => ({ path, text })));
    expect(diagnostics).toEqual([]);
  });

  it('writes nothing the second time', async () => {
    const folder = project();
    await run(folder);
    const before = seeds(folder);
    const times = [...before.keys()].map((name) => statSync(join(folder, 'seeds', name)).mtimeMs);
    const io = await run(folder);
    expect(io.out()).toContain('2 specs: 0 files written.\n');
    expect(seeds(folder)).toEqual(before);
    expect([...before.keys()].map((name) => statSync(join(folder, 'seeds', name)).mtimeMs)).toEqual(
      times,
    );
  });

  it('adds facts to an existing spec, found by its prefix, and leaves its words alone', async () => {
    const folder = project({
      'cognito-sync': { title: 'Amazon Cognito Sync', actions: [upstreamAction('BulkPublish')] },
    });
    put(folder, 'my note.md', seed);
    const io = await run(folder, 'cognito-sync', '--verbose', '--accept-mass-change', 'a fixture');
    expect(io.exitCode()).toBe(0);
    expect(io.out()).toContain(
      'Other titles upstream: 1 service\n' +
        '  cognito-sync: the spec says "Cognito Sync", upstream "Amazon Cognito Sync"\n',
    );
    expect(io.out()).toContain('create upstream.json\nupdate my note.md\n');
    const text = seeds(folder).get('my note.md') ?? '';
    const preamble = seed.slice(0, seed.indexOf('## Privileges'));
    expect(
      text.startsWith(`${preamble}## Privileges\n### BulkPublish\n- description: Initiates`),
    ).toBe(true);
    expect(text).toContain(
      '### DeleteDataset\n- description: Deletes the specific dataset.\n- access level: Write\n- removed: 1.0.0\n',
    );
    expect(text).toContain('\n\n## Resources\n### dataset\n- removed: 1.0.0\n');
  });

  it('suggests names for an unknown prefix', async () => {
    const folder = project({ thing, logs: { title: 'Amazon CloudWatch Logs' } });
    const io = await run(folder, 'thong', 'cloudwatchlogs', 'q9');
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toBe(
      'iamspec: @fixture/data 1.0.0 has no service `thong`; did you mean `thing`? ' +
        '@fixture/data 1.0.0 has no service `cloudwatchlogs`; did you mean `logs`? ' +
        '@fixture/data 1.0.0 has no service `q9`.\n',
    );
    expect(seeds(folder).size).toBe(0);
  });

  it('says what it would write, and writes nothing, in a dry run', async () => {
    const folder = project();
    const io = await run(folder, 'thing', '--dry-run');
    expect(io.exitCode()).toBe(0);
    expect(io.out()).toContain(
      'create upstream.json\ncreate iam.thing.md\n1 spec: 2 files to write.\n',
    );
    expect(seeds(folder).size).toBe(0);
  });

  it('names what a spec has no place for, and keeps it on record', async () => {
    const scenarios = [{ name: 'any' }];
    const actions = ['A', 'B', 'C', 'D'].map((name) => upstreamAction(name, { scenarios }));
    const folder = project({ thing: { actions } });
    const io = await run(folder);
    expect(io.out()).toContain(
      'Left out: field `scenarios` of an action (4: thing:A, thing:B, thing:C, …)\n',
    );
    expect(seeds(folder).get('upstream.json')).toContain(
      '"what": "field `scenarios` of an action"',
    );
  });

  it('says nothing when it is to be quiet', async () => {
    const io = await run(project(), '--quiet');
    expect([io.exitCode(), io.out(), io.err()]).toEqual([0, '', '']);
  });

  it('shows progress on a terminal, and clears it', async () => {
    const io = fakeIo(project(), { isTerminal: true });
    await runCommandLine(['import', '--from', './upstream'], io);
    expect(io.err()).toContain('Reading upstream data');
    expect(io.err()).toContain('Writing 2 specs');
    expect(io.err().endsWith('\r\u001b[2K')).toBe(true);
  });
});

describe('iamspec import, what it refuses', () => {
  it('refuses what looks like a broken source, unless a reason is given', async () => {
    const folder = project({ big: many(40) });
    await run(folder);
    const before = seeds(folder);
    upstream(folder, '2.0.0', { big: many(20) });
    const refused = await run(folder);
    expect(refused.exitCode()).toBe(1);
    expect(refused.err()).toContain('20 of 40 actions of `big` are gone (50.0 %)');
    expect(refused.err()).toContain('--accept-mass-change "<reason>"');
    expect(seeds(folder)).toEqual(before);
    const accepted = await run(folder, '--accept-mass-change', 'AWS retired them');
    expect(accepted.exitCode()).toBe(0);
    const record = seeds(folder).get('upstream.json');
    expect(record).toContain('"reason": "AWS retired them"');
    expect(
      seeds(folder)
        .get('iam.big.md')
        ?.match(/^- removed: 2\.0\.0$/gm),
    ).toHaveLength(20);
    const again = await run(folder);
    expect(again.out()).toContain('0 files written');
    expect(seeds(folder).get('upstream.json')).toBe(record);
  });

  it('keeps dependent actions that upstream has emptied, and copies upstream with --no-keep', async () => {
    const dependentActions = ['iam:PassRole'];
    const folder = project({ thing: { actions: [upstreamAction('Run', { dependentActions })] } });
    await run(folder);
    upstream(folder, '2.0.0', { thing: { actions: [upstreamAction('Run')] } });
    const kept = await run(folder, '--accept-mass-change', 'checked');
    expect(kept.out()).toContain(
      'Kept, since upstream has none at all: dependent actions of actions (1 value)\n',
    );
    expect(seeds(folder).get('iam.thing.md')).toContain('"iam:PassRole"');
    expect((await run(folder)).exitCode()).toBe(0);
    expect((await run(folder, '--no-keep')).exitCode()).toBe(1);
    await run(folder, '--no-keep', '--accept-mass-change', 'a copy');
    expect(seeds(folder).get('iam.thing.md')).not.toContain('"iam:PassRole"');
  });

  it('wants a reason that says something', async () => {
    const io = await run(project(), '--accept-mass-change', ' ');
    expect([io.exitCode(), io.err()]).toEqual([
      2,
      'iamspec: `--accept-mass-change` needs a reason, which is kept in upstream.json\n',
    ]);
  });

  it('refuses to build on specs with errors', async () => {
    const folder = project();
    put(folder, 'iam.thing.md', '# Thing\n- prefix: thing\n');
    const io = await run(folder);
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toContain('seeds/iam.thing.md:2:16 error missing-privileges');
    expect(io.err()).toContain('The specs have errors: nothing was written.\n');
    expect(seeds(folder).size).toBe(1);
  });

  it('refuses names that the format refuses', async () => {
    const folder = project({ thing: { actions: [upstreamAction('Run; exit')] } });
    const io = await run(folder);
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toContain('error invalid-name');
    expect(io.err()).toContain('Upstream gives broken specs: nothing was written.\n');
    expect(seeds(folder).size).toBe(0);
  });

  it('refuses a new service whose identifier an existing one has', async () => {
    const folder = project({ 'thing-1': {}, thing1: {} });
    expect((await run(folder, 'thing1')).exitCode()).toBe(0);
    const io = await run(folder, 'thing-1');
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toContain('error identifier-clash');
  });

  it('refuses a text that would read as something else', async () => {
    const io = await run(project({ thing: { title: 'Thing #' } }));
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toBe(
      'iamspec: The spec format cannot hold what upstream says for iam.thing.md\n',
    );
  });

  it('refuses values that it would have to guess', async () => {
    const actions = Array.from({ length: 22 }, (_, index) =>
      upstreamAction(`Do${index}`, { accessLevel: 'Sudo' }),
    );
    const folder = project({ bad: { actions }, thing });
    const io = await run(folder);
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toContain('bad:Do0: unknown access level `Sudo`; ');
    expect(io.err()).toContain('; and 2 more\n');
    expect((await run(folder, 'thing')).exitCode()).toBe(0);
  });

  it('never writes over a file that is not the spec of the service', async () => {
    const folder = project();
    put(folder, 'iam.thing.md', 'Just a note.\n');
    const io = await run(folder);
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toContain('Unexpected `iam.thing.md` in the seeds folder');
    expect([...seeds(folder)]).toEqual([['iam.thing.md', 'Just a note.\n']]);
    const linked = project();
    symlinkSync(join(folder, 'seeds', 'iam.thing.md'), join(linked, 'seeds', 'iam.thing.md'));
    expect((await run(linked)).exitCode()).toBe(2);
  });

  it('refuses a record that it cannot read', async () => {
    const folder = project();
    put(folder, 'upstream.json', '{}');
    const io = await run(folder);
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toContain('Cannot make sense of `upstream.json` in `seeds`');
  });

  it('names a package, a folder or a data file that is not there', async () => {
    const folder = project();
    const missing = await run(folder, '--from', '@fixture/none');
    expect(missing.exitCode()).toBe(2);
    expect(missing.err()).toContain('The package `@fixture/none` is not installed: npm install');
    const nowhere = await run(folder, '--from', './nowhere');
    expect(nowhere.err()).toContain('There is no package in the folder `./nowhere`');
    mkdirSync(join(folder, 'plain'));
    writeFileSync(join(folder, 'plain', 'package.json'), '{ "name": "x", "version": "1.0.0" }');
    const plain = await run(folder, '--from', './plain');
    expect(plain.exitCode()).toBe(2);
    expect(plain.err()).toContain('serviceNames.json');
    const unseeded = await run(folder, '--seeds', 'none');
    expect(unseeded.err()).toBe('iamspec: There is no folder `none` for the specs\n');
  });

  it('finds a package that is installed where the command runs', async () => {
    const folder = project();
    const installed = join(folder, 'node_modules', '@fixture', 'data');
    mkdirSync(installed, { recursive: true });
    writePackage(installed, '9.0.0', { thing });
    const inside = join(folder, 'seeds');
    const io = fakeIo(inside);
    await runCommandLine(['import', 'thing', '--from', '@fixture/data', '--seeds', '.'], io);
    expect(io.err()).toBe('');
    expect(io.out()).toContain('@fixture/data 9.0.0\n');
  });
});
