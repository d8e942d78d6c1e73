import { describe, expect, test } from 'vitest';
import {
  assertOutputPaths,
  foldersOf,
  innermostFirst,
  pathProblem,
} from '../../generator/output/output-path.js';
import { InternalError } from '../../generator/support/assert.js';

describe('pathProblem', () => {
  test.each([
    'src/index.ts',
    'docs/services/s3.md',
    'policy.schema.json',
    'src/services/cognito-sync/resource_types.ts',
    'src/.hidden',
    'src/console.ts',
    'src/com10.ts',
    `src/${'a'.repeat(200)}`,
  ])('accepts %s', (path) => {
    expect(pathProblem(path)).toBeUndefined();
  });

  test.each([
    ['', 'empty segment'],
    ['/src/a.ts', 'empty segment'],
    ['src//a.ts', 'empty segment'],
    ['src/', 'empty segment'],
    ['src/../a.ts', 'ends with a dot'],
    ['../src/a.ts', 'ends with a dot'],
    ['src/./a.ts', 'ends with a dot'],
    ['src/a.', 'ends with a dot'],
    ['src\\a.ts', 'a character outside'],
    ['C:/src/a.ts', 'a character outside'],
    ['src/a ', 'a character outside'],
    ['src/a b.ts', 'a character outside'],
    ['src/\u0000.ts', 'a character outside'],
    ['src/a\n', 'a character outside'],
    ['src/é.ts', 'a character outside'],
    ['src/con', 'Windows device'],
    ['src/PRN.ts', 'Windows device'],
    ['src/aux/a.ts', 'Windows device'],
    ['docs/nul.tar.gz', 'Windows device'],
    ['src/com1', 'Windows device'],
    ['src/Lpt9.md', 'Windows device'],
    ['src/.a.ts.iamspec-tmp', 'temporary file'],
    [`src/${'a'.repeat(201)}`, 'too long'],
    ['src', 'outside src/ and docs/'],
    ['manifest.json', 'outside src/ and docs/'],
    ['policy.schema.json/a.ts', 'outside src/ and docs/'],
    ['src/../policy.schema.json', 'ends with a dot'],
    ['dist/a.js', 'outside src/ and docs/'],
    ['SRC/a.ts', 'outside src/ and docs/'],
  ])('refuses %j', (path, problem) => {
    expect(pathProblem(path)).toContain(problem);
    expect(() => {
      assertOutputPaths([path]);
    }).toThrow(InternalError);
  });
});

describe('assertOutputPaths', () => {
  test('accepts files of the same folder and equal names in different folders', () => {
    expect(() => {
      assertOutputPaths(['src/a/index.ts', 'src/b/index.ts', 'src/a/b.ts', 'docs/a/index.ts']);
    }).not.toThrow();
  });

  test.each([
    [['src/a.ts', 'src/a.ts'], 'the same file'],
    [['src/a.ts', 'src/A.ts'], 'the same file'],
    [['src/a/x.ts', 'src/A/y.ts'], 'the same folder'],
    [['src/a', 'src/a/b.ts'], 'a file and a folder'],
    [['src/a/b.ts', 'src/A'], 'a file and a folder'],
  ])('refuses %j', (paths, problem) => {
    expect(() => {
      assertOutputPaths(paths);
    }).toThrow(problem);
  });
});

test('foldersOf lists the folders above a path, outermost first', () => {
  expect(foldersOf('src/services/s3/index.ts')).toEqual(['src', 'src/services', 'src/services/s3']);
  expect(foldersOf('manifest.json')).toEqual([]);
});

test('innermostFirst puts what is in a folder before the folder', () => {
  expect(innermostFirst(['src', 'src/a', 'src/a-b', 'src/a/c'])).toEqual([
    'src/a/c',
    'src/a-b',
    'src/a',
    'src',
  ]);
});
