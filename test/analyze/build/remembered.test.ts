import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashInputs } from '../../../generator/commands/generate/run-cache.js';
import type { SourceFile } from '../../../generator/source/source-file.js';
import type { BuildResult } from '../../../generator/analyze/build/build-service.js';
import { rememberedBuild } from '../../../generator/analyze/build/remembered.js';
import { analyzeSources } from '../../../generator/pipeline.js';
import type { Service } from '../../../generator/model/catalog.js';
import { packageRoot } from '../../support/fake-io.js';
import { action, build, entry, specText } from '../specs.js';

const seeds = join(packageRoot, 'seeds');
const specs = readdirSync(seeds).filter((name) => /^iam\..*\.md$/.test(name));

function referencesOf({ references }: BuildResult): string[] {
  return references.map(({ kind, name, action: from }) => `${kind} ${name} ${from ?? ''}`).sort();
}

describe('rememberedBuild', () => {
  it('has specs to look at', () => {
    expect(specs).toContain('iam.s3.md');
  });

  it.each(specs)('refers to what building %s again refers to', (name) => {
    const built = build(readFileSync(join(seeds, name), 'utf8'), `seeds/${name}`);
    expect(built.diagnostics).toEqual([]);
    const remembered = rememberedBuild(built.service);
    expect(remembered.service).toBe(built.service);
    expect(remembered.diagnostics).toEqual([]);
    expect(referencesOf(remembered)).toEqual(referencesOf(built));
  });

  it('takes its places from the prefix', () => {
    const { service } = build(specText({ actions: [action('A', entry('bucket'))] }));
    const [reference] = rememberedBuild(service).references;
    expect(reference?.node.spanOf(['bucket'])).toEqual(service.span);
    expect(reference?.node.keySpanOf(reference.path)).toEqual(service.span);
  });
});

describe('analyzeSources with a memory', () => {
  const good = {
    path: 'seeds/iam.s3.md',
    text: specText({ resources: [], actions: [action('A')] }),
  };
  const bad = {
    path: 'seeds/iam.sqs.md',
    text: specText({
      prefix: 'sqs',
      actions: [action('B', entry('', { dependent_actions: ['s3:Missing'] }))],
    }),
  };

  function memory() {
    const services = new Map<string, Service>();
    return {
      services,
      get: ({ path }: SourceFile) => services.get(path),
      set: ({ path }: SourceFile, service: Service) => void services.set(path, service),
    };
  }

  it('finds the same the first time, the second time and without', () => {
    const remembered = memory();
    const plain = analyzeSources([good, bad]);
    const runs = [1, 2].map(() => analyzeSources([good, bad], { remembered }));
    for (const run of runs) {
      expect(run.diagnostics).toEqual(plain.diagnostics);
      expect(run.catalog).toEqual(plain.catalog);
    }
    expect(plain.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['undefined-dependent-action']);
    expect(remembered.services.size).toBe(2);
  });

  it('remembers nothing of a spec with findings of its own', () => {
    const remembered = memory();
    const text = good.text.replace('Read', 'Reading');
    expect(analyzeSources([{ ...good, text }], { remembered }).diagnostics).toHaveLength(1);
    expect(remembered.services.size).toBe(0);
  });

  it('is asked by hashes that tell paths, names and texts apart', () => {
    const inputs = [
      good,
      { ...good, path: 'other/iam.s3.md' },
      { ...good, name: 'sub/iam.s3.md' },
      { ...good, text: `${good.text}\n` },
    ];
    const hashes = inputs.map((input) => hashInputs([input]).get(input.path));
    expect(new Set(hashes).size).toBe(4);
    expect(hashInputs([good]).get(good.path)).toBe(hashes[0]);
  });
});
