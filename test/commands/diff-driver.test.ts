import { execFileSync } from 'node:child_process';
import { chmodSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../generator/parse/limits.js';
import { packageRoot } from '../support/fake-io.js';
import { commit, folderWith, git, put, repositoryWith, run, specOf } from './diff-project.js';

const reads = specOf('thing', { Get: 'Read' });
const writes = specOf('thing', { Get: 'Write' });

/** Calls the driver as git does. */
async function drive(folder: string, old: string, current: string, ...renamed: string[]) {
  const path = 'seeds/iam.thing.md';
  return run(folder, [
    ...['diff-driver', path, old, '1111', '100644', current, '2222', '100644', ...renamed],
  ]);
}

describe('iamspec diff-driver', () => {
  it('tells what a change means', async () => {
    const io = await drive(folderWith({ 'old.md': reads, 'new.md': writes }), 'old.md', 'new.md');
    expect([io.exitCode(), io.err()]).toEqual([0, '']);
    expect(io.out()).toMatch(
      /^Changes from a\/seeds\/iam\.thing\.md to b\/seeds\/iam\.thing\.md\n/,
    );
    expect(io.out()).toContain('dangerous access-level-changed');
    expect(io.out()).toContain('seeds/iam.thing.md:6:5');
  });

  it('tells new, deleted and renamed specs', async () => {
    const folder = folderWith({ 'old.md': reads, 'new.md': writes });
    const added = await drive(folder, '/dev/null', 'new.md');
    expect(added.out()).toMatch(/^Changes from \/dev\/null to b\//);
    expect(added.out()).toContain('service-added');
    const removed = await drive(folder, 'old.md', '/dev/null');
    expect(removed.out()).toContain('service-removed');
    const renamed = await drive(folder, 'old.md', 'new.md', 'seeds/other.md', 'similarity 90%');
    expect(renamed.out()).toContain('to b/seeds/other.md\n');
    expect(renamed.out()).toContain('seeds/other.md:6:5');
  });

  it('shows lines where the facts are the same', async () => {
    const folder = folderWith({ 'old.md': reads, 'new.md': `${reads}\n` });
    const io = await drive(folder, 'old.md', 'new.md');
    expect(io.out()).toContain('The same facts, written in another way.\n@@ ');
    expect(io.out()).toMatch(/\n\+\n$/);
  });

  it('shows lines of what is no spec, or a broken one', async () => {
    const folder = folderWith({ 'old.md': 'one\n', 'new.md': 'two \u001b[31m\n' });
    const note = await drive(folder, 'old.md', 'new.md');
    expect(note.out()).toBe(
      '--- a/seeds/iam.thing.md\n+++ b/seeds/iam.thing.md\nNo spec of a service.\n@@ -1,1 +1,1 @@\n-one\n+two \\u001B[31m\n',
    );
    put(folder, { 'old.md': reads, 'new.md': specOf('thing', { Get: 'Sudo' }) });
    const broken = await drive(folder, 'old.md', 'new.md');
    expect(broken.exitCode()).toBe(0);
    expect(broken.out()).toContain('1 error in b/seeds/iam.thing.md, the first: Unexpected access');
    expect(broken.out()).toContain('\n-- access level: Read\n+- access level: Sudo\n');
  });

  it('says so when a file is not text, or too large', async () => {
    const folder = folderWith({ 'old.md': reads, 'new.md': Uint8Array.of(0xe9) });
    expect((await drive(folder, 'old.md', 'new.md')).out()).toContain('not text in UTF-8)\n');
    put(folder, { 'new.md': 'x'.repeat(limits.fileBytes + 1) });
    const large = await drive(folder, 'old.md', 'new.md');
    expect([large.exitCode(), large.out().includes('Unexpected file of')]).toEqual([0, true]);
  });

  it('says so when the file is unmerged', async () => {
    const io = await run(folderWith({}), ['diff-driver', 'seeds/\u001b.md']);
    expect([io.exitCode(), io.out()]).toEqual([0, 'seeds/\\u001B.md: unmerged\n']);
  });

  it('wants the arguments of git, and is not in the help', async () => {
    const folder = folderWith({ 'a.md': reads });
    const few = await run(folder, ['diff-driver', 'a.md', 'a.md']);
    expect([few.exitCode(), few.out()]).toEqual([2, '']);
    expect((await run(folder, ['--help'])).out()).not.toContain('diff-driver');
    expect((await run(folder, ['--help'])).out()).toContain('changelog');
  });
});

describe('git diff with the driver', () => {
  const driver = `node '${join(packageRoot, 'bin/iamspec.js')}' diff-driver`;

  beforeAll(() => {
    execFileSync('node', ['scripts/compile.mjs'], { cwd: packageRoot });
  });

  function withDriver(folder: string, ...commandArguments: string[]): string {
    return git(folder, '-c', `diff.iamspec.command=${driver}`, ...commandArguments);
  }

  it('shows the meaning of changed, new, deleted, renamed and other files', () => {
    const folder = repositoryWith({
      '.gitattributes': 'seeds/*.md diff=iamspec\n',
      'seeds/iam.thing.md': reads,
      'seeds/iam.gone.md': specOf('gone', { Get: 'Read' }),
      'seeds/README.md': 'one\n',
      'code.txt': 'one\n',
    });
    put(folder, { 'seeds/iam.thing.md': writes, 'seeds/README.md': 'two\n', 'code.txt': 'two\n' });
    rmSync(join(folder, 'seeds/iam.gone.md'));
    put(folder, { 'seeds/iam.new.md': specOf('new', { Get: 'Read' }) });
    git(folder, 'add', '--intent-to-add', 'seeds/iam.new.md');
    const output = withDriver(folder, 'diff');
    expect(output).toContain('Changes from a/seeds/iam.thing.md to b/seeds/iam.thing.md\n');
    expect(output).toContain('access-level-changed');
    expect(output).toContain('service-removed');
    expect(output).toContain('service-added');
    expect(output).toContain('No spec of a service.\n@@ -1,1 +1,1 @@\n-one\n+two\n');
    expect(output).toContain('diff --git a/code.txt b/code.txt');
    commit(folder);
    renameSync(join(folder, 'seeds/iam.thing.md'), join(folder, 'seeds/iam.other name.md'));
    chmodSync(join(folder, 'seeds/iam.other name.md'), 0o755);
    put(folder, { 'seeds/iam.other name.md': specOf('thing', { Get: 'List' }) });
    git(folder, 'add', '--all');
    const renamed = withDriver(folder, 'diff', '--cached', '--find-renames=10%');
    expect(renamed).toContain('to b/seeds/iam.other name.md\n');
    expect(withDriver(folder, 'log', '--patch', '--ext-diff', '-1')).toContain('service-removed');
  });

  it('shows an unmerged file', () => {
    const folder = repositoryWith({
      '.gitattributes': 'seeds/*.md diff=iamspec\n',
      'seeds/iam.thing.md': reads,
    });
    git(folder, 'switch', '--quiet', '--create', 'other');
    commit(folder, { 'seeds/iam.thing.md': writes });
    git(folder, 'switch', '--quiet', 'main');
    commit(folder, { 'seeds/iam.thing.md': specOf('thing', { Get: 'List' }) });
    expect(() => git(folder, 'merge', 'other')).toThrow();
    expect(withDriver(folder, 'diff', '--cached')).toContain('seeds/iam.thing.md: unmerged\n');
  });
});
