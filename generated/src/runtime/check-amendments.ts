import { resourceSegment } from './arn-format.js';
import { splitArn } from './arn-parts.js';
import type { CatalogService } from './catalog.js';
import { ownValue } from './check-json.js';

/**
 * Where policies that AWS writes itself, and its guides, differ from the Service Authorization Reference. Each entry here
 * makes a rule say less than the metadata would.
 */

/** Resource types that an action takes as well; `*` stands for all types of the service. */
const furtherTypes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // The reference lists REST APIs for the methods, and leaves most of the HTTP APIs out.
  apigateway: {
    DELETE: ['*'],
    GET: ['*'],
    PATCH: ['*'],
    POST: ['*'],
    PUT: ['*'],
  },
  // Two generations share the prefix; where their actions have one name, the reference lists the older one.
  elasticloadbalancing: {
    AddTags: ['*'],
    RemoveTags: ['*'],
    CreateLoadBalancer: ['loadbalancer/app/', 'loadbalancer/gwy/', 'loadbalancer/net/'],
    DeleteLoadBalancer: ['loadbalancer/app/', 'loadbalancer/gwy/', 'loadbalancer/net/'],
    ModifyLoadBalancerAttributes: ['loadbalancer/app/', 'loadbalancer/gwy/', 'loadbalancer/net/'],
  },
  logs: { DescribeLogGroups: ['log-group'] },
};

/** The service was renamed, and its resources are known by both names ("What is Developer Tools: CodeConnections"). */
const otherSegments: Readonly<Record<string, string>> = {
  codeconnections: 'codestar-connections',
  'codestar-connections': 'codeconnections',
};

/** Accepted by the service and part of policies that AWS itself writes. */
const unlistedActions: readonly string[] = ['sns:receive'];

/** Services that AWS has ended; policies still name them, as lists of what a rule does not reach. */
const retiredServices: readonly string[] = [
  'builderid',
  'datazonecontrol',
  'deeplens',
  'elastic-inference',
  'iot1click',
  'iotroborunner',
  'mobilehub',
  'sagemaker-groundtruth-synthetic',
  'sumerian',
  'zocalo',
];

/** Condition keys that AWS documents or uses, for actions that do not list them. */
const unlistedKeys: readonly string[] = [
  'aws-marketplace:productid',
  'aws:principalorgmasteraccountid',
  'lakeformation:gluearn',
];

/** Condition keys that AWS documents with and without set operators. */
const eitherWayKeys: readonly string[] = [
  'codestar-connections:provideraction',
  'codestar-connections:providerpermissionsrequired',
  'codeconnections:provideraction',
  'codeconnections:providerpermissionsrequired',
  'events:detail-type',
  'events:source',
  'secretsmanager:versionstage',
];

/** Names of the resource types that an action takes. */
export function typesOfAction({ metadata }: CatalogService, name: string): readonly string[] {
  const listed = Object.keys(metadata.actions[name]?.resourceTypes ?? {});
  const further = ownValue(ownValue(furtherTypes, metadata.prefix) ?? {}, name);
  if (further === undefined) return listed;
  const all = further.includes('*') ? Object.keys(metadata.resourceTypes) : further;
  return [...new Set([...listed, ...all])];
}

/** Other spellings under which the resource of an ARN is found as well. */
export function otherSpellings(arn: string): readonly string[] {
  const parts = splitArn(arn);
  if (parts.length <= resourceSegment) return [];
  const spell = (index: number, text: string): string =>
    parts.map((part, at) => (at === index ? text : part)).join(':');
  const segment = ownValue(otherSegments, parts[2] ?? '');
  return [
    // What belongs to AWS itself has no account: `arn:aws:ssm:eu-west-1::document/AWS-RunShellScript`.
    ...(parts[4] === '' ? [spell(4, '*')] : []),
    ...(segment === undefined ? [] : [spell(2, segment)]),
  ];
}

export function isUnlistedAction(text: string): boolean {
  return unlistedActions.includes(text.toLowerCase());
}

export function isRetiredService(prefix: string): boolean {
  return retiredServices.includes(prefix.toLowerCase());
}

export function isUnlistedKey(key: string): boolean {
  return unlistedKeys.includes(key.toLowerCase());
}

/** Whether the condition key is used with and without set operators. */
export function isEitherWay(key: string): boolean {
  return eitherWayKeys.includes(key.toLowerCase());
}

/** Services for which actions take more resources than the metadata says. */
export function amendedServices(): readonly string[] {
  return Object.keys(furtherTypes);
}
