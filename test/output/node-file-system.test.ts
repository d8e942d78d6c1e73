import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { nodeFileSystem } from '../../generator/output/node-file-system.js';
import { useTemporaryRoots } from './temporary-root.js';

const newRoot = useTemporaryRoots();

const linking = vi.hoisted(() => ({ code: '' }));

vi.mock('node:fs/promises', async (load) => {
  const disk = await load<typeof import('node:fs/promises')>();
  const link: typeof disk.link = async (existing, path) => {
    if (linking.code === '') return disk.link(existing, path);
    throw Object.assign(new Error(linking.code), { code: linking.code });
  };
  return { ...disk, link };
});

test.each(['', 'EPERM', 'ENOTSUP'])(
  'link gives a second name once, also where links fail with %j',
  async (code) => {
    linking.code = code;
    const root = await newRoot();
    const [existing, path] = [join(root, 'a'), join(root, 'b')];
    await writeFile(existing, 'text');
    expect(await nodeFileSystem.link(existing, path)).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('text');
    expect(await nodeFileSystem.link(existing, path)).toBe(false);
  },
);

test('link fails with the path when the system refuses for another reason', async () => {
  linking.code = 'EACCES';
  const root = await newRoot();
  const failure = nodeFileSystem.link(join(root, 'a'), join(root, 'b'));
  await expect(failure).rejects.toMatchObject({ code: 'system', path: join(root, 'b') });
});

test('createFile leaves what is there alone', async () => {
  const path = join(await newRoot(), 'a');
  expect(await nodeFileSystem.createFile(path, 'first')).toBe(true);
  expect(await nodeFileSystem.createFile(path, 'second')).toBe(false);
  expect(await readFile(path, 'utf8')).toBe('first');
});

test('deleting what is not there is no error, and a folder in use stays', async () => {
  const root = await newRoot();
  await nodeFileSystem.deleteFile(join(root, 'missing'));
  await nodeFileSystem.deleteFolder(join(root, 'missing'));
  await nodeFileSystem.createFile(join(root, 'a'), '');
  await nodeFileSystem.deleteFolder(root);
  expect(await nodeFileSystem.kindOf(join(root, 'a'))).toBe('file');
  expect(await nodeFileSystem.kindOf(join(root, 'a/b'))).toBeUndefined();
});
