import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeDrift } from '../../generator/output/describe-drift.js';
import { planOutput } from '../../generator/output/plan-output.js';
import { readOutput } from '../../generator/output/read-output.js';
import { writeOutput } from '../../generator/output/write-output.js';
import { filesOf, runOf, useTemporaryRoots, writeByHand } from './temporary-root.js';

const newRoot = useTemporaryRoots();
const texts = { 'docs/a.md': '# a\n', 'src/a.ts': 'one\ntwo\n', 'src/b.ts': 'b\n' };

async function generated(): Promise<string> {
  const root = await newRoot();
  await writeOutput(root, filesOf(texts), runOf(1));
  return root;
}

async function driftOf(
  root: string,
  limit = 10,
  files: Record<string, string> = texts,
): Promise<string[]> {
  return describeDrift(planOutput(filesOf(files), await readOutput(root)), { limit });
}

test('says nothing about a clean output', async () => {
  expect(await driftOf(await generated())).toEqual([]);
});

test('names every kind of difference and how to repair it', async () => {
  const root = await generated();
  await rm(join(root, 'docs/a.md'));
  await writeByHand(root, 'src/a.ts', 'one\nzwei\n');
  await writeByHand(root, 'src/mine.ts', '');
  await writeByHand(root, 'src/.a.ts.iamspec-tmp', '');
  await symlink('a.ts', join(root, 'src/link.ts'));
  expect(await driftOf(root, 10, { ...texts, 'src/b.ts': 'b\n', 'src/c.ts': 'c\n' })).toEqual([
    '2 missing files:',
    '  docs/a.md',
    '  src/c.ts',
    '1 changed file:',
    '  src/a.ts',
    '  --- src/a.ts on disk',
    '  +++ src/a.ts as generated',
    '  @@ -1,2 +1,2 @@',
    '   one',
    '  -zwei',
    '  +two',
    '1 leftover of an interrupted run:',
    '  src/.a.ts.iamspec-tmp',
    'Run `npm run generate` to repair this.',
    '1 foreign file:',
    '  src/mine.ts',
    '1 entry that is not a file:',
    '  src/link.ts (symbolic link)',
    'These are never overwritten or deleted: move or delete them by hand.',
  ]);
});

test('tells stale files from those changed by hand', async () => {
  const root = await generated();
  await writeByHand(root, 'src/b.ts', 'mine\n');
  expect(await driftOf(root, 10, { 'docs/a.md': '# a\n' })).toEqual([
    '1 stale file that nothing generates any more:',
    '  src/a.ts',
    'Run `npm run generate` to repair this.',
    '1 file that nothing generates any more, changed by hand:',
    '  src/b.ts',
    'These are never overwritten or deleted: move or delete them by hand.',
  ]);
});

test('names a limited number of paths, and shows a few diffs', async () => {
  const root = await newRoot();
  const names = Array.from({ length: 9 }, (_, index) => `src/${index}.ts`);
  const withText = (text: string) => Object.fromEntries(names.map((name) => [name, text]));
  await writeOutput(root, filesOf(withText('1\n')), runOf(1));
  const lines = await driftOf(root, 2, withText('2\n'));
  expect(lines.slice(0, 4)).toEqual([
    '9 changed files:',
    '  src/0.ts',
    '  src/1.ts',
    '  ... and 7 others',
  ]);
  expect(lines.filter((line) => line.startsWith('  ---'))).toHaveLength(3);
  const plan = planOutput(filesOf(withText('2\n')), await readOutput(root));
  const withoutDiffs = describeDrift(plan, { limit: 2, diffs: 0 });
  expect(withoutDiffs).toHaveLength(5);
});

test('names the manifest when that is all that differs, and says what an unreadable one means', async () => {
  const root = await generated();
  await rm(join(root, 'manifest.json'));
  expect(await driftOf(root)).toEqual([
    '`manifest.json` does not name the generated files',
    'Run `npm run generate` to repair this.',
  ]);
  await writeFile(join(root, 'manifest.json'), 'broken');
  expect((await driftOf(root))[0]).toContain('`manifest.json` cannot be read');
});

test('makes control characters in names visible', async () => {
  const root = await generated();
  await mkdir(join(root, 'src/x'));
  await writeByHand(root, 'src/x/\u001b[2J\n.ts', '');
  expect(await driftOf(root)).toContain('  src/x/\\u001B[2J\\u000A.ts');
});
