import { describe, expect, it } from 'vitest';
import { unpackService } from '../../../templates/runtime/catalog-data.js';
import { createCatalog, type CatalogService } from '../../../templates/runtime/catalog.js';
import type { ActionMetadata, ServiceMetadata } from '../../../templates/runtime/metadata.js';
import {
  packMetadata,
  wholeCatalog,
  wholeCatalogData,
  wholeMetadata,
} from '../../support/pack-metadata.js';

const catalog = await wholeCatalog();

function serviceOf(prefix: string): CatalogService {
  const service = catalog.service(prefix);
  if (service === undefined) throw new Error(`No service ${prefix}`);
  return service;
}

const odd: ServiceMetadata = {
  prefix: 'odd',
  title: 'Odd "Service"',
  actions: {
    ...Object.fromEntries<ActionMetadata>([['constructor', { accessLevel: 'Read', removed: '2' }]]),
    List: {
      accessLevel: 'List',
      resourceTypes: {
        named: { required: false },
        foreign: { required: true, dependentActions: ['iam:PassRole'] },
      },
      conditionKeys: ['odd:Known', 'other:Key'],
    },
    Tag: { accessLevel: 'Tagging', dependentActions: ['odd:List'], removed: '1' },
  },
  resourceTypes: {
    named: { arnFormats: [], removed: '1' },
    plain: { arnFormats: ['arn:${Partition}:odd:::plain/${Id}'], conditionKeys: ['other:Key'] },
  },
  conditionKeys: {
    'odd:Known': { type: 'String' },
    'odd:Gone': { removed: '1' },
    'odd:Both': { type: 'IPAddress', removed: '1' },
  },
};

describe('unpackService', () => {
  it('gives back the metadata of every service, members in their order', async () => {
    const data = await wholeCatalogData();
    const all = await wholeMetadata();
    expect(all.length).toBeGreaterThan(450);
    for (const metadata of all) {
      const unpacked = unpackService(metadata.prefix, data[metadata.prefix] ?? '');
      expect(unpacked).toStrictEqual(metadata);
      expect(Object.keys(unpacked.actions)).toEqual(Object.keys(metadata.actions));
    }
  });

  it('keeps what the catalogue of today does not have', () => {
    const unpacked = unpackService('odd', packMetadata(odd));
    expect(unpacked).toEqual(odd);
    expect(JSON.stringify(unpacked)).toBe(JSON.stringify(odd));
  });

  it('throws for what the generator cannot have written', () => {
    expect(() => unpackService('x', '["X",[],[[]],[],[["A",9]]]')).toThrow('no entry 9');
  });
});

describe('createCatalog', () => {
  it('has every service once, in code-unit order', async () => {
    const prefixes = (await wholeMetadata()).map(({ prefix }) => prefix);
    expect(catalog.prefixes).toEqual([...prefixes].sort());
  });

  it('finds a service in whichever case, and gives the same object again', () => {
    expect(catalog.service('S3')).toBe(serviceOf('s3'));
    expect(serviceOf('s3').metadata.title).toBe('Amazon S3');
    for (const prefix of ['s4', '', 'toString', '__proto__', 'constructor']) {
      expect(catalog.service(prefix)).toBeUndefined();
    }
  });

  it('reads a service when it is asked for', () => {
    const broken = createCatalog({ good: packMetadata(odd), bad: 'not JSON' });
    expect(broken.prefixes).toEqual(['bad', 'good']);
    expect(broken.service('good')?.metadata.title).toBe('Odd "Service"');
    expect(() => broken.service('bad')).toThrow(SyntaxError);
  });
});

