import { parseArnFormat } from '../../generator/analyze/names/arn-format.js';
import { conditionKeyParts } from '../../generator/analyze/names/condition-key-parts.js';
import { identifiersOf, serviceIdentifiers } from '../../generator/analyze/names/identifiers.js';
import type {
  Action,
  ActionResource,
  ArnFormat,
  Catalog,
  ConditionKey,
  ResourceType,
  Service,
} from '../../generator/model/catalog.js';

const prefixOfAll = 'box';

function spanOf(name: string) {
  return { path: `seeds/${name}.md`, start: name.length, end: name.length + 1 };
}

/** An action of `box`, `Read` and for `*` only unless said otherwise. */
export function action(name: string, fields: Partial<Action> = {}): Action {
  return {
    name,
    ...identifiersOf(prefixOfAll, 'action', name),
    span: spanOf(name),
    accessLevel: 'Read',
    resources: [entry('')],
    ...fields,
  };
}

export function entry(resourceType: string, fields: Partial<ActionResource> = {}): ActionResource {
  return { resourceType, required: false, conditionKeys: [], dependentActions: [], ...fields };
}

export function resourceType(
  name: string,
  formats: readonly string[] = [],
  fields: Partial<ResourceType> = {},
): ResourceType {
  return {
    name,
    ...identifiersOf(prefixOfAll, 'resource type', name),
    span: spanOf(name),
    arnFormats: formats.map(arnFormat),
    conditionKeys: [],
    ...fields,
  };
}

export function arnFormat(text: string): ArnFormat {
  const { format, problem } = parseArnFormat(text);
  if (!format) throw new Error(`${text}: ${problem}`);
  return format;
}

export function conditionKey(name: string, fields: Partial<ConditionKey> = {}): ConditionKey {
  return {
    name,
    ...identifiersOf(prefixOfAll, 'condition key', name),
    span: spanOf(name),
    parts: conditionKeyParts(name),
    ...fields,
  };
}

export function service(prefix: string, fields: Partial<Service> = {}): Service {
  return {
    prefix,
    title: `The ${prefix} service`,
    ...serviceIdentifiers(prefix),
    specPath: `iam.${prefix}.md`,
    sources: [],
    span: spanOf(prefix),
    actions: [],
    resourceTypes: [],
    conditionKeys: [],
    declaresResources: true,
    declaresConditions: true,
    ...fields,
  };
}

export function catalog(...services: readonly Service[]): Catalog {
  return { services };
}

/** A catalog with one service `box`. */
export function box(fields: Partial<Service>): Catalog {
  return catalog(service(prefixOfAll, fields));
}
