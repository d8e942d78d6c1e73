import { describe, expect, test } from 'vitest';
import { printManifest, printPending } from '../../generator/output/manifest.js';
import { hashOf } from '../../generator/support/hash.js';
import { isClean, summarizePlan, type OutputPlan } from '../../generator/output/output-plan.js';
import type { OutputState } from '../../generator/output/output-state.js';
import { planOutput } from '../../generator/output/plan-output.js';
import { foldersOf } from '../../generator/output/output-path.js';
import { sortedUnique } from '../../generator/support/compare.js';
import { InternalError } from '../../generator/support/assert.js';
import { filesOf } from './temporary-root.js';

type Texts = Readonly<Record<string, string>>;

/** A state with these files on disk, of which the last run wrote `written`. */
function stateOf(onDisk: Texts, written: Texts = {}): OutputState {
  const files = Object.entries(onDisk).map(([path, text]) => {
    const bytes = Buffer.from(text);
    return [path, { bytes, hash: hashOf(bytes) }] as const;
  });
  const manifest = new Map(Object.entries(written).map(([path, text]) => [path, hashOf(text)]));
  return {
    files: new Map(files),
    folders: sortedUnique(Object.keys(onDisk).flatMap(foldersOf)),
    obstacles: [],
    temporaryFiles: [],
    manifest: { text: printManifest(manifest), content: manifest, isReadable: true },
    pending: { text: undefined, content: new Map(), isReadable: true },
  };
}

function pathsOf(plan: OutputPlan) {
  const { unchanged, deleted, edited, foreign } = plan;
  const created = plan.created.map(({ path }) => path);
  return {
    created,
    updated: plan.updated.map(({ path }) => path),
    unchanged,
    deleted,
    edited,
    foreign,
  };
}

const nothing = { created: [], updated: [], unchanged: [], deleted: [], edited: [], foreign: [] };

describe('a generated file is', () => {
  test('created when it is missing, whether or not an earlier run wrote it', () => {
    const plan = planOutput(
      filesOf({ 'src/b.ts': 'b\n', 'src/a.ts': 'a\n' }),
      stateOf({}, { 'src/a.ts': 'a\n' }),
    );
    expect(pathsOf(plan)).toEqual({ ...nothing, created: ['src/a.ts', 'src/b.ts'] });
    expect(plan.created[0]).toEqual({ path: 'src/a.ts', text: 'a\n', hash: hashOf('a\n') });
  });

  test('updated when its content differs, whoever changed it', () => {
    const plan = planOutput(
      filesOf({ 'src/a.ts': 'new\n', 'src/b.ts': 'b\n' }),
      stateOf(
        { 'src/a.ts': 'old\n', 'src/b.ts': 'by hand\n' },
        { 'src/a.ts': 'old\n', 'src/b.ts': 'b\n' },
      ),
    );
    expect(pathsOf(plan)).toEqual({ ...nothing, updated: ['src/a.ts', 'src/b.ts'] });
    expect(plan.updated.map(({ previousText }) => previousText)).toEqual(['old\n', 'by hand\n']);
  });

  test('unchanged when its content is the same, even if no manifest names it', () => {
    const plan = planOutput(filesOf({ 'src/a.ts': 'a\n' }), stateOf({ 'src/a.ts': 'a\n' }));
    expect(pathsOf(plan)).toEqual({ ...nothing, unchanged: ['src/a.ts'] });
    expect(plan.manifest.isChanged).toBe(true);
  });
});

describe('a file that nothing generates is', () => {
  const onDisk = { 'src/old.ts': 'old\n' };

  test('deleted when it is as the last run left it', () => {
    expect(pathsOf(planOutput([], stateOf(onDisk, onDisk)))).toEqual({
      ...nothing,
      deleted: ['src/old.ts'],
    });
  });

  test('kept as edited when it is not', () => {
    const plan = planOutput([], stateOf({ 'src/old.ts': 'mine\n' }, onDisk));
    expect(pathsOf(plan)).toEqual({ ...nothing, edited: ['src/old.ts'] });
  });

  test('kept as foreign when no run wrote it', () => {
    expect(pathsOf(planOutput([], stateOf(onDisk)))).toEqual({
      ...nothing,
      foreign: ['src/old.ts'],
    });
  });

  test('forgotten when it is gone', () => {
    const plan = planOutput([], stateOf({}, onDisk));
    expect(pathsOf(plan)).toEqual(nothing);
    expect(plan.manifest).toEqual({
      text: printManifest(new Map()),
      isChanged: true,
      isReadable: true,
    });
  });

  test('deleted when a run that did not come to its end wrote it', () => {
    const content = new Map([['src/old.ts', [hashOf('other\n'), hashOf('old\n')]]]);
    const pending = { text: printPending(content), content, isReadable: true };
    const plan = planOutput([], { ...stateOf(onDisk), pending });
    expect(pathsOf(plan)).toEqual({ ...nothing, deleted: ['src/old.ts'] });
    const edited = planOutput([], { ...stateOf({ 'src/old.ts': 'mine\n' }), pending });
    expect(pathsOf(edited)).toEqual({ ...nothing, edited: ['src/old.ts'] });
  });
});

