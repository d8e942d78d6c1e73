import { diagnostic } from '../../diagnostics/registry/index.js';
import {
  type AccessLevel,
  accessLevels,
  type Action,
  type ActionResource,
} from '../../model/catalog.js';
import type { JsonNode, JsonPath, JsonValue, SectionNode } from '../../parse/spec-document.js';
import { identifiersOf } from '../names/identifiers.js';
import { nameRules } from '../names/valid-names.js';
import type { BuildContext } from './context.js';
import { type JsonObject, JsonReader } from './json-reader.js';

const fields = ['resource_type', 'required', 'condition_keys', 'dependent_actions'] as const;

/** Builds one action from its section below `## Privileges`. */
export function buildAction(context: BuildContext, section: SectionNode): Action | undefined {
  const { value: name, span } = section.heading;
  const named = context.checkName(name, nameRules.action, () => span);
  const accessLevel = readAccessLevel(context, section);
  const block = context.requiredBlock(section, 'resource types');
  const resources = block && readResources(context, block, `${context.prefix}:${name}`);
  if (!named || !accessLevel || !resources) return undefined;
  const description = context.field(section, 'description')?.value;
  return {
    name,
    ...identifiersOf(context.prefix, 'action', name),
    span,
    accessLevel,
    ...(description !== undefined && { description }),
    resources,
    ...context.removed(section, nameRules.version),
  };
}

function readAccessLevel(context: BuildContext, section: SectionNode): AccessLevel | undefined {
  const field = context.requiredField(section, 'access level');
  if (!field) return undefined;
  const level = accessLevels.find((candidate) => candidate === field.value);
  if (!level) {
    const expected = accessLevels.map((candidate) => `\`${candidate}\``).join(', ');
    const parameters = { value: field.value, expected };
    context.diagnostics.push(diagnostic('unknown-access-level', field.span, parameters));
  }
  return level;
}

function readResources(
  context: BuildContext,
  block: JsonNode,
  action: string,
): ActionResource[] | undefined {
  const reader = new JsonReader(block, context.diagnostics);
  const entries = reader.object(block.value, []);
  if (entries?.size === 0) {
    context.diagnostics.push(diagnostic('no-resource-entries', block.span, {}));
  }
  if (!entries || entries.size === 0) return undefined;
  const resources = [...entries].map(([key, value]) =>
    readResource(context, reader, action, key, value),
  );
  return resources.every((resource) => resource !== undefined) ? resources : undefined;
}

function readResource(
  context: BuildContext,
  reader: JsonReader,
  action: string,
  key: string,
  value: JsonValue,
): ActionResource | undefined {
  const path = [key];
  const object = reader.object(value, path);
  if (!object) return undefined;
  reader.onlyFields(object, path, fields);
  const resourceType = readResourceType(context, reader, object, action, key);
  const required = reader.boolean(object, path, 'required');
  const conditionKeys = readNames(context, reader, object, path, 'condition_keys', action);
  const dependentActions = readNames(context, reader, object, path, 'dependent_actions', action);
  if (resourceType === undefined || required === undefined || !conditionKeys || !dependentActions) {
    return undefined;
  }
  return { resourceType, required, conditionKeys, dependentActions };
}

function readResourceType(
  context: BuildContext,
  reader: JsonReader,
  object: JsonObject,
  action: string,
  key: string,
): string | undefined {
  const value = reader.string(object, [key], 'resource_type');
  if (value === undefined) return undefined;
  if (value !== key) {
    const span = reader.node.spanOf([key, 'resource_type']);
    context.diagnostics.push(diagnostic('resource-type-mismatch', span, { key, value }));
    return undefined;
  }
  if (key === '') return value;
  if (!context.checkName(key, nameRules.resourceType, () => reader.node.keySpanOf([key]))) {
    return undefined;
  }
  context.references.push({
    kind: 'resource type',
    name: key,
    node: reader.node,
    path: [key, 'resource_type'],
    action,
  });
  return value;
}

function readNames(
  context: BuildContext,
  reader: JsonReader,
  object: JsonObject,
  path: JsonPath,
  field: 'condition_keys' | 'dependent_actions',
  action: string,
): readonly string[] | undefined {
  const names = reader.strings(object, path, field);
  const [kind, rule] =
    field === 'condition_keys'
      ? (['condition key', nameRules.conditionKey] as const)
      : (['dependent action', nameRules.dependentAction] as const);
  if (names) context.refer(kind, rule, names, reader.node, [...path, field], action);
  return names;
}
