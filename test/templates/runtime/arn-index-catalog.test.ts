import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arnIndex, type ArnCandidate } from '../../../templates/runtime/arn-index.js';
import { arnIndexData } from '../../support/arn-index-data.js';
import { npmCatalog } from '../../support/npm-catalog.js';
import { exceptionalArns, realArns } from './real-arns.js';

const catalog = npmCatalog();
const matchArn = arnIndex(arnIndexData(catalog));

const types = catalog.services.flatMap((service) =>
  service.resourceTypes.map((type) => ({
    service: service.prefix,
    name: `${service.prefix}:${type.name}`,
    formats: type.arnFormats,
  })),
);
const formats = types.flatMap(({ service, name, formats: list }) =>
  list.map(({ template, lossy }) => ({ service, name, template, lossy })),
);

function nameOf({ service, resourceType }: ArnCandidate): string {
  return `${service}:${resourceType}`;
}

function sampleOf(
  template: string,
  valueOf = (name: string): string => `value-of-${name}`,
): string {
  return template.replace(/\$\{(\w+)\}/g, (_, name: string) => valueOf(name));
}

function segmentOf(template: string): string {
  return template.split(':')[2] ?? '';
}

/** What the rank looks at, without the names that only keep the order stable. */
function rankOf({ format, service }: ArnCandidate): string {
  const placeholders = format.match(/\$\{\w+\}/g)?.length ?? 0;
  const literal = format.replace(/\$\{\w+\}/g, '').replace(/\*/g, '');
  return [literal.length, format.includes('*'), placeholders, service === segmentOf(format)].join();
}

/** The candidates that share the first place. */
function firstPlace(candidates: readonly ArnCandidate[]): readonly ArnCandidate[] {
  const [first] = candidates;
  return first === undefined ? [] : candidates.filter((one) => rankOf(one) === rankOf(first));
}

function isAlone(name: string, candidates: readonly ArnCandidate[]): boolean {
  return firstPlace(candidates).map(nameOf).join() === name;
}

// Types of one service with the same ARN formats: the ARN does not tell which one it is.
const ties = [
  ['appconfig:configurationprofile', 'appconfig:hostedconfigurationversion'],
  ['appsync:api', 'appsync:graphqlapi'],
  ['aws-marketplace:Dashboard', 'aws-marketplace:SellerDashboard'],
  ['connect:customer-managed-view-version', 'connect:qualified-customer-managed-view'],
  ['eventsbilltoaws:approve', 'eventsbilltoaws:info'],
  ['iot:dynamicthinggroup', 'iot:thinggroup'],
  ['lambda:function alias', 'lambda:function version'],
  ['mediapackagev2:Channel', 'mediapackagev2:ChannelPolicy'],
  ['mediapackagev2:OriginEndpoint', 'mediapackagev2:OriginEndpointPolicy'],
  ['mediastore:folder', 'mediastore:object'],
  ['proton:environment-template-minor-version', 'proton:environment-template-version'],
  ['proton:service-template-minor-version', 'proton:service-template-version'],
  ['rtbfabric:InboundExternalLink', 'rtbfabric:Link', 'rtbfabric:OutboundExternalLink'],
  ['rtbfabric:RequesterGateway', 'rtbfabric:ResponderGateway'],
  ['states:statemachinealias', 'states:statemachineversion'],
];

// Types that stand for all of another type: `queue/*` beside `queue/${QueueId}`. The concrete one comes first.
const twins = [
  ['aws-marketplace:AllListings', 'aws-marketplace:Listing'],
  ['aws-marketplace:AllPurchaseOptions', 'aws-marketplace:PurchaseOption'],
  ['connect:wildcard-agent-status', 'connect:agent-status'],
  ['connect:wildcard-contact-flow', 'connect:contact-flow'],
  ['connect:wildcard-legacy-phone-number', 'connect:legacy-phone-number'],
  ['connect:wildcard-phone-number', 'connect:phone-number'],
  ['connect:wildcard-queue', 'connect:queue'],
  ['connect:wildcard-quick-connect', 'connect:quick-connect'],
  ['identitystore:AllGroupMemberships', 'identitystore:GroupMembership'],
  ['identitystore:AllGroups', 'identitystore:Group'],
  ['identitystore:AllUsers', 'identitystore:User'],
  ['imagebuilder:allComponentBuildVersions', 'imagebuilder:component'],
  ['imagebuilder:allImageBuildVersions', 'imagebuilder:image'],
  ['imagebuilder:allWorkflowBuildVersions', 'imagebuilder:workflow'],
  ['mobiletargeting:apps', 'mobiletargeting:app'],
  ['mobiletargeting:recommenders', 'mobiletargeting:recommender'],
] as const;

