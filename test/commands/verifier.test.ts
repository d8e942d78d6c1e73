import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVerifier } from '../../generator/commands/generate/verifier.js';
import { rootModule, serviceModules } from '../../generator/emit/typescript/modules.js';
import { printModule } from '../../generator/emit/typescript/print/print-module.js';
import { InternalError } from '../../generator/support/assert.js';
import { catalogOf, fixture } from '../emit/typescript/compile.js';
import { packageRoot } from '../support/fake-io.js';

const catalog = catalogOf(fixture('traps/iam.trap-service.md'));
const modules = [...catalog.services.flatMap(serviceModules), rootModule(catalog)].map(
  (module) => ({ module, text: printModule(module).text }),
);

let folder = '';
let thread: URL;

// Inside the repository, where the bundle finds ts-morph.
beforeAll(async () => {
  folder = mkdtempSync(join(packageRoot, 'node_modules', '.verifier-'));
  const outfile = join(folder, 'thread.mjs');
  await build({
    entryPoints: [join(packageRoot, 'generator/commands/generate/verifying-thread.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['ts-morph'],
  });
  thread = pathToFileURL(outfile);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['in a thread', () => startVerifier(thread)],
  ['at once', () => startVerifier(undefined)],
])('a verifier %s', (_, start) => {
  /** Tells a verifier of all modules with their texts, and waits for what it says. */
  async function verifyAll(texts: readonly string[]): Promise<void> {
    const verifier = await start();
    try {
      modules.forEach(({ module }, index) => {
        verifier.verify(module, texts[index] ?? '');
      });
      await verifier.finish();
    } finally {
      await verifier.stop();
    }
  }

  const texts = modules.map(({ text }) => text);

  it('accepts what was printed', async () => {
    await expect(verifyAll(texts)).resolves.toBeUndefined();
  });

  it('names the first module that is not what was to be emitted', async () => {
    const [first = '', second = '', ...others] = texts;
    const changed = [first, `${second}export const more = 1;\n`, ...others.map(() => 'no text')];
    const found = await verifyAll(changed).catch((error: unknown) => error);
    expect(found).toBeInstanceOf(InternalError);
    expect(String(found)).toContain(modules[1]?.module.path);
  });

  it('can be stopped before it has begun', async () => {
    const verifier = await start();
    modules.forEach(({ module, text }) => {
      verifier.verify(module, text);
    });
    await expect(verifier.stop()).resolves.toBeUndefined();
  });
});
