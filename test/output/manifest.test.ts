import { describe, expect, test } from 'vitest';
import {
  parseManifest,
  parsePending,
  printManifest,
  printPending,
} from '../../generator/output/manifest.js';
import { hashOf } from '../../generator/support/hash.js';

const hash = hashOf('abc');

test('hashes the UTF-8 form of a text (test vector of FIPS 180-2)', () => {
  expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hashOf('é')).toBe(hashOf(Buffer.from([0xc3, 0xa9])));
});

test('prints canonical JSON, whatever order the files come in', () => {
  const text = printManifest(
    new Map([
      ['src/b.ts', hash],
      ['src/B.ts', hash],
      ['docs/a.md', hash],
    ]),
  );
  expect(text).toBe(
    `{
  "files": {
    "docs/a.md": "${hash}",
    "src/B.ts": "${hash}",
    "src/b.ts": "${hash}"
  },
  "version": 1
}
`,
  );
});

test('reads what it prints', () => {
  const manifest = new Map([['src/a.ts', hash]]);
  expect(parseManifest(printManifest(manifest))).toEqual(manifest);
  const pending = new Map([['src/a.ts', [hash, hashOf('')]]]);
  expect(parsePending(printPending(pending))).toEqual(pending);
});

describe('parseManifest refuses', () => {
  const withFile = (path: string, value: unknown): string =>
    JSON.stringify({ version: 1, files: { [path]: value } });

  test.each([
    ['an empty text', ''],
    ['a text cut off', printManifest(new Map([['src/a.ts', hash]])).slice(0, -10)],
    ['a merge conflict', '<<<<<<< HEAD\n{}\n'],
    ['another type', '[]'],
    ['null', 'null'],
    ['a number', '1'],
    ['a missing version', '{"files":{}}'],
    ['an unknown version', '{"version":2,"files":{}}'],
    ['missing files', '{"version":1}'],
    ['files of another type', '{"version":1,"files":[]}'],
    ['a path that leaves the root', withFile('src/../../etc/passwd', hash)],
    ['a path outside the owned folders', withFile('package.json', hash)],
    ['a short hash', withFile('src/a.ts', 'abc')],
    ['a hash in upper case', withFile('src/a.ts', hash.toUpperCase())],
    ['a hash of another type', withFile('src/a.ts', [hash])],
    ['a key that means something to JavaScript', `{"version":1,"files":{"__proto__":"${hash}"}}`],
  ])('%s', (_, text) => {
    expect(parseManifest(text)).toBeUndefined();
  });

  test('a single hash where a record of a run has a list', () => {
    expect(parsePending(withFile('src/a.ts', hash))).toBeUndefined();
    expect(parsePending(withFile('src/a.ts', ['x']))).toBeUndefined();
  });
});
