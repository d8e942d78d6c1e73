import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerImpact } from '../../generator/commands/impact.js';
import { findSourceUses } from '../../generator/commands/impact/source/find-source-uses.js';
import { diffCatalogs } from '../../generator/diff/diff-catalogs.js';
import { findUses } from '../../generator/impact/find/find-uses.js';
import { matchUses } from '../../generator/impact/match/match-uses.js';
import { readDocument } from '../../generator/policy/read/read-document.js';
import type { Catalog } from '../../generator/model/catalog.js';
import { readSeeds } from '../../generator/commands/read-seeds.js';
import { analyzeSources } from '../../generator/pipeline.js';
import { SourceFile } from '../../generator/source/source-file.js';
import { fakeIo, type FakeIo, packageRoot } from '../support/fake-io.js';
import { type Files, folderWith, repositoryWith, commit, specOf } from './diff-project.js';

const old = specOf('box', { GetOne: 'Read', GetTwo: 'Read', DeleteOne: 'Write' });
const current = specOf('box', { GetOne: 'List', GetThree: 'Read', DeleteOne: 'Write' });

const role = {
  AssumeRolePolicyDocument: { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole' } },
  Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['box:GetTwo'] }] } }],
};

/** A repository of someone who writes policies in many ways. */
const mixed: Files = {
  'policies/read.json':
    '{\n  "Statement": [\n    { "Effect": "Allow", "Action": "box:Get*", "Resource": "*" }\n  ]\n}\n',
  'policies/role.json': JSON.stringify(role),
  'policies/other.json': '{"Effect": "Allow", "Action": "box:DeleteOne"}',
  'infra/template.yaml':
    'Resources:\n  P:\n    Properties:\n      PolicyDocument:\n        Statement:\n          - Effect: Deny\n            Action: !Sub "box:*"\n',
  'infra/tsconfig.json': '{\n  // a comment\n  "compilerOptions": {}\n}\n',
  'infra/chart.yml': '{{ if .Values.x }}\na: b\n{{ end }}\n',
  'infra/stack.ts': `import { BoxAction } from '@iamspec/aws/box';\nexport const list = [BoxAction.GetOne, BoxAction.GetTwo, 'box:DeleteOne'];\n`,
  'infra/node_modules/a/policy.json': '{"Effect": "Allow", "Action": "box:*"}',
  '.hidden/policy.json': '{"Effect": "Allow", "Action": "box:*"}',
  'README.md': 'box:Get*',
};

const specs: Files = { 'old/iam.box.md': old, 'new/iam.box.md': current };
const sides = ['--before', 'old', '--after', 'new'];

async function impact(folder: string, ...commandArguments: readonly string[]): Promise<FakeIo> {
  const io = fakeIo(folder);
  const program = new Command('iamspec')
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
  registerImpact(program, io);
  await program.parseAsync(['impact', ...commandArguments], { from: 'user' });
  return io;
}