describe('actions', () => {
  it('have one name, whatever the case', () => {
    expect(serviceOf('s3').actionName('getobject')).toBe('GetObject');
    expect(serviceOf('rds-db').actionName('Connect')).toBe('connect');
    expect(serviceOf('s3').actionName('GetObjet')).toBeUndefined();
    expect(serviceOf('s3').actionName('constructor')).toBeUndefined();
  });

  it('differ in more than the case', () => {
    for (const prefix of catalog.prefixes) {
      const names = Object.keys(serviceOf(prefix).metadata.actions);
      expect(new Set(names.map((name) => name.toLowerCase())).size, prefix).toBe(names.length);
    }
  });

  it('match patterns', () => {
    const s3 = serviceOf('s3');
    expect(s3.matchActions('getobject*tagging')).toEqual([
      'GetObjectTagging',
      'GetObjectVersionTagging',
    ]);
    expect(s3.matchActions('GetObjec?')).toEqual(['GetObject']);
    expect(s3.matchActions('Foo*')).toEqual([]);
    expect(s3.matchActions('*')).toEqual(Object.keys(s3.metadata.actions).sort());
  });

  it('that are removed match only when asked for', () => {
    const service = createCatalog({ odd: packMetadata(odd) }).service('odd');
    expect(service?.matchActions('*')).toEqual(['List']);
    expect(service?.matchActions('*', { removed: true })).toEqual(['List', 'Tag', 'constructor']);
    expect(service?.matchActions('t*', { removed: true })).toEqual(['Tag']);
    expect(service?.matchActions('t*', { removed: false })).toEqual([]);
    expect(service?.actionName('CONSTRUCTOR')).toBe('constructor');
  });
});

// Keys that a service declares in two spellings.
const twoSpellings: Readonly<Record<string, string>> = {
  'elasticloadbalancing:ResourceTag/': 'elasticloadbalancing:ResourceTag/${TagKey}',
  'sagemaker:ResourceTag/': 'sagemaker:ResourceTag/${TagKey}',
  'ssm:resourceTag/tag-key': 'ssm:resourceTag/${TagKey}',
};

describe('conditionKey', () => {
  it.each([
    ['s3', 's3:prefix', 's3:prefix'],
    ['s3', 'S3:PREFIX', 's3:prefix'],
    ['s3', 's3:ExistingObjectTag/Env', 's3:ExistingObjectTag/<key>'],
    ['s3', 's3:existingobjecttag/a/b c', 's3:ExistingObjectTag/<key>'],
    ['s3', 's3:ExistingObjectTag/<key>', 's3:ExistingObjectTag/<key>'],
    ['s3', 'aws:RequestTag/${aws:PrincipalTag/x}', 'aws:RequestTag/${TagKey}'],
    ['s3', 's3:ExistingObjectTag/', undefined],
    ['s3', 's3:prefixes', undefined],
    ['s3', 'aws:SourceIp', undefined],
    ['kms', 'kms:EncryptionContext:Department', 'kms:EncryptionContext:${EncryptionContextKey}'],
    ['kms', 'kms:EncryptionContextKeys', 'kms:EncryptionContextKeys'],
    ['kms', 'kms:RecipientAttestation:PCR0', 'kms:RecipientAttestation:PCR0'],
    ['ssm', 'ssm:resourceTag/Team', 'ssm:resourceTag/${TagKey}'],
    ['events', 'events:Metadata/a/Matcher', 'events:Metadata/${MetadataKey}/Matcher'],
    ['events', 'events:Metadata/a', 'events:Metadata/${MetadataKey}'],
    [
      'sts',
      'agent.example.buildkite.dev:build_branch',
      'agent.${Domain}.buildkite.dev:build_branch',
    ],
    ['sts', 'agent..buildkite.dev:build_branch', undefined],
  ])('%s: %s completes %s', (prefix, key, name) => {
    expect(serviceOf(prefix).conditionKey(key)).toBe(name);
  });

  it('finds every declared key, filled in as well', () => {
    for (const prefix of catalog.prefixes) {
      const service = serviceOf(prefix);
      for (const name of Object.keys(service.metadata.conditionKeys)) {
        expect(service.conditionKey(name.toUpperCase())).toBe(name);
        const filled = name.replace(/\$\{\w+\}|<\w+>|(?<=\/)(?:tag-key)?$/g, 'Some-Value');
        const found = service.conditionKey(filled);
        expect(found, filled).toBe(twoSpellings[name] ?? name);
      }
    }
  });
});
