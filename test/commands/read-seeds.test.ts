import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../generator/commands/read-seeds.js';
import { UsageError } from '../../generator/commands/usage-error.js';
import { limits } from '../../generator/parse/limits.js';
import { temporaryFolder } from '../support/folders.js';

function put(folder: string, path: string, content: string | Uint8Array = 'text'): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe('readSeeds', () => {
  it('finds texts in the folder and below it, sorted, with paths for people', async () => {
    const folder = temporaryFolder();
    for (const name of ['b.md', 'a.markdown', 'B.TXT', 'deep/er/c.md']) {
      put(folder, `seeds/${name}`, name);
    }
    expect(await readSeeds('seeds', folder)).toEqual([
      { path: 'seeds/B.TXT', name: 'B.TXT', text: 'B.TXT' },
      { path: 'seeds/a.markdown', name: 'a.markdown', text: 'a.markdown' },
      { path: 'seeds/b.md', name: 'b.md', text: 'b.md' },
      { path: 'seeds/deep/er/c.md', name: 'deep/er/c.md', text: 'deep/er/c.md' },
    ]);
    expect(await readSeeds('../seeds', join(folder, 'elsewhere'))).toMatchObject([
      { path: '../seeds/B.TXT' },
      {},
      {},
      {},
    ]);
  });

  it('passes over what is no text, hidden, installed or a link', async () => {
    const folder = temporaryFolder();
    for (const name of ['a.json', '.hidden.md', '.git/a.md', 'node_modules/a.md', 'README']) {
      put(folder, name);
    }
    put(folder, 'outside/target.md');
    mkdirSync(join(folder, 'seeds'));
    symlinkSync(join(folder, 'outside'), join(folder, 'seeds', 'linked'));
    symlinkSync(join(folder, 'outside', 'target.md'), join(folder, 'seeds', 'linked.md'));
    expect(await readSeeds('seeds', folder)).toEqual([]);
    expect(await readSeeds('.', folder)).toMatchObject([{ path: 'outside/target.md' }]);
  });

  it('keeps a byte order mark, so that offsets are those of the file', async () => {
    const folder = temporaryFolder();
    put(folder, 'a.md', '\ufeff# A');
    expect(await readSeeds('.', folder)).toEqual([
      { path: 'a.md', name: 'a.md', text: '\ufeff# A' },
    ]);
  });

  it('gives no text for a file that is too large or not UTF-8', async () => {
    const folder = temporaryFolder();
    put(folder, 'large.md', 'x'.repeat(limits.fileBytes + 1));
    put(folder, 'latin.md', Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
    const size = limits.fileBytes + 1;
    expect(await readSeeds('.', folder)).toEqual([
      { path: 'large.md', name: 'large.md', unreadable: 'source-too-large', size },
      { path: 'latin.md', name: 'latin.md', unreadable: 'source-not-utf8', size: 4 },
    ]);
  });

  it('wants a folder', async () => {
    const folder = temporaryFolder();
    put(folder, 'file.md');
    await expect(readSeeds('none', folder)).rejects.toThrow(UsageError);
    await expect(readSeeds('file.md', folder)).rejects.toThrow('There is no folder `file.md`');
  });
});