describe('iamspec impact', () => {
  it('names the places in a mixed repository', async () => {
    const folder = folderWith({ ...specs, ...mixed });
    const io = await impact(folder, 'policies', 'infra', '.', ...sides);
    expect(io.err()).toBe('');
    expect(io.exitCode()).toBe(1);
    const column = JSON.stringify(role).indexOf('"box:GetTwo"') + 1;
    const heads = io
      .out()
      .split('\n')
      .filter((line) => /^\S+:\d+:\d+ /.test(line));
    expect(heads).toEqual([
      'infra/stack.ts:2:32 dangerous Access level of `box:GetOne` is `List` instead of `Read`',
      'infra/stack.ts:2:50 breaking Action `box:GetTwo` is gone (Read)',
      'infra/template.yaml:7:26 safe `box:*` now matches 1 more action: `box:GetThree`',
      'infra/template.yaml:7:26 breaking `box:*` no longer matches 1 action: `box:GetTwo`',
      'policies/read.json:3:36 safe `box:Get*` now matches 1 more action: `box:GetThree`',
      'policies/read.json:3:36 breaking `box:Get*` no longer matches 1 action: `box:GetTwo`',
      `policies/role.json:1:${column} breaking Action \`box:GetTwo\` is gone (Read)`,
    ]);
    expect(io.out()).toContain('  permission narrowing\n  action-added ');
    expect(io.out()).toMatch(/\n7 findings in 4 of 7 files\n$/);
  });

  it('has JSON for programs', async () => {
    const folder = folderWith({ ...specs, ...mixed });
    const io = await impact(folder, 'policies/read.json', '--format', 'json', ...sides);
    const report = JSON.parse(io.out()) as { findings: unknown[] };
    expect(report).toMatchObject({ before: 'old', after: 'new', files: 1, problems: [] });
    expect(report.findings).toHaveLength(2);
    expect(report.findings[0]).toMatchObject({
      path: 'policies/read.json',
      line: 3,
      column: 36,
      endLine: 3,
      endColumn: 46,
      use: { kind: 'action', text: 'box:Get*' },
      level: 'safe',
      permission: 'widening',
      actions: ['box:GetThree'],
      changes: [
        {
          kind: 'action-added',
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
          subject: { service: 'box', kind: 'action', name: 'GetThree' },
          judgement: { level: 'safe', permission: { effect: 'widening' } },
        },
      ],
    });
  });

  it('has annotations, at most ten of a command', async () => {
    const many = Array.from({ length: 12 }, () => '{"Effect": "Allow", "Action": "box:Get*"}');
    const folder = folderWith({ ...specs, 'p,1.json': `[\n${many.join(',\n')}\n]` });
    const io = await impact(folder, 'p,1.json', '--format', 'github', ...sides);
    const lines = io.out().trim().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[0]).toMatch(
      /^::error file=p%2C1\.json,line=2,col=31,title=breaking%3A action-removed::`box:Get\*` no longer matches 1 action: `box:GetTwo` \| permission narrowing \| [0-9a-f]{16}$/,
    );
    expect(lines[10]).toMatch(/^::notice /);
    expect(lines[20]).toBe('Not annotated: 2 more errors, 2 more notices');
  });

  it('makes hostile text harmless', async () => {
    const text = JSON.stringify({ Effect: 'Deny', Action: 'box:*', Resource: 'x' });
    const folder = folderWith({ ...specs, 'a\u001b[31m\n::error::x.json': text });
    for (const format of ['text', 'json', 'github']) {
      const io = await impact(folder, '.', '--format', format, ...sides);
      expect(io.exitCode()).toBe(1);
      expect(io.out()).not.toContain('\u001b');
      expect(io.out()).not.toMatch(/^::error::/m);
    }
  });

  it('says nothing when nothing is touched, and with --verbose which files have no policy', async () => {
    const folder = folderWith({ ...specs, ...mixed });
    const quiet = await impact(folder, 'policies/other.json', 'infra/tsconfig.json', ...sides);
    expect(quiet.exitCode()).toBe(0);
    expect(quiet.err()).toBe('');
    expect(quiet.out()).toBe('Nothing is touched in 2 files\n');
    const files = ['infra/tsconfig.json', 'infra/chart.yml', 'policies/other.json'];
    const verbose = await impact(folder, ...files, '--verbose', ...sides);
    expect(verbose.err().match(/^\S+ information no-policy .*/gm)).toEqual([
      'infra/chart.yml:1:1 information no-policy No policy in this file',
      'infra/tsconfig.json:1:1 information no-policy No policy in this file',
    ]);
    const json = await impact(folder, ...files, '--verbose', '--format', 'json', ...sides);
    expect(JSON.parse(json.out())).toMatchObject({ problems: [{ line: 1 }, { line: 1 }] });
  });

  it('takes the sides from git', async () => {
    const folder = repositoryWith({ 'seeds/iam.box.md': old, ...mixed });
    expect((await impact(folder, 'policies')).exitCode()).toBe(0);
    commit(folder, { 'seeds/iam.box.md': current });
    expect((await impact(folder, 'policies', '--before', 'HEAD~1')).exitCode()).toBe(1);
    const same = await impact(folder, 'policies', '--before', 'seeds');
    expect(same.exitCode()).toBe(0);
    expect(same.err()).toBe('Both sides are the same files: `seeds`.\n');
  });
});

