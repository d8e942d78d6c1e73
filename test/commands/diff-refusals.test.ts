import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSideName } from '../../generator/commands/diff/sides/name-side.js';
import { UsageError } from '../../generator/commands/usage-error.js';
import {
  diffJson,
  folderWith,
  git,
  namesOf,
  put,
  repositoryWith,
  run,
  specOf,
} from './diff-project.js';

const reads = specOf('thing', { Get: 'Read' });

async function refusal(folder: string, ...sides: readonly string[]): Promise<string> {
  const io = await run(folder, ['diff', '--', ...sides]);
  expect([io.exitCode(), io.out()]).toEqual([2, '']);
  return io.err();
}

describe('sides that are not there', () => {
  it.each([
    ['nowhere', 'There is no file, folder or git ref `nowhere`'],
    ['main..HEAD', 'give the two ends of a range as two sides'],
    ['./nowhere', 'There is no file or folder `./nowhere`'],
    ['../nowhere', 'There is no file or folder `../nowhere`'],
    ['/nowhere/at/all', 'There is no file or folder `/nowhere/at/all`'],
    ['HEAD:nowhere', 'The git ref `HEAD` has no file or folder `nowhere`'],
    ['HEAD:../..', 'is outside of the repository: name a path in it as `HEAD:<path>`'],
    ['HEAD:seeds/*.md', 'has no file or folder `seeds/*.md`'],
    ['HEAD::(top)seeds', 'has no file or folder `:(top)seeds`'],
    [':seeds', 'expected a ref before the colon'],
    ['ref:', 'expected a path or a git ref'],
    ['HEAD:seeds/iam.thing.md/x', 'has no file or folder'],
  ])('%s', async (name, message) => {
    const folder = repositoryWith({ 'seeds/iam.thing.md': reads });
    expect(await refusal(folder, name)).toContain(message);
    expect(await refusal(folder, 'HEAD', name)).toContain(message);
  });

  it('says when there is no repository, no commit and no seeds folder', async () => {
    const folder = folderWith({ 'seeds/iam.thing.md': reads });
    const outside = {
      environment: { ...process.env, GIT_CEILING_DIRECTORIES: join(folder, '..') },
    };
    const io = await run(folder, ['diff'], outside);
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toContain('git cannot look for a ref of that name: not a git repository');
    git(folder, 'init', '--quiet');
    expect(await refusal(folder)).toContain('There is no file, folder or git ref `HEAD`');
    const seedless = repositoryWith({ 'a.txt': '' });
    expect(await refusal(seedless)).toContain('The git ref `HEAD` has no file or folder `seeds`');
    expect(await refusal(folderWith({ 'a.md': reads }), 'a.md')).toContain(
      'There is no file or folder `seeds`',
    );
  });

  it('says when the seeds folder is outside of the repository', async () => {
    const folder = folderWith({ 'seeds/iam.thing.md': reads, 'code/a.txt': '' });
    const code = join(folder, 'code');
    git(code, 'init', '--quiet');
    git(code, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
    const io = await run(code, ['diff', '--seeds', '../seeds']);
    expect([io.exitCode(), io.err()]).toEqual([
      2,
      'iamspec: `../seeds` is outside of the repository: name a path in it as `HEAD:<path>`\n',
    ]);
  });

  it('says when there is no git', async () => {
    const folder = repositoryWith({ 'seeds/iam.thing.md': reads });
    const io = await run(folder, ['diff'], { environment: { PATH: folder } });
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toContain('git cannot be started, which reads refs:');
  });

  it('says when a commit is damaged', async () => {
    const folder = repositoryWith({ 'seeds/iam.thing.md': reads });
    const id = git(folder, 'rev-parse', 'HEAD:seeds').trim();
    const object = join(folder, '.git/objects', id.slice(0, 2), id.slice(2));
    chmodSync(object, 0o644);
    put(folder, { [join('.git/objects', id.slice(0, 2), id.slice(2))]: 'nonsense' });
    expect(await refusal(folder)).toMatch(
      /git cannot (?:list|read) the specs|has no file or folder/,
    );
  });
});

describe('hostile names', () => {
  it.each([
    '--output=pwned',
    '-o',
    '--upload-pack=touch pwned',
    'ref:--output=pwned',
    'HEAD; touch pwned',
    '$(touch pwned)',
    '`touch pwned`',
    'HEAD|touch pwned',
    'HEAD:$(touch pwned)',
    'HEAD:--output=pwned',
    'HEAD\ntouch pwned',
    'HEAD\u0000pwned',
    '\u001b[31mHEAD',
    'HEAD:\u001b[31mseeds',
    '@{upstream}',
    '{',
    'HEAD^{commit}:}',
  ])('%j', async (name) => {
    const folder = repositoryWith({ 'seeds/iam.thing.md': reads });
    const message = await refusal(folder, name);
    expect(message).toMatch(/^iamspec: .*\n$/);
    expect(message).not.toContain('\u001b');
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it('treats a path as a path, whatever it is called', async () => {
    const names = ['-x', '$(touch pwned)', 'a:b', 'HEAD~1', '--', 'ref'];
    for (const name of names) {
      const folder = repositoryWith({ 'seeds/iam.thing.md': reads });
      mkdirSync(join(folder, name));
      put(folder, { [join(name, 'iam.thing.md')]: specOf('thing', { Get: 'List' }) });
      const diff = await diffJson(folder, '--', 'HEAD', name);
      expect(namesOf(diff), name).toEqual(['access-level-changed thing:Get']);
      expect(diff.changes[0]?.path).toBe(`${name}/iam.thing.md`);
      expect(existsSync(join(folder, 'pwned'))).toBe(false);
    }
  });

  it('gives git none of the variables that could make it run or fetch something', async () => {
    const folder = repositoryWith({ 'seeds/iam.thing.md': reads });
    const touch = `touch ${join(folder, 'pwned')}`;
    const environment = {
      ...process.env,
      GIT_EXTERNAL_DIFF: touch,
      GIT_PAGER: touch,
      GIT_SSH_COMMAND: touch,
      GIT_TRACE: join(folder, 'pwned'),
      GIT_INDEX_FILE: '/nowhere',
    };
    const io = await run(folder, ['diff'], { environment });
    expect([io.exitCode(), io.err()]).toEqual([0, '']);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it('reads any name as a path, a ref or a mistake, and no ref begins with a hyphen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (name, isOnDisk) => {
        try {
          const side = readSideName(name, isOnDisk);
          if (side.kind === 'ref') expect(side.ref).toMatch(/^[^-\p{Cc}]/u);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});
