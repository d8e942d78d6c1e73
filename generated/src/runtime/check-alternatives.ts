import type { CatalogService } from './catalog.js';

/**
 * Resource types of which one is enough, though the data calls each of them required; `*` for all types of the service.
 * What they have in common: a request names one resource, which is of one of these types.
 */
const alternatives: Readonly<Record<string, readonly (readonly string[])[]>> = {
  bedrock: [['*']],
  drs: [['*']],
  es: [['application', 'datasource', 'domain']],
  iam: [['group', 'policy', 'role', 'user']],
  iot: [['thing', 'thinggroup']],
  'redshift-data': [['*']],
  sagemaker: [['action', 'artifact', 'context', 'experiment', 'experiment-trial-component']],
  signin: [['*']],
  ssm: [
    ['automation-definition', 'automation-execution', 'document'],
    ['instance', 'managed-instance'],
  ],
  states: [['execution', 'express']],
};

/** Whether one of the types that were found can stand in the place of `type`. */
export function hasAlternative(
  service: CatalogService,
  type: string,
  found: ReadonlySet<string>,
): boolean {
  const { prefix } = service.metadata;
  const declared = Object.hasOwn(alternatives, prefix) ? (alternatives[prefix] ?? []) : [];
  const stands = (group: readonly string[]): boolean =>
    group.includes('*') || (group.includes(type) && group.some((one) => found.has(one)));
  if (declared.some(stands) || isForeign(service, type)) return true;
  return [...found].some((one) => isKindOf(one, type));
}

/** Kinds of the same thing are each called required: `listener/app` and `listener/net`, `bot` and `bot version`. */
function isKindOf(found: string, type: string): boolean {
  const [stem = ''] = type.split('/', 1);
  if (type.includes('/') && found.split('/', 1)[0] === stem) return true;
  return type.startsWith(`${found} `);
}

/** What another service owns, as the web ACL of a user pool, is often allowed by a policy of its own. */
function isForeign({ metadata }: CatalogService, type: string): boolean {
  const formats = metadata.resourceTypes[type]?.arnFormats ?? [];
  return formats.every((format) => format.split(':')[2] !== metadata.prefix);
}