describe('what cannot be read', () => {
  it('is told with its place, beside what can', async () => {
    const folder = folderWith({
      ...specs,
      ...mixed,
      'bad/a.json': '{"Effect": "Allow",\n "Action": box}',
      'bad/b.yaml': 'Effect: Allow\nAction: [a\n',
      'bad/c.ts': 'const a = ;',
      'bad/d.json': new Uint8Array([0xff, 0xfe]),
    });
    writeFileSync(join(folder, 'bad/e.json'), '');
    truncateSync(join(folder, 'bad/e.json'), 9 * 1024 * 1024);
    const io = await impact(folder, 'bad', 'policies', ...sides);
    expect(io.exitCode()).toBe(2);
    expect(
      io
        .err()
        .match(/^\S+:\d+:\d+ error .*/gm)
        ?.map((line) => line.split(' ')[0]),
    ).toEqual([
      'bad/a.json:2:12',
      expect.stringMatching(/^bad\/b\.yaml:\d:\d$/),
      'bad/c.ts:1:11',
      'bad/d.json:1:1',
      'bad/e.json:1:1',
    ]);
    expect(io.err()).toContain('9,437,184 bytes, expected at most 8,388,608');
    expect(io.out()).toContain('3 findings in 2 of 8 files');
    const json = await impact(folder, 'bad/a.json', '--format', 'json', ...sides);
    expect(JSON.parse(json.out())).toMatchObject({ problems: [{ line: 2, column: 12 }] });
    const github = await impact(folder, 'bad/a.json', '--format', 'github', ...sides);
    expect(github.out()).toMatch(/^::error file=bad\/a\.json,line=2,col=12,/);
  });

  it.each([
    [['missing.json'], 'There is no file or folder `missing.json`'],
    [['README.md'], 'Unexpected file `README.md`'],
    [['link.json'], 'Unexpected symbolic link `link.json`'],
    [['empty'], 'There are no files to look into'],
    [['policies', '--format', 'xml'], 'Unexpected `--format xml`'],
    [['policies', '--before', 'nowhere'], 'nowhere'],
  ])('refuses %j', async (commandArguments, message) => {
    const folder = folderWith({ ...specs, ...mixed, 'empty/a.txt': '' });
    symlinkSync(join(folder, 'policies/read.json'), join(folder, 'link.json'));
    symlinkSync(join(folder, 'policies/read.json'), join(folder, 'empty/link.json'));
    await expect(impact(folder, ...sides, ...commandArguments)).rejects.toThrow(message);
  });

  it('of the specs is an error as well', async () => {
    const folder = folderWith({
      ...specs,
      ...mixed,
      'new/iam.box.md': specOf('box', { GetOne: 'Wrong' }),
    });
    const io = await impact(folder, 'policies', ...sides);
    expect(io.exitCode()).toBe(2);
    expect(io.out()).toBe('');
    expect(io.err()).toContain('in `new`: nothing was compared.');
  });
});

describe('the catalogue', () => {
  let after: Catalog;
  let before: Catalog;

  /** The catalogue without some actions of S3. */
  beforeAll(async () => {
    after = analyzeSources(await readSeeds('seeds', packageRoot)).catalog;
    const services = after.services.map((service) => ({
      ...service,
      actions: service.actions.filter(
        ({ name }) => service.prefix !== 's3' || !/^GetObject(?:Acl|Tagging)$/.test(name),
      ),
    }));
    before = { services };
  });

  function actionsOf(pattern: string): readonly string[] {
    const text = JSON.stringify({ Effect: 'Allow', Action: pattern, Resource: '*' });
    const { uses } = findUses(readDocument(new SourceFile('p.json', text), 'json'));
    const diff = diffCatalogs(before, after, { before: 'a', after: 'b' });
    return matchUses(uses, diff, before, after).flatMap(({ actions = [] }) => actions);
  }

  it.each([
    ['*', ['s3:GetObjectAcl', 's3:GetObjectTagging']],
    ['s3:*', ['s3:GetObjectAcl', 's3:GetObjectTagging']],
    ['s3:get*', ['s3:GetObjectAcl', 's3:GetObjectTagging']],
    ['s3:GetObjectA??', ['s3:GetObjectAcl']],
    ['s3:*Tagging', ['s3:GetObjectTagging']],
    ['s3:GetObjectTagging', ['s3:GetObjectTagging']],
    ['s3:Put*', []],
    ['s3-outposts:*', []],
    ['ec2:*', []],
  ])('widens %s', (pattern, expected) => {
    expect(actionsOf(pattern)).toEqual(expected);
  });

  it('knows the members of the emitted package', () => {
    const code = `import { S3Action, S3Arn } from '@iamspec/aws/s3';
      f(S3Action.GetObjectAcl, S3Action.GetObject, S3Arn.bucket({ bucketName: 'a' }));`;
    const { uses } = findSourceUses(new SourceFile('a.ts', code));
    const diff = diffCatalogs(after, before, { before: 'a', after: 'b' });
    const found = matchUses(uses, diff, after, before);
    expect(found.map(({ message }) => message)).toEqual([
      'Action `s3:GetObjectAcl` is gone (Read)',
    ]);
  });

  it('touches nothing when nothing changed', () => {
    const diff = diffCatalogs(after, after, { before: 'a', after: 'b' });
    const text = JSON.stringify({ Effect: 'Allow', NotAction: '*', Resource: 'arn:aws:s3:::*' });
    const { uses } = findUses(readDocument(new SourceFile('p.json', text), 'json'));
    expect(matchUses(uses, diff, after, after)).toEqual([]);
  });
});
