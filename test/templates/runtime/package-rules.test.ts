import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ArnError, arnHelpers, type ArnHelperData } from '../../../templates/runtime/index.js';

const folder = new URL('../../../templates/runtime/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));

function bundle(source: string): string {
  const result = buildSync({
    stdin: { contents: source, resolveDir: fileURLToPath(folder), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    treeShaking: true,
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

describe('the runtime as part of a package', () => {
  it.each(files)('%s imports its neighbours only', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const modules = [...text.matchAll(/\bfrom '([^']+)'/g)].map(([, module]) => module);
    for (const module of modules) expect(module).toMatch(/^\.\/[a-z-]+\.js$/);
    expect(text).not.toMatch(/\bimport\s*\(|\brequire\(|\bnode:|\bBuffer\b|\bprocess\b/);
  });

  it('leaves nothing behind when nothing of it is used', () => {
    expect(
      bundle(`import './index.ts';`)
        .replace(/^\/\/.*$/gm, '')
        .trim(),
    ).toBe('');
    const unused = `import { arnHelpers } from './index.ts'; const x = /* @__PURE__ */ arnHelpers('x', {});`;
    expect(
      bundle(unused)
        .replace(/^\/\/.*$/gm, '')
        .trim(),
    ).toBe('');
  });

  it('keeps ARNs out of a bundle that completes condition keys', () => {
    const text = bundle(
      `import { conditionKeys } from './index.ts'; console.log(conditionKeys({ a: ['String', 'b:c'] }).a.key);`,
    );
    expect(text).toContain('ConditionKeyError');
    expect(text).not.toContain('ArnError');
  });
});

describe('arnHelpers', () => {
  it('reads no format before a helper is used', () => {
    const data: Record<string, ArnHelperData> = {};
    for (let index = 0; index < 10_000; index += 1) {
      data[`type${index}`] = ['type', 'arn:${partition}:x:${region}:${account}:type/${id}'];
    }
    const start = performance.now();
    const helpers = arnHelpers<Record<string, unknown>>('x', data);
    expect(performance.now() - start).toBeLessThan(500);
    expect(Object.keys(helpers)).toHaveLength(10_001);
  });

  it('makes members of any name', () => {
    const data = Object.fromEntries(
      ['function', 'import', 'constructor', 'toString', 'then', 'name'].map((name) => [
        name,
        [name, 'arn:${partition}:x:::${id}'] as const,
      ]),
    );
    const helpers = arnHelpers<Record<string, unknown>>('x', data);
    for (const name of Object.keys(data)) {
      expect(Object.hasOwn(helpers, name)).toBe(true);
      expect(helpers[name]).toHaveProperty('resourceType', name);
    }
  });
});

describe('ArnError', () => {
  it('is an error with a name of its own', () => {
    const error = new ArnError('x');
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe('ArnError: x');
  });
});
