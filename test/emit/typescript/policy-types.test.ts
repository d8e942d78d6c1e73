import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../../generator/diagnostics/diagnostic.js';
import { emitService } from '../../../generator/emit/typescript/emit-typescript.js';
import { verifyModule } from '../../../generator/emit/typescript/verify-module.js';
import { resourceTypeNames } from '../../../generator/emit/typescript/foreign-types.js';
import { qualifiedName, type Service } from '../../../generator/model/catalog.js';
import { analyzeSources } from '../../../generator/pipeline.js';
import { arbitrarySpec } from './arbitrary-spec.js';
import { catalogOf, fixture } from './compile.js';
import { readPolicyTypes } from './read-policy-types.js';

const seeds = new URL('../../../seeds/', import.meta.url);
const { catalog } = analyzeSources(
  readdirSync(seeds)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: `seeds/${name}`, text: readFileSync(new URL(name, seeds), 'utf8') })),
);

function find(prefix: string): Service {
  const service = catalog.services.find((candidate) => candidate.prefix === prefix);
  if (!service) throw new Error(`There is no service ${prefix}`);
  return service;
}

function emitted(service: Service) {
  const file = emitService(service, verifyModule).find(({ path }) =>
    path.endsWith('/policy-types.ts'),
  );
  return file && readPolicyTypes(file.text);
}

/** What the spec says, in the order of names. */
function expectPolicyTypes(service: Service): void {
  const { prefix, actions, resourceTypes, conditionKeys } = service;
  const types = new Map(resourceTypes.map((type) => [type.name, type]));
  const names = (name: string): string[] => resourceTypeNames(service, name, types.get(name));
  const expectedActions = actions.map((action) => {
    const named = action.resources.filter(({ resourceType }) => resourceType !== '');
    const foreign = named.filter(({ resourceType }) => names(resourceType).length > 1);
    const keys = [
      ...action.resources.flatMap((entry) => entry.conditionKeys),
      ...foreign.flatMap(({ resourceType }) => types.get(resourceType)?.conditionKeys ?? []),
    ];
    const lists = [named.flatMap(({ resourceType }) => names(resourceType)), keys];
    return [qualifiedName(service, action), lists.map(inOrder)] as const;
  });
  const keyed = resourceTypes.filter((type) => type.conditionKeys.length > 0);
  const expected = {
    KnownActions: new Map(expectedActions),
    KnownServices: new Map(actions.length > 0 ? [[prefix, [['Actions']]]] : []),
    KnownResourceTypes: new Map(
      keyed.map((type) => [`${prefix}:${type.name}`, [inOrder(type.conditionKeys)]]),
    ),
    KnownGlobalConditionKeys: new Map(
      prefix === 'aws' ? conditionKeys.map(({ name }) => [name, [['true']]]) : [],
    ),
  };
  const filled = Object.entries(expected).filter(([, members]) => members.size > 0);
  const found = emitted(service);
  expect(found, prefix).toEqual(filled.length > 0 ? Object.fromEntries(filled) : undefined);
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

describe('policy-types.ts', () => {
  it('says what every spec in seeds/ says', () => {
    expect(catalog.services.length).toBeGreaterThan(0);
    for (const service of catalog.services) expectPolicyTypes(service);
  });

  it('says what any spec says', () => {
    fc.assert(
      fc.property(arbitrarySpec, (input) => {
        const analysis = analyzeSources([input]);
        if (!hasErrors(analysis.diagnostics)) analysis.catalog.services.forEach(expectPolicyTypes);
      }),
      { numRuns: 200 },
    );
  });

  it('is there only when there is something to say', () => {
    const text = '---\nid: x\n---\n# X\n- prefix: x\n## Privileges\n';
    const [service] = catalogOf({ path: 'seeds/iam.x.md', text }).services;
    const files = service ? emitService(service, verifyModule) : [];
    expect(files.map(({ path }) => path)).not.toContain('src/services/x/policy-types.ts');
    const index = files.find(({ path }) => path === 'src/services/x/index.ts');
    expect(index?.text).not.toContain('policy-types');
  });

  it('keeps apart the sets of an action and of a resource type, whatever they are called', () => {
    const [service] = catalogOf(fixture('traps/iam.trap-service.md')).services;
    const [action] = service?.actions ?? [];
    const type = service?.resourceTypes.find(({ conditionKeys }) => conditionKeys.length > 0);
    if (!service || !action || !type) throw new Error('The fixture has both');
    const entry = { resourceType: '', required: false, dependentActions: [] };
    const named = (identifier: string, key: string) => ({
      ...action,
      name: identifier,
      identifier,
      resources: [{ ...entry, conditionKeys: [key] }],
    });
    expectPolicyTypes({
      ...service,
      actions: [named('Tag', 'x:a'), named('TagResource', 'x:b'), named('TagResourceKeys', 'x:c')],
      resourceTypes: [
        { ...type, identifier: 'Tag', conditionKeys: ['x:d'] },
        { ...type, name: 'TagAction', identifier: 'TagAction', conditionKeys: ['x:e'] },
      ],
    });
  });

  it('names the global condition keys in the service aws, and there alone', () => {
    const keys = emitted(find('aws'))?.KnownGlobalConditionKeys;
    expect([...(keys?.keys() ?? [])]).toEqual(
      expect.arrayContaining(['aws:SourceIp', 'ec2:SourceInstanceArn', 'aws:RequestTag/tag-key']),
    );
    expect(emitted(find('s3'))).not.toHaveProperty('KnownGlobalConditionKeys');
  });

  it('takes the ARN of a resource type that another service owns', () => {
    const types = (prefix: string, name: string) => emitted(find(prefix))?.KnownActions?.get(name);
    expect(types('sts', 'sts:AssumeRole')?.[0]).toEqual(['iam:role', 'sts:role']);
    expect(types('kinesis', 'kinesis:StartStreamEncryption')?.[0]).toContain('kms:key');
    expect(types('s3', 's3:GetObject')?.[0]).toEqual(['s3:accesspointobject', 's3:object']);
    const [, keys = []] = types('ssm', 'ssm:SendCommand') ?? [];
    expect(keys).toContain('ssm:resourceTag/${TagKey}');
  });
});
