import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCache, printCache } from '../../generator/commands/generate/cache-content.js';
import { runCommandLine } from '../../generator/commands/run-command-line.js';
import { hashOf } from '../../generator/support/hash.js';
import { fakeIo, type FakeIo, packageRoot } from '../support/fake-io.js';
import { readTree, temporaryFolder } from '../support/folders.js';

/** Two specs without warnings, and a place for the cache. */
function project(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'seeds'));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['iam.sqs.md', 'iam.lambda.md']) {
    cpSync(join(packageRoot, 'seeds', name), join(folder, 'seeds', name));
  }
  return folder;
}

async function run(
  folder: string,
  arguments_: readonly string[] = [],
  root = packageRoot,
): Promise<FakeIo> {
  const io = fakeIo(folder, { packageRoot: root });
  await runCommandLine(['generate', ...arguments_], io);
  return io;
}

function cacheFiles(folder: string): string[] {
  const cache = join(folder, 'node_modules/.cache/iamspec');
  return readdirSync(cache).map((name) => join(cache, name));
}

function edit(folder: string, from: string, to: string): void {
  const file = join(folder, 'seeds/iam.sqs.md');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** What a run without any cache makes of the same seeds. */
async function fresh(folder: string): Promise<Map<string, string>> {
  const out = join(temporaryFolder(), 'out');
  await run(folder, ['--no-cache', '--out', out]);
  return readTree(out);
}

describe('the cache of generate', () => {
  it('gives the bytes of a run without it, over a series of edits', async () => {
    const folder = project();
    await run(folder);
    expect(cacheFiles(folder)).toHaveLength(2);
    const edits = [
      ['access level: Write', 'access level: Tagging'],
      ['access level: Tagging', 'access level: Write'],
      ['### AddPermission', '### AddPermissions'],
    ] as const;
    for (const [from, to] of edits) {
      edit(folder, from, to);
      const io = await run(folder);
      expect(io.exitCode()).toBe(0);
      expect(readTree(join(folder, 'generated'))).toEqual(await fresh(folder));
    }
  });

  it('remembers a run without findings, and restores output that is gone all the same', async () => {
    const folder = project();
    const first = (await run(folder)).out();
    const second = (await run(folder)).out();
    expect(second).toBe(
      first.replace(/: (\d+) files written, 0 unchanged/, ': 0 files written, $1 unchanged'),
    );
    const before = readTree(join(folder, 'generated'));
    rmSync(join(folder, 'generated/src/services/sqs/actions.ts'));
    writeFileSync(join(folder, 'generated/docs/lambda.md'), 'by hand\n');
    const io = await run(folder);
    expect(io.out()).toContain('2 files written');
    expect(readTree(join(folder, 'generated'))).toEqual(before);
  });

  it('shows a warning at every run', async () => {
    const folder = project();
    edit(folder, '### queue\n', '### quay\n');
    for (const options of [[], ['--format', 'text'], []]) {
      const io = await run(folder, options);
      expect(io.exitCode()).toBe(0);
      expect(io.err()).toMatch(/iam\.sqs\.md:\d+:\d+ warning undefined-resource-type/);
    }
  });

  it('points into JSON blocks exactly, also when only another spec has changed', async () => {
    const folder = project();
    const expected = (await run(folder, ['--no-cache', '--verbose'])).err();
    await run(folder);
    expect((await run(folder, ['--verbose'])).err()).toBe(expected);
    edit(folder, '"dependent_actions": []', '"dependent_actions": ["lambda:NoSuchAction"]');
    const io = await run(folder);
    expect(io.err()).toContain('warning undefined-dependent-action');
    expect(io.err()).toBe((await run(folder, ['--no-cache'])).err());
  });

  it('counts as empty when it is damaged anywhere', async () => {
    const folder = project();
    await run(folder);
    const expected = readTree(join(folder, 'generated'));
    for (const file of cacheFiles(folder)) {
      const text = readFileSync(file, 'utf8');
      for (const damaged of [
        '',
        'nonsense',
        text.slice(0, -20),
        text.replace(/Write|[0-9a-f]{64}/, (found) => found.replace(/./, 'x')),
        `${text}\nmore\n`,
      ]) {
        writeFileSync(file, damaged);
        rmSync(join(folder, 'generated'), { recursive: true });
        expect((await run(folder)).exitCode()).toBe(0);
        expect(readTree(join(folder, 'generated'))).toEqual(expected);
      }
    }
  });

  it('is not believed by --check', async () => {
    const folder = project();
    await run(folder);
    const path = 'src/services/sqs/actions.ts';
    const tampered = '// tampered\n';
    writeFileSync(join(folder, 'generated', path), tampered);
    for (const file of cacheFiles(folder)) {
      const content = parseCache(readFileSync(file, 'utf8'));
      if (!content) continue;
      const files = content.run.files.map((entry) =>
        entry.path === path ? { path, hash: hashOf(tampered) } : entry,
      );
      writeFileSync(file, printCache({ ...content, run: { ...content.run, files } }));
    }
    const io = await run(folder, ['--check']);
    expect(io.exitCode()).toBe(1);
    expect(io.err()).toContain(path);
  });

  it('does not outlive another version of iamspec', async () => {
    const folder = project();
    await run(folder);
    const root = temporaryFolder();
    cpSync(join(packageRoot, 'templates'), join(root, 'templates'), { recursive: true });
    writeFileSync(join(root, 'package.json'), '{ "version": "99.0.0" }\n');
    const before = cacheFiles(folder).map((file) => readFileSync(file, 'utf8'));
    await run(folder, [], root);
    expect(cacheFiles(folder).map((file) => readFileSync(file, 'utf8'))).not.toEqual(before);
  });

  it('works without a place for it', async () => {
    const folder = project();
    rmSync(join(folder, 'node_modules'), { recursive: true });
    expect((await run(folder)).exitCode()).toBe(0);
    expect((await run(folder)).out()).toContain('0 files written');
    expect([...readTree(folder).keys()].some((path) => path.includes('.cache'))).toBe(false);
  });
});
