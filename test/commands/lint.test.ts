import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../generator/commands/lint/load-catalog.js';
import { runLint } from '../../generator/commands/lint/run-lint.js';
import { registerLint } from '../../generator/commands/lint.js';
import { UsageError } from '../../generator/commands/usage-error.js';
import { fakeIo, type FakeIo } from '../support/fake-io.js';
import { wholeCatalog } from '../support/pack-metadata.js';
import { type Files, folderWith } from './diff-project.js';

const policy = (action: string): string =>
  `{\n  "Version": "2012-10-17",\n  "Statement": { "Effect": "Allow", "Action": "${action}", "Resource": "*" }\n}\n`;

const files: Files = {
  'fine.json': policy('s3:GetObject'),
  'wrong.json': policy('s3:GetObjct'),
  'old.json': policy('deepracer:AddLeaderboardAccessPermission'),
  'hint.json': policy('ecs:RunTask')
    .replace('"ecs', '["s3:PutObject", "s3:Put*", "iam:PassRole", "ecs')
    .replace('Task"', 'Task"]'),
  'other/stack.yml':
    'Resources:\n  P:\n    PolicyDocument:\n      Statement:\n        - { Effect: Allow, Action: sqs:Sent, Resource: "*" }\n',
  'other/a.template': '{"Effect": "Allow", "Action": "sns:Publsh", "Resource": "*"}',
  'other/b.template': 'Statement:\n  Effect: Allow\n  Action: sns:Publsh\n  Resource: "*"\n',
  'other/notes.txt': policy('x:y'),
  'other/tsconfig.json': '{\n  // no policy\n  "compilerOptions": {}\n}\n',
  'other/node_modules/p.json': policy('x:y'),
  'other/.hidden/p.json': policy('x:y'),
};

const defaults = { format: 'text', severity: 'warning', failOn: 'warning' };

interface Ran {
  readonly io: FakeIo;
  readonly code: number;
  /** The lines that name a place. */
  readonly heads: readonly string[];
}

async function lint(
  names: readonly string[],
  options: Partial<Parameters<typeof runLint>[1]> = {},
  { input, content = files }: { readonly input?: string; readonly content?: Files } = {},
): Promise<Ran> {
  const bytes = new TextEncoder().encode(input);
  const io = fakeIo(folderWith(content), {
    readInput: (limit) => Promise.resolve(bytes.subarray(0, limit)),
  });
  const code = await runLint(names, { ...defaults, ...options }, io, wholeCatalog);
  const heads = io
    .out()
    .split('\n')
    .filter((line) => /^\S+:\d+:\d+ /.test(line));
  return { io, code, heads };
}

describe('iamspec lint', () => {
  it('exits 0 when nothing is wrong', async () => {
    const { io, code } = await lint(['fine.json']);
    expect(io.out()).toBe('No findings in 1 policy of 1 file\n');
    expect([code, io.err()]).toEqual([0, '']);
  });

  it('says what is wrong, and where', async () => {
    const { io, code, heads } = await lint(['wrong.json']);
    expect(code).toBe(1);
    expect(heads).toEqual([
      expect.stringMatching(/^wrong\.json:3:47 error unknown-action `s3:GetObjct` /) as string,
    ]);
    expect(io.out()).toContain('  help: Did you mean `s3:GetObject`?\n');
  });

  it('searches folders', async () => {
    const { code, heads } = await lint(['other', 'wrong.json']);
    expect(code).toBe(1);
    expect(heads.map((head) => head.split(' ', 3).join(' '))).toEqual([
      'other/a.template:1:31 error unknown-action',
      'other/b.template:3:11 error unknown-action',
      'other/stack.yml:5:36 error unknown-action',
      'wrong.json:3:47 error unknown-action',
    ]);
  });

  it('reads standard input', async () => {
    const json = await lint(['-'], {}, { input: policy('s3:GetObjct') });
    expect(json.heads[0]).toMatch(/^<stdin>:3:47 error unknown-action /);
    const yaml = await lint(
      ['-', 'fine.json'],
      {},
      { input: 'Effect: Allow\nAction: s3:X\nResource: "*"' },
    );
    expect(yaml.heads[0]).toMatch(/^<stdin>:2:9 error unknown-action /);
    expect(yaml.io.out()).toContain('1 error in 2 policies of 2 files\n');
  });

  it('shows and fails on the severities that are asked for', async () => {
    const hint = await lint(['hint.json', 'old.json']);
    expect([hint.code, hint.heads.length]).toEqual([1, 1]);
    expect(hint.io.out()).toContain(
      '1 warning in 2 policies of 2 files; 1 below the shown severity',
    );
    const all = await lint(['hint.json'], { severity: 'information' });
    expect([all.code, all.heads.length]).toEqual([0, 1]);
    expect((await lint(['hint.json'], { failOn: 'information' })).code).toBe(1);
    expect((await lint(['old.json'], { failOn: 'error' })).code).toBe(0);
    expect((await lint(['wrong.json'], { failOn: 'never' })).code).toBe(0);
    const errors = await lint(['old.json'], { severity: 'error' });
    expect([errors.code, errors.heads.length]).toEqual([1, 0]);
  });

  it('passes over codes', async () => {
    const { io, code } = await lint(['wrong.json', 'old.json'], {
      ignore: ['unknown-action', 'removed-action'],
      quiet: true,
    });
    expect([code, io.out()]).toEqual([0, '']);
    await expect(lint(['wrong.json'], { ignore: ['unknown-actoin'] })).rejects.toThrow(
      'There is no code `unknown-actoin`, did you mean `unknown-action`?',
    );
  });

  it('has reports for programs', async () => {
    const json = await lint(['wrong.json'], { format: 'json' });
    expect(JSON.parse(json.io.out())).toMatchObject({
      files: 1,
      findings: [{ line: 3, column: 47 }],
    });
    const sarif = await lint(['wrong.json'], { format: 'sarif' });
    expect(JSON.parse(sarif.io.out())).toMatchObject({
      runs: [{ tool: { driver: { version: expect.stringMatching(/^\d/) as string } } }],
    });
    const github = await lint(['wrong.json'], { format: 'github' });
    expect(github.io.out()).toMatch(/^::error file=wrong\.json,line=3,col=47,/);
  });
});

