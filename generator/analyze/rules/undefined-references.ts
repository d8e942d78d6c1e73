import { diagnostic } from '../../diagnostics/registry/index.js';
import type { Rule } from './rule.js';

/** Resource types and condition keys that the service's own sections do not define. Warnings: upstream data has some. */
export const undefinedReferences: Rule = ({ service, references }) => {
  const types = new Set(service.resourceTypes.map((type) => type.name));
  const keys = new Set(service.conditionKeys.map((key) => key.name));
  return references.flatMap(({ kind, name, node, path }) => {
    if (kind === 'resource type' && service.declaresResources && !types.has(name)) {
      return [diagnostic('undefined-resource-type', node.spanOf(path), { name })];
    }
    if (kind === 'condition key' && service.declaresConditions && !keys.has(name)) {
      return [diagnostic('undefined-condition-key', node.spanOf(path), { name })];
    }
    return [];
  });
};