// The only format of the first is one of the two formats of the second.
const subLanguages = [['lex:bot version', 'lex:bot alias']] as const;

// Foreign types whose service segment has no format of its own owner that fits.
const withoutOwner = [
  'aco-automation:AutomationRule',
  'backup:recoveryPoint',
  'ec2:elastic-inference',
  'q:plugin',
  'route53-recovery-cluster:routingcontrol',
  'route53-recovery-control-config:cluster',
  'route53-recovery-control-config:controlpanel',
  'route53-recovery-control-config:routingcontrol',
  'route53-recovery-control-config:safetyrule',
  'servicecatalog:Portfolio',
  'servicecatalog:Product',
  'ssm:task',
  'sts:context-provider',
  'sts:root-user',
];

// Foreign types with more literal text than the owner's type that fits as well and comes next.
const moreSpecific = [
  ['connect:ai-agent', 'wisdom:AIAgent'],
  ['es:es_role', 'iam:role'],
  ['es:opensearchservice_role', 'iam:role'],
  ['vpc-lattice-svcs:Service', 'vpc-lattice:Service'],
] as const;

describe('the ARN formats of all services', () => {
  it('are the ones the tables were made for', () => {
    expect(types).toHaveLength(2334);
    expect(formats).toHaveLength(2347);
  });

  it('fit an ARN built from them, with the values it was built from', () => {
    for (const { name, template, lossy } of formats) {
      const found = matchArn(sampleOf(template)).find((one) => nameOf(one) === name);
      expect(found?.format, template).toBe(template);
      expect(found?.lossy, template).toBe(lossy);
      const names = [...template.matchAll(/\$\{(\w+)\}/g)].map(([, one = '']) => one);
      expect(Object.keys(found?.params ?? {}), template).toEqual(names);
      if (!lossy) {
        const values = names.map((one) => [one, `value-of-${one}`]);
        expect(found?.params, template).toEqual(Object.fromEntries(values));
      }
    }
  });

  it('name one type within a service, but for the tables above', () => {
    const within = ({ service, name }: (typeof types)[number], template: string): boolean => {
      const own = matchArn(sampleOf(template)).filter((one) => one.service === service);
      return isAlone(name, own);
    };
    const alone = types.filter((type) =>
      type.formats.some(({ template }) => within(type, template)),
    );
    const others = types.filter((type) => !alone.includes(type)).map(({ name }) => name);
    const tied = [
      ...ties.flat(),
      ...twins.map(([all]) => all),
      ...subLanguages.map(([sub]) => sub),
    ];
    expect(others.sort()).toEqual(tied.sort());
    expect(ties).toHaveLength(15);
    expect(ties.flat()).toHaveLength(31);
    expect(twins).toHaveLength(16);
    expect(alone).toHaveLength(2286);
    // By each of its formats: all of them but the one that has a sub-language.
    const always = types.filter((type) =>
      type.formats.every(({ template }) => within(type, template)),
    );
    expect(alone.filter((type) => !always.includes(type)).map(({ name }) => name)).toEqual([
      'lex:bot alias',
    ]);
  });

  it('that are equal stand next to each other', () => {
    for (const group of ties) {
      for (const name of group) {
        const template = formats.find((one) => one.name === name)?.template ?? '';
        const found = matchArn(sampleOf(template)).map(nameOf);
        expect(found.slice(0, group.length), name).toEqual(group);
      }
    }
  });

  it('with a placeholder come before their twins with `*`', () => {
    for (const [all, one] of [...twins, ...subLanguages]) {
      const template = formats.find(({ name }) => name === all)?.template ?? '';
      const found = matchArn(sampleOf(template).replace(/\*$/, 'x')).map(nameOf);
      expect(found[0], all).toBe(one);
      expect(found, all).toContain(all);
      expect(matchArn(sampleOf(template)).map(nameOf)[0], all).toBe(one);
    }
  });

  it('name one type among all services in all but 113 cases', () => {
    const alone = types.filter(({ name, formats: list }) =>
      list.some(({ template }) => isAlone(name, matchArn(sampleOf(template)))),
    );
    expect(alone).toHaveLength(2221);
  });

  it('that a service lists for another one lead to the owner first', () => {
    const foreign = formats.filter(({ service, template }) => service !== segmentOf(template));
    expect(foreign).toHaveLength(81);
    const toOthers = foreign.filter(({ template }) => {
      return matchArn(sampleOf(template))[0]?.service !== segmentOf(template);
    });
    const expected = [...withoutOwner, ...moreSpecific.map(([name]) => name)];
    expect(toOthers.map(({ name }) => name).sort()).toEqual(expected.sort());
    for (const name of withoutOwner) {
      const { template = '' } = foreign.find((one) => one.name === name) ?? {};
      const owners = matchArn(sampleOf(template)).map(({ service }) => service);
      expect(owners, name).not.toContain(segmentOf(template));
    }
    for (const [name, owner] of moreSpecific) {
      const { template = '' } = foreign.find((one) => one.name === name) ?? {};
      expect(matchArn(sampleOf(template)).map(nameOf).slice(0, 2), name).toEqual([name, owner]);
    }
  });
});

