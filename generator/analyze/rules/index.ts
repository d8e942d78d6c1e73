import { dependentActions } from './dependent-actions.js';
import { resourcesNotDeclared } from './resources-not-declared.js';
import type { Rule } from './rule.js';
import { undefinedReferences } from './undefined-references.js';
import { unusedResourceTypes } from './unused-resource-types.js';

/** Every rule, in no particular order: reports are sorted. */
export const rules: readonly Rule[] = [
  dependentActions,
  resourcesNotDeclared,
  undefinedReferences,
  unusedResourceTypes,
];
