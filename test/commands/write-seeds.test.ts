import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSeeds } from '../../generator/commands/import/write-seeds.js';
import { UsageError } from '../../generator/commands/usage-error.js';
import { temporaryFolder } from '../support/folders.js';

describe('writeSeeds', () => {
  it('replaces files whole, past what a killed run left behind', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.md'), 'before');
    writeFileSync(join(folder, '.a.md.iamspec'), 'half');
    await writeSeeds(folder, [
      { name: 'a.md', text: 'after', isNew: false },
      { name: 'b.md', text: 'new', isNew: true },
    ]);
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('after');
  });

  it('writes nothing when a new file is there already', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'b.md'), 'a note');
    const writing = writeSeeds(folder, [
      { name: 'a.md', text: 'new', isNew: true },
      { name: 'b.md', text: 'new', isNew: true },
    ]);
    await expect(writing).rejects.toThrow(UsageError);
    expect(readdirSync(folder)).toEqual(['b.md']);
  });

  it('leaves no temporary file when a file cannot be replaced', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.md'));
    const writing = writeSeeds(folder, [{ name: 'a.md', text: 'new', isNew: false }]);
    await expect(writing).rejects.toThrow('a.md');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
});
