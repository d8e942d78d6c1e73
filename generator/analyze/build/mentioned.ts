import type { ConditionKey, ResourceType } from '../../model/catalog.js';
import { sortedBy } from '../../support/compare.js';
import { conditionKeyParts } from '../names/condition-key-parts.js';
import { identifiersOf } from '../names/identifiers.js';
import type { BuildContext, Reference } from './context.js';

/** Resource types that a spec without `## Resources` mentions: known by name, without ARN formats. */
export function mentionedResourceTypes(context: BuildContext): ResourceType[] {
  return firstMentions(context, 'resource type').map((reference) => ({
    name: reference.name,
    ...identifiersOf(context.prefix, 'resource type', reference.name),
    span: reference.node.spanOf(reference.path),
    arnFormats: [],
    conditionKeys: [],
  }));
}

/** Condition keys that a spec without `## Conditions` mentions: known by name, without type. */
export function mentionedConditionKeys(context: BuildContext): ConditionKey[] {
  return firstMentions(context, 'condition key').map((reference) => ({
    name: reference.name,
    ...identifiersOf(context.prefix, 'condition key', reference.name),
    span: reference.node.spanOf(reference.path),
    parts: conditionKeyParts(reference.name),
  }));
}

function firstMentions(context: BuildContext, kind: Reference['kind']): Reference[] {
  const first = new Map<string, Reference>();
  for (const reference of context.references) {
    if (reference.kind === kind && !first.has(reference.name)) first.set(reference.name, reference);
  }
  return sortedBy(first.values(), (reference) => reference.name);
}
