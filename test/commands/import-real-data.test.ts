import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../generator/commands/read-seeds.js';
import { runCommandLine } from '../../generator/commands/run-command-line.js';
import { printSpec } from '../../generator/import/print-spec.js';
import { analyzeSources } from '../../generator/pipeline.js';
import { fakeIo } from '../support/fake-io.js';
import { temporaryFolder } from '../support/folders.js';

describe('iamspec import of all of AWS', () => {
  it('writes specs without errors or warnings that print back byte for byte, once', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'seeds'));
    const first = fakeIo(folder);
    await runCommandLine(['import'], first);
    expect(first.err()).toBe('');
    expect(first.out()).toContain('457 specs: 458 files written.\n');
    const { catalog, documents, diagnostics } = analyzeSources(await readSeeds('seeds', folder));
    expect(diagnostics.filter(({ severity }) => severity !== 'information')).toEqual([]);
    const services = new Map(catalog.services.map((service) => [service.specPath, service]));
    expect(services.size).toBe(457);
    for (const { source, preamble } of documents) {
      const service = services.get(source.name);
      expect(service && printSpec(preamble, service), source.name).toBe(source.text);
    }
    const second = fakeIo(folder);
    await runCommandLine(['import'], second);
    expect(second.out()).toContain('457 specs: 0 files written.\n');
  });
});
