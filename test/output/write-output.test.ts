import { chmod, mkdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../generator/output/file-system.js';
import { printManifest } from '../../generator/output/manifest.js';
import { hashOf } from '../../generator/support/hash.js';
import { nodeFileSystem } from '../../generator/output/node-file-system.js';
import { OutputError } from '../../generator/output/output-error.js';
import { isClean, summarizePlan } from '../../generator/output/output-plan.js';
import { planOutput } from '../../generator/output/plan-output.js';
import { readOutput } from '../../generator/output/read-output.js';
import { writeOutput } from '../../generator/output/write-output.js';
import { InternalError } from '../../generator/support/assert.js';
import { observing } from './stopping-file-system.js';
import { filesOf, runOf, snapshot, useTemporaryRoots, writeByHand } from './temporary-root.js';

const newRoot = useTemporaryRoots();
const run = runOf(1);

const first = {
  'docs/s3.md': '# s3\n',
  'src/services/s3/actions.ts': 'export const a = 1;\n',
  'src/services/sqs/actions.ts': 'export const b = 1;\n',
};

/** What the root holds after a run that generates `texts`. */
function outputOf(texts: Readonly<Record<string, string>>): Record<string, string> {
  const hashes = new Map(Object.entries(texts).map(([path, text]) => [path, hashOf(text)]));
  return { ...texts, 'manifest.json': printManifest(hashes) };
}

function withoutFolders(entries: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([path]) => !path.endsWith('/')));
}