describe('iamspec lint exits 2', () => {
  const broken: Files = {
    'broken.json': '{\n  "Statement": [,]\n}\n',
    'broken.yaml': 'Statement:\n  - Effect: "Allow\n',
    'wrong.json': policy('s3:GetObjct'),
  };

  it('for files that cannot be read, and tells the others', async () => {
    const { io, code, heads } = await lint(
      ['broken.json', 'broken.yaml', 'wrong.json'],
      {},
      { content: broken },
    );
    expect(code).toBe(2);
    expect(heads).toHaveLength(1);
    expect(io.err()).toMatch(/^broken\.json:2:17 error policy-file-syntax /m);
    expect(io.err()).toMatch(/^broken\.yaml:\d:\d+ error policy-file-syntax /m);
  });

  it('for files that are no text, or too large', async () => {
    const folder = folderWith(broken);
    writeFileSync(join(folder, 'binary.json'), Buffer.from([0xff, 0xfe]));
    writeFileSync(join(folder, 'large.json'), '');
    truncateSync(join(folder, 'large.json'), 9 * 1024 * 1024);
    const io = fakeIo(folder);
    expect(await runLint(['binary.json', 'large.json'], defaults, io, wholeCatalog)).toBe(2);
    expect(io.err()).toContain('binary.json:1:1 error policy-file-unreadable');
    expect(io.err()).toContain('large.json:1:1 error policy-file-unreadable');
    const input = await lint(['-'], {}, { input: ' '.repeat(9 * 1024 * 1024) });
    expect(input.code).toBe(2);
  });

  it.each([
    [['nothing.json'], {}, 'There is no file or folder `nothing.json`'],
    [['other/notes.txt'], {}, 'Unexpected file `other/notes.txt`'],
    [['fine.json'], { format: 'html' }, 'Unexpected `--format html`, expected one of `text`'],
    [['fine.json'], { severity: 'all' }, 'Unexpected `--severity all`'],
    [['fine.json'], { failOn: 'none' }, 'Unexpected `--fail-on none`'],
  ])('for %j with %j', async (names, options, message) => {
    const ran = lint(names, options);
    await expect(ran).rejects.toThrow(message);
    await expect(ran).rejects.toThrow(UsageError);
  });

  it('for symbolic links, and folders without files', async () => {
    const folder = folderWith(files);
    symlinkSync(join(folder, 'fine.json'), join(folder, 'link.json'));
    const run = (...names: readonly string[]): Promise<number> =>
      runLint(names, defaults, fakeIo(folder), wholeCatalog);
    await expect(run('link.json')).rejects.toThrow('symbolic link');
    await expect(run('other/.hidden/..')).resolves.toBe(1);
    await expect(run(join('other', 'node_modules', '..', '.hidden'))).resolves.toBe(1);
    const empty = fakeIo(folderWith({ 'a/b.md': '' }));
    await expect(runLint(['a'], defaults, empty, wholeCatalog)).rejects.toThrow('no files');
  });
});

describe('the command line', () => {
  it('reads the catalogue of the package when it runs', async () => {
    const catalog = await loadCatalog();
    expect(catalog.service('s3')?.actionName('getobject')).toBe('GetObject');
    const io = fakeIo(folderWith(files));
    const program = new Command('iamspec')
      .exitOverride()
      .configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
    registerLint(program, io);
    const options = ['--ignore', 'unknown-action,x', '--ignore', 'removed-action'];
    const run = program.parseAsync(['lint', 'wrong.json', 'old.json', ...options], {
      from: 'user',
    });
    await expect(run).rejects.toThrow('There is no code `x`');
    await program.parseAsync(['lint', 'wrong.json', '--quiet'], { from: 'user' });
    expect(io.exitCode()).toBe(1);
  });
});
