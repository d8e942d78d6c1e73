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

/** The service segment of a format: the third of the six parts ("Amazon Resource Names (ARNs)", AWS General Reference). */
export function serviceSegment(template: string): string {
  return template.split(':')[2] ?? '';
}

/**
 * What no parameter of a condition key's function can be called: reserved words, also those of strict mode and modules
 * (ECMAScript, "Keywords and Reserved Words"), and what TypeScript adds.
 */
const reservedNames: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval ' +
    'export extends false finally for function if implements import in instanceof interface let new null package ' +
    'private protected public return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
);

/** What the author of a policy fills in, in order; names are unique and can be parameters. */
export function variableNames(key: ConditionKey): string[] {
  const names: string[] = [];
  for (const part of key.parts) {
    if (part.kind !== 'variable') continue;
    const base = part.name.charAt(0).toLowerCase() + part.name.slice(1);
    names.push(freeName(reservedNames.has(base) ? `${base}Value` : base, names));
  }
  return names;
}

/** `base`, or with the lowest number from 2 on that nothing else has. */
function freeName(base: string, taken: readonly string[]): string {
  let name = base;
  for (let number = 2; taken.includes(name); number += 1) name = `${base}${number}`;
  return name;
}
