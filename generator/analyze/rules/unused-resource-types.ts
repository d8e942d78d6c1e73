import { diagnostic } from '../../diagnostics/registry/index.js';
import type { Rule } from './rule.js';

/** Resource types that no action of their service names. */
export const unusedResourceTypes: Rule = ({ service, references }) => {
  const used = new Set(
    references.filter(({ kind }) => kind === 'resource type').map(({ name }) => name),
  );
  return service.resourceTypes
    .filter((type) => !used.has(type.name))
    .map((type) => diagnostic('unused-resource-type', type.span, { name: type.name }));
};
