import type { ConditionKey, ResourceType, Service } from '../../model/catalog.js';

/** The exports of a service's modules. The docs use them as well, so that both always agree. */
export function exportNames(service: Service) {
  const { identifier, camelIdentifier } = service;
  return {
    action: `${identifier}Action`,
    actionName: `${identifier}ActionName`,
    resourceType: `${identifier}ResourceType`,
    conditionKey: `${identifier}ConditionKey`,
    condition: `${identifier}Condition`,
    arn: `${identifier}Arn`,
    metadata: `${camelIdentifier}Metadata`,
  } as const;
}

/** `S3ObjectArnParameters` */
export function arnParametersName(service: Service, type: ResourceType): string {
  return `${service.identifier}${type.identifier}ArnParameters`;
}

/** Resource types that have an ARN helper. */
export function typesWithArn(service: Service): readonly ResourceType[] {
  return service.resourceTypes.filter((type) => type.arnFormats.length > 0);
}

/** What the author of a policy fills in, in order; names are unique. */
export function variableNames(key: ConditionKey): string[] {
  const names: string[] = [];
  for (const part of key.parts) {
    if (part.kind !== 'variable') continue;
    const base = part.name.charAt(0).toLowerCase() + part.name.slice(1);
    names.push(names.includes(base) ? `${base}${names.length + 1}` : base);
  }
  return names;
}
