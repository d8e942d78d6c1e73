import type { Service } from '../../model/catalog.js';
import { quote, subjectText } from '../describe.js';
import { defineKind } from './define.js';
import { untouched } from './effects.js';
import { addedKind, deprecatedKind, removedKind, undeletedKind } from './elements.js';

const wording = {
  subject: 'condition key',
  reason: 'What a condition matches is decided by the actions that support it; each is reported.',
  rewriting: (name: string) => `Condition key ${quote(name)}`,
} as const;

/** Changes of condition keys. */
export const conditionKeyKinds = {
  'condition-key-added': addedKind('condition-key-removed', wording),
  'condition-key-removed': removedKind('condition-key-added', wording),
  'condition-key-deprecated': deprecatedKind('condition-key-undeleted', wording),
  'condition-key-undeleted': undeletedKind('condition-key-deprecated', wording),
  'condition-key-type-changed': defineKind<string | undefined>({
    mirror: 'condition-key-type-changed',
    meaning: 'The type of a condition key is another one, became known or was lost.',
    subjects: ['condition key'],
    message: ({ subject, before = 'unknown', after = 'unknown' }) =>
      `Type of ${subjectText(subject)} is ${after} instead of ${before}`,
    cases: [
      {
        ...untouched,
        when: 'it became known or was lost',
        applies: ({ before, after }) => before === undefined || after === undefined,
        permission: 'none',
        reason: 'Only what the spec says of the key changes.',
      },
      {
        ...untouched,
        when: 'otherwise',
        permission: 'mixed',
        reason: ({ before = '', after = '' }) =>
          `Conditions written for ${before} may match otherwise: ${after} keys have other operators${isList(before) === isList(after) ? '' : ', and only lists need `ForAllValues` or `ForAnyValue`'}.`,
      },
    ],
    rewriting: ({ before = 'unknown', after = 'unknown' }) =>
      `Condition key type ${quote(before)} became ${quote(after)}`,
    holders: (service: Service, type) =>
      service.conditionKeys.filter((key) => key.type === type).length,
  }),
};

function isList(type: string): boolean {
  return type.startsWith('ArrayOf');
}
