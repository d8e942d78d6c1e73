import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateModules } from './evaluate.js';
import { exportNames } from '../../../generator/emit/typescript/names.js';
import { packService } from '../../../generator/emit/typescript/pack-service.js';
import { accessLevels, type Service } from '../../../generator/model/catalog.js';
import { analyzeSources } from '../../../generator/pipeline.js';
import { unpackService } from '../../../templates/runtime/catalog-data.js';
import { catalogOf, modulesOf } from './compile.js';

const seeds = new URL('../../../seeds/', import.meta.url);
const { catalog } = analyzeSources(
  readdirSync(seeds)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: `seeds/${name}`, text: readFileSync(new URL(name, seeds), 'utf8') })),
);

function metadataOf(service: Service): unknown {
  const load = evaluateModules(modulesOf({ services: [service] }));
  const path = `src/services/${service.prefix}/metadata.ts`;
  return load(path)[exportNames(service).metadata];
}

/** A service that refers to things it does not declare. */
const foreign = `---
id: x
---
# X
- prefix: x

## Privileges
### DoThing
- access level: Write
- resource types
\`\`\`
${JSON.stringify({
  thing: row('thing', ['x:Declared', 'x:Missing'], []),
  nothing: row('nothing', ['x:Other', 'x:Missing'], ['iam:PassRole']),
})}
\`\`\`

## Resources
### thing
- resource
\`\`\`
${JSON.stringify({ arns: [], condition_keys: ['x:Missing'] })}
\`\`\`

## Conditions
### x:Declared
- type: Bool
`;

function row(type: string, keys: readonly string[], dependents: readonly string[]): object {
  return {
    resource_type: type,
    required: true,
    condition_keys: keys,
    dependent_actions: dependents,
  };
}

describe('packService', () => {
  it('says of every service what its metadata says, in the same order', () => {
    expect(catalog.services.length).toBeGreaterThan(0);
    for (const service of catalog.services) {
      const unpacked = unpackService(service.prefix, packService(service));
      expect(JSON.stringify(unpacked), service.prefix).toBe(JSON.stringify(metadataOf(service)));
    }
  });

  it('keeps references to what the service does not declare', () => {
    const [service] = catalogOf({ path: 'seeds/iam.x.md', text: foreign }).services;
    if (!service) throw new Error('The spec has a service');
    const packed = packService(service);
    expect(JSON.parse(packed)).toEqual([
      'X',
      [['x:Declared', 5]],
      [[], [1], [0, 1], [2, 1]],
      [['thing', [], 1]],
      [
        [
          'DoThing',
          2,
          [
            [0, 1, 2],
            ['nothing', 1, 3, ['iam:PassRole']],
          ],
          0,
        ],
      ],
      ['x:Missing', 'x:Other'],
    ]);
    expect(unpackService('x', packed)).toEqual(metadataOf(service));
  });

  it('writes numbers for the access levels in the order that the reader knows', () => {
    const [service] = catalog.services;
    const [action] = service?.actions ?? [];
    if (!service || !action) throw new Error('The first service has an action');
    const actions = accessLevels.map((accessLevel) => ({
      ...action,
      name: accessLevel,
      accessLevel,
    }));
    const unpacked = unpackService('x', packService({ ...service, actions }));
    for (const level of accessLevels) expect(unpacked.actions[level]?.accessLevel).toBe(level);
  });
});
