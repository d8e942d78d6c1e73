import { subjectText } from '../describe.js';
import { conditionEffect } from './action-condition-keys.js';
import { defineKind } from './define.js';
import { untouched } from './effects.js';
import { type NetChange, netChange, netText } from './places.js';
import { addedKind, deprecatedKind, removedKind, undeletedKind } from './elements.js';

const wording = {
  subject: 'resource type',
  reason: 'What a statement covers is decided by the actions that support it; each is reported.',
} as const;

/** Changes of resource types, except their ARN formats. */
export const resourceTypeKinds = {
  'resource-type-added': addedKind('resource-type-removed', wording),
  'resource-type-removed': removedKind('resource-type-added', wording),
  'resource-type-deprecated': deprecatedKind('resource-type-undeleted', wording),
  'resource-type-undeleted': undeletedKind('resource-type-deprecated', wording),
  'resource-type-condition-keys-changed': defineKind<readonly string[]>({
    mirror: 'resource-type-condition-keys-changed',
    meaning: 'A resource type supports other condition keys.',
    subjects: ['resource type'],
    message: ({ subject, before, after }) =>
      `Condition keys of ${subjectText(subject)}: ${netText(changeOf(before, after))}`,
    cases: [
      {
        ...untouched,
        when: 'keys are gained and none is lost',
        applies: ({ before, after }) => changeOf(before, after).lost.length === 0,
        permission: 'mixed',
        reason: ({ before, after }) => conditionEffect(changeOf(before, after)),
        everyday: true,
      },
      {
        ...untouched,
        when: 'otherwise',
        permission: 'mixed',
        reason: ({ before, after }) => conditionEffect(changeOf(before, after)),
      },
    ],
    rewriting: ({ before, after }) => `Condition keys: ${netText(changeOf(before, after))}`,
  }),
};

function changeOf(before: readonly string[], after: readonly string[]): NetChange {
  return netChange({ '': before }, { '': after });
}
