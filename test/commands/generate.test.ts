import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../generator/commands/run-command-line.js';
import { fakeIo, type FakeIo, packageRoot } from '../support/fake-io.js';
import { readTree, temporaryFolder } from '../support/folders.js';

const seed = join(packageRoot, 'test/fixtures/seed/iam.cognito-sync.md');

/** A folder with the given specs, the founding seed unless told. */
function project(specs: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'seeds'));
  const texts = Object.keys(specs).length > 0 ? specs : { 'iam.cognito-sync.md': seedText() };
  for (const [name, text] of Object.entries(texts))
    writeFileSync(join(folder, 'seeds', name), text);
  return folder;
}

function seedText(): string {
  return readFileSync(seed, 'utf8');
}

/** Another service with the seed's actions. */
function other(prefix: string): string {
  return seedText().replace('- prefix: cognito-sync', `- prefix: ${prefix}`);
}

async function run(folder: string, ...arguments_: string[]): Promise<FakeIo> {
  const io = fakeIo(folder);
  await runCommandLine(arguments_, io);
  return io;
}

describe('iamspec generate', () => {
  it('compiles the founding seed alone, with one warning that says how to import ARN formats', async () => {
    const folder = project();
    const io = await run(folder, 'generate');
    expect(io.exitCode()).toBe(0);
    expect(io.out()).toBe(
      '1 service, 19 actions: 25 files written, 0 unchanged.\n'.replace(
        '25',
        String(readTree(join(folder, 'generated')).size - 1),
      ),
    );
    const warnings = io
      .err()
      .split('\n')
      .filter((line) => line.includes(' warning '));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /^seeds\/iam\.cognito-sync\.md:15:11 warning resources-not-declared /,
    );
    expect(io.err()).toContain('Run `iamspec import <service prefix>`');
    const actions = readFileSync(
      join(folder, 'generated/src/services/cognito-sync/actions.ts'),
      'utf8',
    );
    expect(actions.match(/ = 'cognito-sync:/g)).toHaveLength(19);
    const files = [...readTree(join(folder, 'generated')).keys()];
    expect(files).toEqual(
      expect.arrayContaining([
        'docs/cognito-sync.md',
        'docs/index.md',
        'manifest.json',
        'src/services/cognito-sync/condition-keys.ts',
        'src/services/cognito-sync/index.ts',
        'src/services/cognito-sync/metadata.ts',
        'src/services/cognito-sync/resource-types.ts',
      ]),
    );
    expect(files).not.toContain('src/services/cognito-sync/arns.ts');
  });

  it('writes nothing the second time', async () => {
    const folder = project();
    await run(folder, 'generate');
    const before = statSync(join(folder, 'generated/manifest.json')).mtimeMs;
    const io = await run(folder, 'generate', '--quiet');
    expect(io.exitCode()).toBe(0);
    expect(io.out() + io.err()).toBe('');
    expect(statSync(join(folder, 'generated/manifest.json')).mtimeMs).toBe(before);
    const checked = await run(folder, 'generate', '--check');
    expect(checked.exitCode()).toBe(0);
    expect(checked.out()).toBe('1 service, 19 actions: in sync.\n');
  });

  it('restores what was deleted, byte for byte', async () => {
    const folder = project();
    await run(folder, 'generate');
    const before = readTree(join(folder, 'generated'));
    rmSync(join(folder, 'generated/src/services'), { recursive: true });
    rmSync(join(folder, 'generated/docs'), { recursive: true });
    const checked = await run(folder, 'generate', '--check');
    expect(checked.exitCode()).toBe(1);
    expect(checked.err()).toContain('src/services/cognito-sync/actions.ts');
    expect(checked.err()).toContain('npm run generate');
    await run(folder, 'generate');
    expect(readTree(join(folder, 'generated'))).toEqual(before);
  });

  it('changes only the files of the service whose spec changes, and the catalogue', async () => {
    const folder = project({ 'a.md': seedText(), 'b.md': other('other') });
    await run(folder, 'generate');
    const before = readTree(join(folder, 'generated'));
    const changed = seedText().replace('- access level: Write', '- access level: Tagging');
    writeFileSync(join(folder, 'seeds/a.md'), changed);
    const io = await run(folder, 'generate', '--check');
    expect(io.exitCode()).toBe(1);
    await run(folder, 'generate');
    const after = readTree(join(folder, 'generated'));
    const differing = [...after].filter(([path, text]) => before.get(path) !== text);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(differing.map(([path]) => path)).toEqual([
      'docs/cognito-sync.md',
      'manifest.json',
      'src/catalog.ts',
      'src/services/cognito-sync/actions.ts',
      'src/services/cognito-sync/metadata.ts',
    ]);
  });

  it('exits with 2 on a broken spec, shows every problem of every spec, and writes nothing', async () => {
    const folder = project({
      'a.md': seedText().replace('access level: Write', 'access level: Wrote'),
      'b.md': other('other').replaceAll('"required": true', '"required": yes'),
    });
    for (const check of [[], ['--check']]) {
      const io = await run(folder, 'generate', ...check);
      expect(io.exitCode()).toBe(2);
      expect(io.err()).toContain('seeds/a.md:22:17 error unknown-access-level');
      expect(io.err().match(/seeds\/b\.md:\d+:\d+ error json-syntax/g)).toHaveLength(18);
      expect(io.err()).toContain('19 errors in 2 files: nothing was written.');
      expect([...readTree(folder).keys()]).toEqual(['seeds/a.md', 'seeds/b.md']);
    }
  });

  it('says what a dry run would write', async () => {
    const folder = project();
    const io = await run(folder, 'generate', '--dry-run');
    expect(io.exitCode()).toBe(0);
    expect(io.out()).toContain('create src/services/cognito-sync/actions.ts\n');
    expect(io.out()).toMatch(/files to write, 0 unchanged\.\n$/);
    expect([...readTree(folder).keys()]).toEqual(['seeds/iam.cognito-sync.md']);
  });

  it('reports a file changed by hand and a foreign file as drift', async () => {
    const folder = project();
    await run(folder, 'generate');
    writeFileSync(join(folder, 'generated/src/services/cognito-sync/actions.ts'), '// mine\n');
    writeFileSync(join(folder, 'generated/src/extra.ts'), '// mine\n');
    const io = await run(folder, 'generate', '--check');
    expect(io.exitCode()).toBe(1);
    expect(io.err()).toContain('src/services/cognito-sync/actions.ts');
    expect(io.err()).toContain('src/extra.ts');
    expect(io.err()).toContain('// mine');
  });

  it('skips notes, shows them with --verbose, and refuses them with --strict', async () => {
    const folder = project({ 'a.md': seedText(), 'README.md': '# Notes\n' });
    expect((await run(folder, 'generate')).err()).not.toContain('not-a-spec');
    const verbose = await run(folder, 'generate', '--verbose');
    expect(verbose.exitCode()).toBe(0);
    expect(verbose.err()).toContain('seeds/README.md:1:1 information not-a-spec');
    const strict = await run(folder, 'generate', '--strict');
    expect(strict.exitCode()).toBe(2);
    expect(strict.err()).toContain('seeds/README.md:1:1 error not-a-spec');
  });

  it('prints findings for programs', async () => {
    const folder = project({
      'a.md': seedText().replace('access level: Write', 'access level: X'),
    });
    const json = JSON.parse((await run(folder, 'generate', '--format', 'json')).out()) as unknown;
    expect(json).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ruleId: 'unknown-access-level', path: 'seeds/a.md' }),
      ]),
    );
    const github = (await run(folder, 'generate', '--format', 'github')).out();
    expect(github).toContain('::error file=seeds/a.md,line=22,col=17,');
  });

  it('names the place of an unknown option or folder and exits with 2', async () => {
    const folder = project();
    const unknown = await run(folder, 'generate', '--nonsense');
    expect(unknown.exitCode()).toBe(2);
    expect(unknown.err()).toContain('--nonsense');
    const missing = await run(folder, 'generate', '--seeds', 'nowhere');
    expect(missing.exitCode()).toBe(2);
    expect(missing.err()).toMatch(/^iamspec: .*nowhere/);
    expect((await run(folder, '--help')).exitCode()).toBe(0);
  });

  it('writes nothing outside the output folder whatever the prefix says', async () => {
    for (const prefix of ['../x', 'a/b', '/abs', 'con', 'C:', '..', 'a\\b', '__proto__']) {
      const folder = project({ 'a.md': other(prefix) });
      const io = await run(folder, 'generate');
      expect(io.exitCode(), prefix).toBe(2);
      expect(io.err(), prefix).toContain('seeds/a.md:15:11 error invalid-name');
      expect([...readTree(folder).keys()], prefix).toEqual(['seeds/a.md']);
    }
  });

  it('deletes the files of a spec that is gone', async () => {
    const folder = project({ 'a.md': seedText(), 'b.md': other('other') });
    await run(folder, 'generate');
    rmSync(join(folder, 'seeds/b.md'));
    const io = await run(folder, 'generate');
    expect(io.out()).toMatch(/, 7 deleted, /);
    expect(
      [...readTree(join(folder, 'generated')).keys()].filter((path) => path.includes('other')),
    ).toEqual([]);
  });

  it('finds the output in sync in a copy of the repository', async () => {
    const folder = temporaryFolder();
    const output = ['src', 'docs', 'manifest.json', 'policy.schema.json'];
    for (const part of ['seeds', ...output.map((name) => `generated/${name}`)]) {
      cpSync(join(packageRoot, part), join(folder, part), { recursive: true });
    }
    const io = await run(folder, 'generate', '--check', '--quiet');
    expect(io.err()).toBe('');
    expect(io.exitCode()).toBe(0);
  });
});
