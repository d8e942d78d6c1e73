import { diagnostic } from '../../diagnostics/registry/index.js';
import type { Rule } from './rule.js';

/** One finding for a service whose resource types are known by name only. */
export const resourcesNotDeclared: Rule = ({ service }) => {
  if (service.declaresResources || service.resourceTypes.length === 0) return [];
  return [diagnostic('resources-not-declared', service.span, { prefix: service.prefix })];
};
