import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits } from '../../generator/parse/limits.js';
import {
  commit,
  diffJson,
  folderWith,
  git,
  many,
  namesOf,
  put,
  repositoryWith,
  run,
  specOf,
} from './diff-project.js';

const reads = specOf('thing', { Get: 'Read' });
const writes = specOf('thing', { Get: 'Write' });
const added = specOf('thing', { Get: 'Read', Make: 'Write' });
const other = specOf('other', { List: 'List' });
const changed = ['access-level-changed thing:Get'];

describe('folders and files', () => {
  it('compares two folders by file name', async () => {
    const folder = folderWith({
      'old/iam.thing.md': reads,
      'old/iam.other.md': other,
      'new/iam.thing.md': writes,
      'new/iam.other.md': other,
      'new/README.md': '# Nothing\n',
      'new/.hidden.md': 'broken: [\n',
    });
    const diff = await diffJson(folder, 'old', 'new');
    expect(namesOf(diff)).toEqual(changed);
    expect(diff).toMatchObject({ before: 'old', after: 'new' });
    expect(diff.changes[0]).toMatchObject({ path: 'new/iam.thing.md', line: 6, side: 'after' });
  });

  it('finds a service again in another file', async () => {
    const folder = folderWith({ 'old/a.md': reads, 'new/deep/b.md': reads });
    expect(namesOf(await diffJson(folder, 'old', 'new'))).toEqual([]);
    put(folder, { 'new/deep/b.md': writes });
    expect(namesOf(await diffJson(folder, 'old', 'new'))).toEqual(changed);
  });

  it('tells removed and added services', async () => {
    const folder = folderWith({ 'old/a.md': reads, 'new/b.md': other });
    const diff = await diffJson(folder, 'old', 'new');
    expect(namesOf(diff)).toEqual(['service-removed thing:thing', 'service-added other:other']);
    expect(diff.changes.map(({ path, side }) => [path, side])).toEqual([
      ['old/a.md', 'before'],
      ['new/b.md', 'after'],
    ]);
  });

  it('compares two files whatever their names', async () => {
    const folder = folderWith({ 'one.md': reads, 'two.txt': writes });
    expect(namesOf(await diffJson(folder, 'one.md', 'two.txt'))).toEqual(changed);
    expect(namesOf(await diffJson(folder, 'one.md', join(folder, 'two.txt')))).toEqual(changed);
  });

  it('compares one file with the file of its name in a folder', async () => {
    const folder = folderWith({
      'iam.thing.md': writes,
      'old/iam.thing.md': reads,
      'old/iam.other.md': other,
    });
    expect(namesOf(await diffJson(folder, 'old', 'iam.thing.md'))).toEqual(changed);
    expect(namesOf(await diffJson(folder, 'iam.thing.md', 'old'))).toEqual(changed);
    put(folder, { 'iam.new.md': specOf('new', { Get: 'Read' }) });
    expect(namesOf(await diffJson(folder, 'old', 'iam.new.md'))).toEqual(['service-added new:new']);
  });

  it('says so when both sides are the same files', async () => {
    const folder = folderWith({ 'seeds/iam.thing.md': reads });
    const io = await run(folder, ['diff', 'seeds', './seeds']);
    expect([io.exitCode(), io.err()]).toEqual([0, 'Both sides are the same files: `./seeds`.\n']);
    expect(io.out()).toContain('no changes');
  });

  it('does not parse what is the same on both sides', async () => {
    const broken = specOf('broken', { Get: 'Sudo' });
    const folder = folderWith({
      'old/iam.thing.md': reads,
      'old/iam.broken.md': broken,
      'new/iam.thing.md': writes,
      'new/iam.broken.md': broken,
    });
    expect(namesOf(await diffJson(folder, 'old', 'new'))).toEqual(changed);
  });

  it('asks services that did not change whether a rewriting is one', async () => {
    const services = ['a', 'b', 'c'];
    const side = (level: string) =>
      services.map((prefix) => [`${prefix}.md`, specOf(prefix, many(5, level))] as const);
    const folder = folderWith({
      ...Object.fromEntries(side('Tagging').map(([name, text]) => [`old/${name}`, text])),
      ...Object.fromEntries(side('Write').map(([name, text]) => [`new/${name}`, text])),
    });
    expect((await diffJson(folder, 'old', 'new')).uniform).toHaveLength(1);
    const rest = specOf('rest', many(50, 'Tagging'));
    put(folder, { 'old/rest.md': rest, 'new/rest.md': rest });
    const diff = await diffJson(folder, 'old', 'new');
    expect([diff.uniform.length, diff.changes.length]).toEqual([0, 15]);
  });

  it('finds two specs of one prefix, one of which did not change', async () => {
    const files = { 'old/iam.thing.md': reads, 'new/iam.thing.md': reads, 'new/copy.md': writes };
    const io = await run(folderWith(files), ['diff', 'old', 'new']);
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toContain('error duplicate-prefix');
    expect(io.err()).toContain('1 error in `new`: nothing was compared.\n');
    expect(io.out()).toBe('');
  });

  it.each([
    ['a broken spec', specOf('thing', { Get: 'Sudo' }), 'error unknown-access-level'],
    ['another encoding', Uint8Array.of(0xe9), 'error source-not-utf8'],
    ['a file over the limit', 'x'.repeat(limits.fileBytes + 1), 'error source-too-large'],
  ])('exits with 2 on %s on either side', async (_what, content, message) => {
    const folder = folderWith({ 'good/iam.thing.md': reads, 'bad/iam.thing.md': content });
    for (const sides of [
      ['good', 'bad'],
      ['bad', 'good'],
    ]) {
      const io = await run(folder, ['diff', ...sides, '--fail-on', 'any']);
      expect([io.exitCode(), io.out()]).toEqual([2, '']);
      expect(io.err()).toContain(message);
      expect(io.err()).toContain('1 error in `bad`: nothing was compared.\n');
    }
  });

  it('wants one file that a user names to be a spec', async () => {
    const folder = folderWith({ 'a.md': reads, 'note.md': '# Note\n' });
    const io = await run(folder, ['diff', 'a.md', 'note.md']);
    expect([io.exitCode(), io.out()]).toEqual([2, '']);
    expect(io.err()).toContain('note.md:1:1 error not-a-spec');
  });
});

