import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renameService } from '../../bench/generator/synthetic-seeds.js';
import { AccessLevelToggle } from '../../bench/generator/toggle-access-level.js';
import { parseOptions } from '../../bench/options.js';
import { memoryUsed } from '../../bench/package/compile-rows.js';
import { analyzeSources } from '../../generator/pipeline.js';
import { packageRoot } from '../support/fake-io.js';
import { temporaryFolder } from '../support/folders.js';

const spec = readFileSync(join(packageRoot, 'seeds/iam.s3.md'), 'utf8');

describe('renameService', () => {
  it('makes a spec that differs in nothing but its own prefix', () => {
    const copy = renameService(spec, 's3', 's3-copy2');
    const inputs = [
      { path: 'a.md', text: spec },
      { path: 'b.md', text: copy },
    ];
    const { catalog, diagnostics } = analyzeSources(inputs);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(catalog.services.map(({ prefix }) => prefix)).toEqual(['s3', 's3-copy2']);
    const [before, after] = catalog.services;
    expect(after?.actions.map(({ name }) => name)).toEqual(before?.actions.map(({ name }) => name));
    expect(copy).toContain('"s3-copy2:authType"');
    expect(copy).toContain('arn:${Partition}:s3-copy2:::${BucketName}');
    expect(copy).not.toMatch(/["# ]s3:/);
  });

  it('gives keys with declared identifiers other names', () => {
    const ssm = '- prefix: ssm\n### ssm:resourceTag/tag-key\n["ssm:resourceTag/tag-key"]';
    expect(renameService(`\n${ssm}`, 'ssm', 'x')).toBe(
      '\n- prefix: x\n### x:ResourceTagLowerCase\n["x:ResourceTagLowerCase"]',
    );
  });

  it('leaves other services alone', () => {
    expect(renameService('"s3tables:x" "aws:s3:" "iam:x" a s3:y', 's3', 'x')).toBe(
      '"s3tables:x" "aws:s3:" "iam:x" a s3:y',
    );
  });
});

describe('AccessLevelToggle', () => {
  it('changes one line, and changes it back', () => {
    const file = join(temporaryFolder(), 'iam.s3.md');
    writeFileSync(file, spec);
    const toggle = new AccessLevelToggle(file);
    toggle.edit();
    const lines = spec.split('\n');
    const edited = readFileSync(file, 'utf8').split('\n');
    const changed = edited.filter((line, index) => line !== lines[index]);
    expect(changed).toEqual(['- access level: List']);
    toggle.edit();
    expect(readFileSync(file, 'utf8')).toBe(spec);
  });

  it('refuses a spec without an action that reads', () => {
    const file = join(temporaryFolder(), 'iam.none.md');
    writeFileSync(file, '# None\n');
    expect(() => new AccessLevelToggle(file)).toThrow('No action');
  });
});

describe('parseOptions', () => {
  it('measures everything five times unless told otherwise', () => {
    expect(parseOptions([])).toEqual({
      only: ['generator', 'lint', 'package', 'arn'],
      runs: 5,
      seeds: 'seeds',
    });
    const told = ['--only', 'arn,generator', '--runs', '1', '--seeds', 'x'];
    expect(parseOptions(told)).toEqual({ only: ['generator', 'arn'], runs: 1, seeds: 'x' });
  });

  it.each([['--only', 'diff'], ['--runs', '0'], ['--runs', 'two'], ['--fast'], ['seeds']])(
    'refuses %s %s',
    (...arguments_) => {
      expect(() => parseOptions(arguments_)).toThrow(TypeError);
    },
  );
});

it('reads the memory that the compiler tells', () => {
  expect(memoryUsed('Files:  1\nMemory used:      26000K\nTotal time: 1s\n')).toBe(26_624_000);
  expect(() => memoryUsed('Total time: 1s\n')).toThrow('no memory');
});