async function failureOf(operation: Promise<unknown>): Promise<unknown> {
  return operation.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('writeOutput', () => {
  test('creates the root, the files and the manifest, and leaves nothing else behind', async () => {
    const root = join(await newRoot(), 'not/yet/there');
    const plan = await writeOutput(root, filesOf(first), run);
    expect(summarizePlan(plan)).toMatchObject({ created: 3, unchanged: 0 });
    expect(withoutFolders(await snapshot(root))).toEqual(outputOf(first));
    expect(isClean(planOutput(filesOf(first), await readOutput(root)))).toBe(true);
  });

  test('updates, deletes, and removes folders that became empty', async () => {
    const root = await newRoot();
    await writeOutput(root, filesOf(first), run);
    const second = { 'src/services/s3/actions.ts': 'changed\n', 'src/index.ts': 'new\n' };
    const plan = await writeOutput(root, filesOf(second), run);
    expect(summarizePlan(plan)).toMatchObject({ created: 1, updated: 1, deleted: 2 });
    expect(await snapshot(root)).toEqual({
      ...outputOf(second),
      'src/': '',
      'src/services/': '',
      'src/services/s3/': '',
    });
  });

  test('writes and deletes a file that stands beside the folders', async () => {
    const root = await newRoot();
    const alone = { 'policy.schema.json': '{}\n' };
    for (const texts of [alone, { 'policy.schema.json': '[]\n' }, {}, alone]) {
      await writeOutput(root, filesOf(texts), run);
      expect(await snapshot(root)).toEqual(outputOf(texts));
    }
  });

  test('does not touch what is unchanged', async () => {
    const root = await newRoot();
    await writeOutput(root, filesOf(first), run);
    const paths = [...Object.keys(first), 'manifest.json'].map((path) => join(root, path));
    for (const path of paths) await utimes(path, 1000, 1000);
    await writeOutput(root, filesOf(first), run);
    for (const path of paths) expect((await stat(path)).mtimeMs).toBe(1_000_000);
  });

  test('leaves alone what it does not own', async () => {
    const root = await newRoot();
    const others = {
      'README.md': 'mine',
      'package.json': '{}',
      'dist/src/a.js': '',
      'node_modules/.x.iamspec-tmp': '',
    };
    for (const [path, text] of Object.entries(others)) await writeByHand(root, path, text);
    await writeOutput(root, filesOf(first), run);
    await writeOutput(root, [], run);
    expect(withoutFolders(await snapshot(root))).toEqual({ ...others, ...outputOf({}) });
  });

  test('lets a file take the name of a folder, and a folder that of a file', async () => {
    const root = await newRoot();
    await writeOutput(root, filesOf({ 'src/a/b/c': '1\n', 'src/d': '2\n' }), run);
    const second = { 'src/a': '3\n', 'src/d/e/f': '4\n' };
    await writeOutput(root, filesOf(second), run);
    expect(withoutFolders(await snapshot(root))).toEqual(outputOf(second));
  });

  test('deletes before it writes, for file systems that ignore letter case', async () => {
    const root = await newRoot();
    await writeOutput(root, filesOf({ 'src/Name.ts': 'old\n' }), run);
    const steps: string[] = [];
    const fileSystem = observing((_, operation, parameters) => {
      steps.push(`${operation} ${parameters.at(-1) ?? ''}`);
      return Promise.resolve();
    });
    await writeOutput(root, filesOf({ 'src/name.ts': 'new\n' }), run, fileSystem);
    const deletion = steps.findIndex(
      (step) => step.startsWith('deleteFile') && step.endsWith('src/Name.ts'),
    );
    const writing = steps.findIndex(
      (step) => step.startsWith('rename') && step.endsWith('src/name.ts'),
    );
    expect(deletion).toBeGreaterThan(-1);
    expect(writing).toBeGreaterThan(deletion);
  });

  test('writes the record first and the manifest last, each by renaming', async () => {
    const root = await newRoot();
    const renamed: string[] = [];
    const fileSystem = observing((_, operation, parameters) => {
      if (operation === 'rename') renamed.push((parameters[1] ?? '').slice(root.length + 1));
      return Promise.resolve();
    });
    await writeOutput(root, filesOf({ 'src/a.ts': 'a\n' }), run, fileSystem);
    expect(renamed).toEqual(['.iamspec.pending.json', 'src/a.ts', 'manifest.json']);
  });

  test('writes nothing for a path that is not allowed, and gives the lock back', async () => {
    const root = await newRoot();
    const failure = await failureOf(writeOutput(root, filesOf({ 'src/../../a': '' }), run));
    expect(failure).toBeInstanceOf(InternalError);
    expect(await snapshot(root)).toEqual({});
  });
});

describe('what people put into the owned folders', () => {
  test('a stale file changed by hand is kept and reported, then foreign', async () => {
    const root = await newRoot();
    await writeOutput(root, filesOf(first), run);
    await writeByHand(root, 'docs/s3.md', 'my notes');
    const plan = await writeOutput(root, [], run);
    expect(plan.edited).toEqual(['docs/s3.md']);
    expect(await readFile(join(root, 'docs/s3.md'), 'utf8')).toBe('my notes');
    expect((await writeOutput(root, [], run)).foreign).toEqual(['docs/s3.md']);
    expect(await snapshot(root)).toEqual({
      ...outputOf({}),
      'docs/': '',
      'docs/s3.md': 'my notes',
    });
  });

  test('a foreign file is kept and reported, and so is its folder', async () => {
    const root = await newRoot();
    await writeOutput(root, filesOf(first), run);
    await writeByHand(root, 'src/services/sqs/mine.ts', 'mine');
    const plan = await writeOutput(root, [], run);
    expect(plan.foreign).toEqual(['src/services/sqs/mine.ts']);
    expect(withoutFolders(await snapshot(root))).toEqual({
      ...outputOf({}),
      'src/services/sqs/mine.ts': 'mine',
    });
  });

  test('a corrupt manifest is replaced, and nothing is deleted because of it', async () => {
    const root = await newRoot();
    await writeOutput(root, filesOf(first), run);
    await writeFile(join(root, 'manifest.json'), '{"version":1,"files":{"src/../../x":"');
    const plan = await writeOutput(root, filesOf({ 'src/a.ts': 'a\n' }), run);
    expect(plan.manifest.isReadable).toBe(false);
    expect(plan.foreign).toEqual(Object.keys(first).sort());
    expect(withoutFolders(await snapshot(root))).toEqual({
      ...first,
      ...outputOf({ 'src/a.ts': 'a\n' }),
    });
  });

  test('a file that differs in letter case only is never replaced', async () => {
    const root = await newRoot();
    await writeByHand(root, 'src/Actions.ts', 'mine');
    const failure = await failureOf(writeOutput(root, filesOf({ 'src/actions.ts': 'a\n' }), run));
    expect(failure).toMatchObject({
      name: 'OutputError',
      code: 'case-twin',
      path: 'src/actions.ts',
    });
    expect(withoutFolders(await snapshot(root))).toEqual({ 'src/Actions.ts': 'mine' });
  });

  test('a folder in the place of a generated file is an error that names the file', async () => {
    const root = await newRoot();
    await writeByHand(root, 'src/a/mine.ts', 'mine');
    const failure = await failureOf(writeOutput(root, filesOf({ 'src/a': 'a\n' }), run));
    expect(failure).toMatchObject({
      name: 'OutputError',
      code: 'system',
      path: join(root, 'src/a'),
    });
    await writeOutput(root, [], run);
    expect(withoutFolders(await snapshot(root))).toEqual({
      ...outputOf({}),
      'src/a/mine.ts': 'mine',
    });
  });

  test('a folder in the place of a temporary file is an error that names both', async () => {
    const root = await newRoot();
    await mkdir(join(root, 'src/.a.ts.iamspec-tmp'), { recursive: true });
    await writeByHand(root, 'src/.a.ts.iamspec-tmp/mine.ts', 'mine');
    const failure = await failureOf(writeOutput(root, filesOf({ 'src/a.ts': 'a\n' }), run));
    expect(failure).toBeInstanceOf(OutputError);
    expect(String(failure)).toContain('src/.a.ts.iamspec-tmp` is in the way');
  });
});

describe('symbolic links', () => {
  const files = filesOf({ 'src/services/a.ts': 'a\n', 'docs/a.md': 'a\n' });

  test.each([
    'src',
    'src/services',
    'src/services/a.ts',
    'docs',
    'manifest.json',
    '.iamspec.pending.json',
  ])('nothing is written when %s is one', async (path) => {
    const outside = await newRoot();
    const root = await newRoot();
    await mkdir(join(root, path, '..'), { recursive: true });
    await symlink(outside, join(root, path));
    const before = await snapshot(root);
    const failure = await failureOf(writeOutput(root, files, run));
    expect(failure).toMatchObject({ name: 'OutputError', code: 'symbolic-link', path });
    expect(String(failure)).toContain(`symbolic link \`${path}\``);
    expect(await snapshot(root)).toEqual(before);
    expect(await snapshot(outside)).toEqual({});
  });

  test('nothing is deleted through one', async () => {
    const outside = await newRoot();
    const root = await newRoot();
    await writeByHand(outside, 'a.ts', 'a\n');
    await mkdir(join(root, 'src'));
    await symlink(outside, join(root, 'src/services'));
    await writeFile(
      join(root, 'manifest.json'),
      printManifest(new Map([['src/services/a.ts', hashOf('a\n')]])),
    );
    const plan = await writeOutput(root, [], run);
    expect(plan.obstacles).toEqual([{ path: 'src/services', kind: 'symbolic-link' }]);
    expect(await snapshot(outside)).toEqual({ 'a.ts': 'a\n' });
    expect(await snapshot(root)).toMatchObject({ 'src/services': `-> ${outside}` });
  });

  test('one in the place of a temporary file is removed, not followed', async () => {
    const outside = await newRoot();
    const root = await newRoot();
    await writeByHand(outside, 'secret', 'secret');
    await mkdir(join(root, 'src/services'), { recursive: true });
    for (const path of ['src/services/.a.ts', '.manifest.json', '..iamspec.pending.json']) {
      await symlink(join(outside, 'secret'), join(root, `${path}.iamspec-tmp`));
    }
    await writeOutput(root, files, run);
    expect(await snapshot(outside)).toEqual({ secret: 'secret' });
    expect(isClean(planOutput(files, await readOutput(root)))).toBe(true);
    expect(Object.values(await snapshot(root)).filter((text) => text.startsWith('->'))).toEqual([]);
  });

  test('the root may be one', async () => {
    const target = await newRoot();
    const root = join(await newRoot(), 'link');
    await symlink(target, root);
    await writeOutput(root, files, run);
    expect(Object.keys(await snapshot(target))).toContain('src/services/a.ts');
  });
});

test('checking asks for no operation that changes something', async () => {
  const root = await newRoot();
  await writeOutput(root, filesOf(first), run);
  await writeByHand(root, 'src/foreign.ts', '');
  await chmod(root, 0o555);
  const fileSystem = observing(() => Promise.reject(new Error('must not change anything')));
  const plan = planOutput([], await readOutput(root, fileSystem));
  await chmod(root, 0o755);
  expect(summarizePlan(plan)).toMatchObject({ deleted: 3, foreign: 1 });
  expect(fileSystem.changes()).toBe(0);
});

test('a full disk is an error that names the file, and the next run completes the work', async () => {
  const root = await newRoot();
  const full: FileSystem = {
    ...nodeFileSystem,
    createFile: async (path, text) => {
      if (!path.endsWith('.actions.ts.iamspec-tmp')) return nodeFileSystem.createFile(path, text);
      await nodeFileSystem.createFile(path, '');
      throw new OutputError('system', path, `Cannot create \`${path}\`: ENOSPC`);
    },
  };
  const failure = await failureOf(writeOutput(root, filesOf(first), run, full));
  expect(failure).toMatchObject({ code: 'system' });
  expect(await snapshot(root)).not.toHaveProperty('.iamspec.lock');
  await writeOutput(root, filesOf(first), run);
  expect(withoutFolders(await snapshot(root))).toEqual(outputOf(first));
});

test('a root that cannot be a folder is an error', async () => {
  const root = join(await newRoot(), 'file');
  await writeFile(root, '');
  const failure = await failureOf(writeOutput(root, [], run));
  expect(failure).toMatchObject({ name: 'OutputError', code: 'system' });
  const vanishing: FileSystem = { ...nodeFileSystem, resolve: () => Promise.resolve(undefined) };
  const failureToCreate = await failureOf(
    writeOutput(join(root, '..', 'other'), [], run, vanishing),
  );
  expect(failureToCreate).toMatchObject({ name: 'OutputError', code: 'system' });
});