describe('git refs', () => {
  it('compares HEAD with the seeds folder when no side is named', async () => {
    const folder = repositoryWith({ 'seeds/iam.thing.md': reads, 'seeds/iam.other.md': other });
    expect(namesOf(await diffJson(folder))).toEqual([]);
    put(folder, { 'seeds/iam.thing.md': writes });
    const diff = await diffJson(folder);
    expect(diff).toMatchObject({ before: 'HEAD', after: 'seeds', verdict: { bump: 'minor' } });
    expect(namesOf(diff)).toEqual(changed);
    expect(diff.changes[0]).toMatchObject({ path: 'seeds/iam.thing.md', line: 6 });
  });

  it('compares commits, tags and branches with each other', async () => {
    const folder = repositoryWith({ 'seeds/iam.thing.md': reads });
    git(folder, 'tag', 'v1');
    git(folder, 'tag', '--annotate', '--message', 'one', 'v1-annotated');
    commit(folder, { 'seeds/iam.thing.md': added });
    git(folder, 'branch', 'feature/ünïcode+#%');
    commit(folder, { 'seeds/iam.thing.md': writes });
    const expected = ['action-added thing:Make'];
    for (const ref of ['v1', 'v1-annotated', 'HEAD~2', git(folder, 'rev-parse', 'v1').trim()]) {
      expect(namesOf(await diffJson(folder, ref, 'HEAD~1')), ref).toEqual(expected);
      expect(namesOf(await diffJson(folder, ref, 'feature/ünïcode+#%')), ref).toEqual(expected);
      expect(namesOf(await diffJson(folder, ref)), ref).toEqual(changed);
    }
    const back = await diffJson(folder, 'HEAD~1', 'v1');
    expect(namesOf(back)).toEqual(['action-removed thing:Make']);
    expect(back.changes[0]).toMatchObject({ path: 'seeds/iam.thing.md', side: 'before' });
    expect(namesOf(await diffJson(folder, 'HEAD^{/Change}', 'HEAD'))).toEqual([]);
  });

  it('takes a path behind a ref from the top, or from here', async () => {
    const folder = repositoryWith({
      'seeds/iam.thing.md': reads,
      'old specs/iam.thing.md': writes,
      'sub/seeds/iam.thing.md': added,
    });
    const sub = join(folder, 'sub');
    expect(namesOf(await diffJson(folder, 'HEAD:old specs', 'HEAD'))).toEqual(changed);
    expect(namesOf(await diffJson(folder, 'HEAD:old specs/iam.thing.md', 'HEAD'))).toEqual(changed);
    expect(namesOf(await diffJson(sub, 'HEAD:seeds'))).toEqual(['action-added thing:Make']);
    expect(namesOf(await diffJson(sub, 'HEAD:./seeds'))).toEqual([]);
    expect(namesOf(await diffJson(sub, 'HEAD:../old specs', 'HEAD:seeds/'))).toEqual(changed);
    expect(namesOf(await diffJson(sub, '--seeds', '../seeds'))).toEqual([]);
    expect(namesOf(await diffJson(sub))).toEqual([]);
  });

  it('takes a name on disk as a path, and as a ref with `ref:`', async () => {
    const folder = repositoryWith({ 'seeds/iam.thing.md': reads });
    git(folder, 'branch', 'next');
    put(folder, { 'next/iam.thing.md': writes });
    expect(namesOf(await diffJson(folder, 'next', 'HEAD'))).toEqual(changed);
    expect(namesOf(await diffJson(folder, 'ref:next', 'HEAD'))).toEqual([]);
    expect(namesOf(await diffJson(folder, 'ref:next:seeds', 'next'))).toEqual(changed);
    put(folder, { 'HEAD/iam.thing.md': writes });
    expect(namesOf(await diffJson(folder))).toEqual([]);
  });

  it('knows a file that git has checked out with other line endings', async () => {
    const broken = specOf('broken', { Get: 'Sudo' });
    const folder = repositoryWith({ 'seeds/iam.thing.md': reads, 'seeds/iam.broken.md': broken });
    put(folder, { 'seeds/iam.broken.md': broken.replaceAll('\n', '\r\n') });
    expect(namesOf(await diffJson(folder))).toEqual([]);
  });

  it('reads repositories with SHA-256 names', async () => {
    const folder = folderWith({ 'seeds/iam.thing.md': reads, 'seeds/iam.other.md': other });
    git(folder, 'init', '--quiet', '--object-format=sha256');
    commit(folder);
    put(folder, { 'seeds/iam.thing.md': writes });
    expect(namesOf(await diffJson(folder))).toEqual(changed);
  });

  it('passes over links, hidden files and what is no text', async () => {
    const folder = folderWith({ 'seeds/iam.thing.md': reads, 'elsewhere.md': other });
    put(folder, { 'seeds/.draft.md': other, 'seeds/iam.thing.json': '{}' });
    symlinkSync('../elsewhere.md', join(folder, 'seeds/link.md'));
    git(folder, 'init', '--quiet');
    commit(folder);
    expect(namesOf(await diffJson(folder, 'HEAD', 'HEAD:elsewhere.md'))).toEqual([
      'service-added other:other',
    ]);
    expect(namesOf(await diffJson(folder))).toEqual([]);
    const link = await run(folder, ['diff', 'HEAD:seeds/link.md', 'HEAD']);
    expect(link.err()).toContain('has no file or folder `seeds/link.md`');
  });

  it('holds texts in git to the same rules', async () => {
    const folder = repositoryWith({ 'seeds/iam.thing.md': Uint8Array.of(0xe9) });
    put(folder, { 'seeds/iam.thing.md': reads });
    const encoded = await run(folder, ['diff']);
    expect([encoded.exitCode(), encoded.out()]).toEqual([2, '']);
    expect(encoded.err()).toContain('error source-not-utf8');
    expect(encoded.err()).toContain('1 error in `HEAD`: nothing was compared.\n');
    commit(folder, { 'seeds/iam.thing.md': 'x'.repeat(limits.fileBytes + 1) });
    put(folder, { 'seeds/iam.thing.md': reads });
    const large = await run(folder, ['diff']);
    expect(large.exitCode()).toBe(2);
    expect(large.err()).toContain('error source-too-large Unexpected file of ');
  });

  it('finds two specs of one prefix in a commit', async () => {
    const folder = repositoryWith({ 'seeds/iam.thing.md': reads, 'seeds/README.md': 'Note\n' });
    commit(folder, { 'seeds/copy.md': writes });
    const io = await run(folder, ['diff', 'HEAD~1', 'HEAD']);
    expect(io.exitCode()).toBe(2);
    expect(io.err()).toContain('error duplicate-prefix');
  });

  it('never fetches what a partial clone lacks', async () => {
    const origin = repositoryWith({ 'seeds/iam.thing.md': reads });
    commit(origin, { 'seeds/iam.thing.md': writes });
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const folder = folderWith({});
    git(folder, 'clone', '--quiet', '--filter=blob:none', `file://${origin}`, 'clone');
    const clone = join(folder, 'clone');
    const io = await run(clone, ['diff', 'HEAD~1', 'HEAD']);
    expect([io.exitCode(), io.out()]).toEqual([2, '']);
    expect(io.err()).toMatch(/not in this clone, and iamspec does not fetch|git cannot read/);
    git(clone, 'cat-file', '-p', 'HEAD~1:seeds/iam.thing.md');
    expect(namesOf(await diffJson(clone, 'HEAD~1', 'HEAD'))).toEqual(changed);
  });
});