describe('the record of a run', () => {
  test('names what is created and updated, and nothing else', () => {
    const plan = planOutput(
      filesOf({ 'src/a.ts': 'a\n', 'src/b.ts': 'b\n', 'src/c.ts': 'c\n' }),
      stateOf({ 'src/b.ts': 'old\n', 'src/c.ts': 'c\n' }),
    );
    const expected = new Map([
      ['src/a.ts', [hashOf('a\n')]],
      ['src/b.ts', [hashOf('b\n')]],
    ]);
    expect(plan.pending).toEqual({ text: printPending(expected), isOnDisk: false });
  });

  test('keeps what earlier runs left in it', () => {
    const content = new Map([
      ['src/a.ts', [hashOf('z\n')]],
      ['src/gone.ts', [hashOf('gone\n')]],
    ]);
    const pending = { text: printPending(content), content, isReadable: true };
    const plan = planOutput(filesOf({ 'src/a.ts': 'a\n' }), { ...stateOf({}), pending });
    const expected = new Map([
      ['src/a.ts', sortedUnique([hashOf('a\n'), hashOf('z\n')])],
      ['src/gone.ts', [hashOf('gone\n')]],
    ]);
    expect(plan.pending).toEqual({ text: printPending(expected), isOnDisk: true });
  });
});

test('folders that hold nothing afterwards are deleted, innermost first', () => {
  const state = stateOf(
    { 'src/old/deep/a.ts': 'a\n', 'src/kept/mine.ts': '', 'src/new.ts': '' },
    { 'src/old/deep/a.ts': 'a\n' },
  );
  const withEmpty = { ...state, folders: [...state.folders, 'docs', 'src/empty'] };
  const plan = planOutput(filesOf({ 'src/new.ts': '' }), withEmpty);
  expect(plan.emptyFolders).toEqual(['src/old/deep', 'src/old', 'src/empty', 'docs']);
});

test('an unreadable manifest is planned anew and deletes nothing', () => {
  const manifest = { text: 'broken', content: new Map<string, string>(), isReadable: false };
  const plan = planOutput([], { ...stateOf({ 'src/old.ts': 'old\n' }), manifest });
  expect(pathsOf(plan)).toEqual({ ...nothing, foreign: ['src/old.ts'] });
  expect(plan.manifest).toMatchObject({ isChanged: true, isReadable: false });
});

test.each(['../a.ts', 'src/con.ts', 'README.md'])('throws InternalError on the path %s', (path) => {
  expect(() => planOutput(filesOf({ [path]: '' }), stateOf({}))).toThrow(InternalError);
});

describe('isClean', () => {
  const texts = { 'docs/a.md': 'a\n', 'src/a.ts': 'a\n' };
  const clean = stateOf(texts, texts);
  const isCleanWith = (state: Partial<OutputState>): boolean =>
    isClean(planOutput(filesOf(texts), { ...clean, ...state }));
  const withFiles = (onDisk: Texts, written: Texts = texts): boolean =>
    isClean(planOutput(filesOf(texts), stateOf(onDisk, written)));

  test('holds when the disk has the generated files, and for empty folders beside them', () => {
    expect(isCleanWith({})).toBe(true);
    expect(isCleanWith({ folders: [...clean.folders, 'src/empty'] })).toBe(true);
  });

  test('does not hold for any other difference', () => {
    expect(withFiles({ 'src/a.ts': 'a\n' })).toBe(false);
    expect(withFiles({ ...texts, 'src/a.ts': 'b\n' })).toBe(false);
    expect(withFiles({ ...texts, 'src/b.ts': '' })).toBe(false);
    expect(withFiles({ ...texts, 'src/b.ts': 'b\n' }, { ...texts, 'src/b.ts': 'b\n' })).toBe(false);
    expect(withFiles({ ...texts, 'src/b.ts': 'b\n' }, { ...texts, 'src/b.ts': 'c\n' })).toBe(false);
    expect(withFiles(texts, {})).toBe(false);
    expect(isCleanWith({ obstacles: [{ path: 'src/l', kind: 'symbolic-link' }] })).toBe(false);
    expect(isCleanWith({ temporaryFiles: ['src/.a.iamspec-tmp'] })).toBe(false);
    const pending = { text: 'broken', content: new Map<string, never>(), isReadable: false };
    expect(isCleanWith({ pending })).toBe(false);
  });
});

test('summarizePlan counts, and takes links for foreign files', () => {
  const written = { 'src/b.ts': 'b\n', 'src/d.ts': 'd\n', 'src/e.ts': 'e\n' };
  const onDisk = { ...written, 'src/c.ts': 'c\n', 'src/e.ts': 'mine\n', 'src/f.ts': '' };
  const state: OutputState = {
    ...stateOf(onDisk, written),
    obstacles: [{ path: 'src/link', kind: 'symbolic-link' }],
  };
  const files = filesOf({ 'src/a.ts': 'a\n', 'src/b.ts': 'new\n', 'src/c.ts': 'c\n' });
  expect(summarizePlan(planOutput(files, state))).toEqual({
    created: 1,
    updated: 1,
    deleted: 1,
    unchanged: 1,
    edited: 1,
    foreign: 2,
  });
});
