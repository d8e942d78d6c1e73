import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../generator/commands/read-seeds.js';
import { describeDrift } from '../../generator/output/describe-drift.js';
import { isClean } from '../../generator/output/output-plan.js';
import { planOutput } from '../../generator/output/plan-output.js';
import { readOutput } from '../../generator/output/read-output.js';
import { verifyModule } from '../../generator/emit/typescript/verify-module.js';
import { compileSpecs } from '../../generator/pipeline.js';
import { readTree } from '../support/folders.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const generated = join(repository, 'generated');
const templates = readTree(join(repository, 'templates/runtime'));
const modules = readTree(join(generated, 'src'));

describe('generated/', () => {
  it('is what seeds/ compile to', async () => {
    const { files, diagnostics } = compileSpecs(await readSeeds('seeds', repository), {
      templates: [...templates].map(([path, text]) => ({ path: `src/runtime/${path}`, text })),
      verify: verifyModule,
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const plan = planOutput(files ?? [], await readOutput(generated));
    expect(isClean(plan), describeDrift(plan, { limit: 20, diffs: 3 }).join('\n')).toBe(true);
  });

  it('has the runtime of templates/ byte for byte', () => {
    const folder = join(generated, 'src/runtime');
    expect(readdirSync(folder).sort()).toEqual([...templates.keys()].sort());
    for (const [path, text] of templates) {
      expect(readFileSync(join(folder, path), 'utf8'), path).toBe(text);
    }
  });

  it('has every module in Prettier form', async () => {
    const others: string[] = [];
    for (const [path, text] of modules) {
      const filepath = join(generated, 'src', path);
      const options = await prettier.resolveConfig(filepath, { editorconfig: true });
      if (!(await prettier.check(text, { ...options, filepath }))) others.push(path);
    }
    expect(modules.size).toBeGreaterThan(templates.size);
    expect(others).toEqual([]);
  });

  it('imports its own modules only, and no Node API', () => {
    for (const [path, text] of modules) {
      const imported = [...text.matchAll(/\b(?:from |import\()'([^']*)'/g)].map(([, name]) => name);
      for (const name of imported) {
        expect(name, path).toMatch(/^\.{1,2}\/[a-z0-9./-]+\.js$/);
        const target = join(path, '..', name ?? '').replaceAll('\\', '/');
        expect(modules.has(target.replace(/\.js$/, '.ts')), `${path} imports ${target}`).toBe(true);
      }
    }
  });
});