describe('patterns made from ARNs', () => {
  it('cover the type of the ARN', () => {
    const check = fc.property(
      fc.constantFrom(...formats),
      fc.array(fc.tuple(fc.nat(100), fc.nat(100), fc.constantFrom('*', '?')), { maxLength: 4 }),
      ({ name, template }, cuts) => {
        const sample = sampleOf(template, () => 'abc');
        const start = sample.split(':').slice(0, 3).join(':').length + 1;
        const pattern = cuts.reduce((text, [from, length, wildcard]) => {
          const at = start + (from % (text.length - start));
          const isHead = text.slice(0, at).split(':').length <= 5;
          // In front of the resource part, a wildcard stays inside its segment.
          const colon = isHead ? text.indexOf(':', at) : text.length;
          if (wildcard === '*')
            return `${text.slice(0, at)}*${text.slice(Math.min(at + length, colon))}`;
          return colon === at || text[at] === '*'
            ? text
            : `${text.slice(0, at)}?${text.slice(at + 1)}`;
        }, sample);
        expect(matchArn(pattern).map(nameOf), pattern).toContain(name);
      },
    );
    fc.assert(check, { numRuns: 3000, seed: 1 });
  });
});

describe('ARNs as the documentation of the services shows them', () => {
  it('are many', () => {
    expect(realArns.length).toBeGreaterThanOrEqual(60);
    expect(new Set(realArns.map(([arn]) => arn)).size).toBe(realArns.length);
  });

  it.each(realArns)('%s is %s', (arn, type) => {
    const [first, ...others] = matchArn(arn);
    expect(first && nameOf(first)).toBe(type);
    const place = firstPlace([first, ...others].filter((one) => one !== undefined));
    expect(place.map(nameOf)).toEqual([type]);
  });

  it.each(exceptionalArns)('%s comes out as %s: %s', (arn, first) => {
    expect(matchArn(arn).map(nameOf)[0]).toBe(first);
  });
});

describe('the size of things', () => {
  it('lets a wildcard service mean every service', () => {
    const all = new Set(matchArn('arn:aws:*:*:*:*').map(nameOf));
    const missing = types.filter(({ name }) => !all.has(name)).map(({ name }) => name);
    expect(missing).toEqual(['backup:recoveryPoint']);
  });

  it('answers hostile patterns fast', () => {
    const long = (text: string): string => text.repeat(10_000 / text.length);
    const patterns = [
      `arn:aws:s3:::${long('*')}`,
      `arn:${long('*:')}`,
      `arn:aws:ec2:*:*:${long('*?')}`,
      `arn:aws:ec2:*:*:${long('*a')}`,
      `arn:aws:ec2:*:*:*${long('a?')}`,
      `arn:aws:apigateway:*:*:${long('*/')}`,
      `arn:aws:*:*:*:${long('*:')}`,
      `arn:aws:*:*:*:${long('?')}`,
      `arn:aws:*:${long('*a')}::x`,
      `arn:aws:s3:::${long('${')}*`,
      `arn:aws:s3:::${long('${a}')}*`,
    ];
    const start = performance.now();
    for (const pattern of patterns) matchArn(pattern);
    // About 3 seconds when other work slows the machine down; without care it would be minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
