import type { Service } from '../../model/catalog.js';
import type { JsonNode } from '../../parse/spec-document.js';
import type { BuildResult } from './build-service.js';
import type { Reference } from './context.js';

/**
 * The result of building a spec again that gave `service` without any finding. What it refers to is read off the service;
 * places inside JSON blocks are not known, so references point to the prefix.
 */
export function rememberedBuild(service: Service): BuildResult {
  return { service, references: referencesOf(service), diagnostics: [] };
}

function referencesOf(service: Service): Reference[] {
  const { span } = service;
  const node: JsonNode = { value: null, span, spanOf: () => span, keySpanOf: () => span };
  const references: Reference[] = [];
  const refer = (kind: Reference['kind'], names: readonly string[], action?: string): void => {
    for (const name of names) {
      references.push({ kind, name, node, path: [], ...(action !== undefined && { action }) });
    }
  };
  for (const action of service.actions) {
    const qualified = `${service.prefix}:${action.name}`;
    for (const { resourceType, conditionKeys, dependentActions } of action.resources) {
      if (resourceType !== '') refer('resource type', [resourceType], qualified);
      refer('condition key', conditionKeys, qualified);
      refer('dependent action', dependentActions, qualified);
    }
  }
  for (const type of service.resourceTypes) refer('condition key', type.conditionKeys);
  return references;
}
