import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Consumer } from '../consume/consumer.js';
import { repository, run } from '../consume/run.js';

type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const source = join(repository, 'generated/src/services');
const prefixes = readdirSync(source).sort();
const names = ['index', 'metadata'].flatMap((name) => prefixes.map((prefix) => [prefix, name]));

/** All modules of the services, out of the folder that has a folder for each service. */
async function loadAll(folder: string, extension: string, outfile: string): Promise<Modules> {
  const lines = names.map(([prefix = '', name = '']) => {
    const path = join(folder, prefix, name + extension).replaceAll('\\', '/');
    return `export * as ${JSON.stringify(`${prefix}/${name}`)} from ${JSON.stringify(path)};`;
  });
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: folder },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile,
    logLevel: 'silent',
  });
  return (await import(pathToFileURL(outfile).href)) as Modules;
}

export function contentSuite(getConsumer: () => Consumer): void {
  describe('the built modules', () => {
    let built: Modules;
    let written: Modules;

    beforeAll(async () => {
      const { folder, installed } = getConsumer();
      const services = join(installed, 'dist/services');
      built = await loadAll(services, '.js', join(folder, 'built.mjs'));
      written = await loadAll(source, '.ts', join(folder, 'written.mjs'));
    });

    it('export what the sources export', () => {
      const exports = (modules: Modules) =>
        Object.entries(modules).map(([name, module]) => [name, Object.keys(module).sort()]);
      expect(exports(built)).toEqual(exports(written));
      expect(Object.keys(built)).toHaveLength(2 * prefixes.length);
    });

    it('hold the metadata of the sources, in the same order', () => {
      for (const prefix of prefixes) {
        const name = `${prefix}/metadata`;
        expect(JSON.stringify(built[name]), name).toBe(JSON.stringify(written[name]));
      }
    });

    it('hold the enums of the sources', () => {
      let members = 0;
      for (const prefix of prefixes) {
        for (const [name, value] of Object.entries(written[`${prefix}/index`] ?? {})) {
          if (!/(?:Action|ResourceType|ConditionKey)$/.test(name)) continue;
          const own = built[`${prefix}/index`]?.[name];
          expect(own, name).toEqual(value);
          members += Object.keys(Object(own) as object).length;
        }
      }
      expect(members).toBeGreaterThan(25_000);
    });
  });

  it('declares everything without an error, for strict programs that check declarations', async () => {
    const { folder } = getConsumer();
    const files = ['dist/all.d.ts', 'dist/index.d.ts', 'dist/arn.d.ts'];
    const metadata = prefixes.map((prefix) => `dist/services/${prefix}/metadata.d.ts`);
    const paths = [...files, ...metadata].map((path) => `node_modules/@iamspec/aws/${path}`);
    const compiler = join(repository, 'node_modules/typescript/bin/tsc');
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext'];
    const outcome = await run(folder, process.execPath, [compiler, ...options, ...paths]);
    expect(outcome.stdout).toBe('');
    expect(outcome.exitCode).toBe(0);
  });
}
