import type { Action, ConditionKey, ResourceType } from '../../model/catalog.js';
import { arnFormatsFact, compareArnFormats } from './compare-arn-formats.js';
import type { ElementGroup } from './compare-elements.js';
import { compareEntries, entriesFact } from './compare-entries.js';
import { descriptionField, elementFields } from './element-fields.js';
import { comparisonOf, type FieldTable } from './field-table.js';
import { namesFact, sameNames } from './sets.js';

const actionFields: FieldTable<Action> = {
  ...elementFields('action'),
  accessLevel: {
    fact: ({ accessLevel }) => accessLevel,
    compare: ({ accessLevel: before }, { accessLevel: after }, report) => {
      if (before !== after) report('access-level-changed', before, after);
    },
  },
  description: descriptionField,
  resources: {
    fact: ({ resources }) => entriesFact(resources),
    compare: (before, after, report) => {
      compareEntries(before.resources, after.resources, report);
    },
  },
};

const resourceTypeFields: FieldTable<ResourceType> = {
  ...elementFields('resource-type'),
  arnFormats: {
    fact: ({ arnFormats }) => arnFormatsFact(arnFormats),
    compare: (before, after, report) => {
      compareArnFormats(before.arnFormats, after.arnFormats, report);
    },
  },
  conditionKeys: {
    fact: ({ conditionKeys }) => namesFact(conditionKeys),
    compare: ({ conditionKeys: before }, { conditionKeys: after }, report) => {
      if (sameNames(before, after)) return;
      report('resource-type-condition-keys-changed', namesFact(before), namesFact(after));
    },
  },
};

const conditionKeyFields: FieldTable<ConditionKey> = {
  ...elementFields('condition-key'),
  type: {
    fact: ({ type }) => type,
    compare: ({ type: before }, { type: after }, report) => {
      if (before !== after) report('condition-key-type-changed', before, after);
    },
  },
  description: descriptionField,
  parts: 'derived',
};

export const actionGroup: ElementGroup<Action> = {
  kind: 'action',
  added: 'action-added',
  removed: 'action-removed',
  comparison: comparisonOf(actionFields),
};

export const resourceTypeGroup: ElementGroup<ResourceType> = {
  kind: 'resource type',
  added: 'resource-type-added',
  removed: 'resource-type-removed',
  comparison: comparisonOf(resourceTypeFields),
};

export const conditionKeyGroup: ElementGroup<ConditionKey> = {
  kind: 'condition key',
  added: 'condition-key-added',
  removed: 'condition-key-removed',
  comparison: comparisonOf(conditionKeyFields),
};
