import type { ResourceType, Service } from '../../model/catalog.js';
import { sortedUnique } from '../../support/compare.js';
import { serviceSegment } from './names.js';

/** What the owners of a resource type call it, when that is not what the format and the name of the type say. */
export interface DeclaredOwner {
  /** Of the service that lists the type without owning it. */
  readonly prefix: string;
  readonly name: string;
  /** By full name. None: no type of the owner has this format. */
  readonly owners: readonly string[];
  readonly reason: string;
}

const otherName = 'the owner calls it differently';
const otherFormat = 'the type of the owner has another format, or more than this one';
const noType = 'the owner lists no type with this format';

/** Every exception. A test over all services holds the formats of both types to be equal. */
export const declaredOwners: readonly DeclaredOwner[] = [
  owner('aco-automation', 'AutomationRule', [], noType),
  owner('arc-zonal-shift', 'ALB', ['elasticloadbalancing:loadbalancer/app/'], otherName),
  owner('arc-zonal-shift', 'NLB', ['elasticloadbalancing:loadbalancer/net/'], otherName),
  owner('connect', 'ai-agent', [], otherFormat),
  owner('es', 'es_role', [], noType),
  owner('es', 'opensearchservice_role', [], noType),
  owner('kinesis', 'kmsKey', ['kms:key'], otherName),
  owner('q', 'plugin', [], noType),
  owner('ssm', 'iam-role', ['iam:role'], otherName),
  owner('ssm', 'task', [], otherFormat),
  owner('sts', 'context-provider', [], noType),
  owner('sts', 'root-user', [], noType),
  owner('vpc-lattice-svcs', 'Service', [], otherFormat),
  owner('vpc-lattice-svcs', 'TCP Service', ['vpc-lattice:Service'], otherName),
  owner('wafv2', 'agentcore-gateway', ['bedrock-agentcore:gateway'], otherName),
  owner('wafv2', 'amplify-app', ['amplify:apps'], otherName),
  owner('wafv2', 'apigateway', [], otherFormat),
  owner('wafv2', 'apprunner', ['apprunner:service'], otherName),
  owner('wafv2', 'appsync', ['appsync:api', 'appsync:graphqlapi'], otherName),
  owner('workspaces-instances', 'VolumeId', ['ec2:volume'], otherName),
];

/** Service segments that look like a prefix although no service has it. */
export const segmentsWithoutService: readonly string[] = [
  'catalog',
  'elastic-inference',
  'route53-recovery-control',
];

/**
 * The full names of the types whose ARNs are those of a resource type: its own, and its owner's when the ARN format names
 * another service. Only the service's own spec is looked at.
 *
 * @param type absent when the service does not declare it.
 */
export function resourceTypeNames(
  service: Service,
  name: string,
  type: ResourceType | undefined,
): string[] {
  return [`${service.prefix}:${name}`, ...(type ? ownersOf(service, type) : [])];
}

function ownersOf({ prefix }: Service, { name, arnFormats }: ResourceType): readonly string[] {
  const declared = declaredOwners.find((entry) => entry.prefix === prefix && entry.name === name);
  if (declared) return declared.owners;
  const segments = arnFormats.map(({ template }) => serviceSegment(template));
  return sortedUnique(segments)
    .filter((segment) => segment !== prefix && isPrefix(segment))
    .map((segment) => `${segment}:${name}`);
}

function isPrefix(segment: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(segment) && !segmentsWithoutService.includes(segment);
}

function owner(
  prefix: string,
  name: string,
  owners: readonly string[],
  reason: string,
): DeclaredOwner {
  return { prefix, name, owners, reason };
}
