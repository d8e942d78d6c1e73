import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printManifest } from '../../generator/output/manifest.js';
import { hashOf } from '../../generator/support/hash.js';
import { OutputError } from '../../generator/output/output-error.js';
import { readOutput } from '../../generator/output/read-output.js';
import { useTemporaryRoots, writeByHand } from './temporary-root.js';

const newRoot = useTemporaryRoots();

test('a missing root is an empty output', async () => {
  const state = await readOutput(join(await newRoot(), 'missing', 'deeper'));
  expect(state.files.size).toBe(0);
  expect(state.manifest).toEqual({ text: undefined, content: new Map(), isReadable: true });
});

test('a root that is a file is an empty output, too, for there is nothing in it', async () => {
  const root = join(await newRoot(), 'file');
  await writeFile(root, '');
  expect((await readOutput(root)).files.size).toBe(0);
});

test('reads the owned folders, the owned file and the manifest, nothing else', async () => {
  const root = await newRoot();
  const manifest = printManifest(new Map([['src/a.ts', hashOf('a\n')]]));
  await writeByHand(root, 'src/a.ts', 'a\n');
  await writeByHand(root, 'docs/deep/er/b.md', 'é\n');
  await writeByHand(root, 'manifest.json', manifest);
  await writeByHand(root, 'policy.schema.json', '{}\n');
  await writeByHand(root, 'package.json', '{}');
  await writeByHand(root, 'node_modules/x/src/y.js', '');
  await writeByHand(root, 'dist/src/a.js', '');
  const state = await readOutput(root);
  expect([...state.files.keys()]).toEqual(['docs/deep/er/b.md', 'policy.schema.json', 'src/a.ts']);
  expect(state.files.get('docs/deep/er/b.md')).toEqual({
    bytes: Buffer.from('é\n'),
    hash: hashOf('é\n'),
  });
  expect(state.folders).toEqual(['docs', 'docs/deep', 'docs/deep/er', 'src']);
  expect(state.manifest.text).toBe(manifest);
  expect(state.manifest.content).toEqual(new Map([['src/a.ts', hashOf('a\n')]]));
});

test('tells temporary files from the others', async () => {
  const root = await newRoot();
  const temporaryFiles = ['.manifest.json', '.policy.schema.json', 'src/.a.ts'].map(
    (path) => `${path}.iamspec-tmp`,
  );
  for (const path of [...temporaryFiles, 'src/.a.ts.tmp']) await writeByHand(root, path, '');
  const state = await readOutput(root);
  expect(state.temporaryFiles).toEqual(temporaryFiles);
  expect([...state.files.keys()]).toEqual(['src/.a.ts.tmp']);
});

test('reports symbolic links and never follows them', async () => {
  const outside = await newRoot();
  const root = await newRoot();
  await writeByHand(outside, 'secret.ts', 'secret');
  await mkdir(join(root, 'src'));
  await symlink(join(outside, 'secret.ts'), join(root, 'src/a.ts'));
  await symlink(outside, join(root, 'docs'));
  await symlink(join(outside, 'secret.ts'), join(root, 'manifest.json'));
  const state = await readOutput(root);
  expect(state.files.size).toBe(0);
  expect(state.manifest.text).toBeUndefined();
  expect(state.obstacles).toEqual([
    { path: 'docs', kind: 'symbolic-link' },
    { path: 'manifest.json', kind: 'symbolic-link' },
    { path: 'src/a.ts', kind: 'symbolic-link' },
  ]);
});

test('follows the root itself', async () => {
  const target = await newRoot();
  const root = join(await newRoot(), 'link');
  await writeByHand(target, 'src/a.ts', 'a\n');
  await symlink(target, root);
  expect([...(await readOutput(root)).files.keys()]).toEqual(['src/a.ts']);
});

test.skipIf(process.platform === 'win32')('never opens a pipe', async () => {
  const root = await newRoot();
  await mkdir(join(root, 'src'));
  execFileSync('mkfifo', [join(root, 'src/pipe')]);
  const state = await readOutput(root);
  expect(state.obstacles).toEqual([{ path: 'src/pipe', kind: 'special' }]);
});

test('an unreadable manifest counts as empty and is marked', async () => {
  const root = await newRoot();
  await writeByHand(root, 'manifest.json', '<<<<<<< HEAD');
  const { manifest } = await readOutput(root);
  expect(manifest).toEqual({ text: '<<<<<<< HEAD', content: new Map(), isReadable: false });
});

test('says which file the system refuses to read', async () => {
  const root = await newRoot();
  const name = 'a'.repeat(5000);
  const failure: unknown = await readOutput(join(root, name)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(OutputError);
  expect(failure).toMatchObject({ code: 'system', path: join(root, name) });
  expect(String(failure)).toContain('ENAMETOOLONG');
});
