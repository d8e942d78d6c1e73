import { subjectText } from '../describe.js';
import { rewritingOfText } from '../rewriting.js';
import { defineKind } from './define.js';
import { untouched } from './effects.js';
import { elementSubjects } from './elements.js';

const described = ['action', 'condition key'] as const;
const onlyText = {
  ...untouched,
  permission: 'none',
  reason: 'Policies do not depend on it.',
} as const;

/** Changes of what is for readers only. */
export const textKinds = {
  'description-changed': defineKind<string | undefined>({
    mirror: 'description-changed',
    meaning: 'A description says something else.',
    subjects: described,
    documentation: true,
    message: ({ subject }) => `Description of ${subjectText(subject)} changed`,
    cases: [onlyText],
    rewriting: ({ before = '', after = '' }) => {
      if (after === '') return 'The description is gone';
      if (before === '') return 'There is a description for the first time';
      return `In the description, ${rewritingOfText(before, after)}`;
    },
  }),
  'description-reworded': defineKind<string | undefined>({
    mirror: 'description-reworded',
    meaning:
      'A description differs only in case, punctuation, white space or the words "Grants permission to" in front.',
    subjects: described,
    documentation: true,
    message: ({ subject }) => `Description of ${subjectText(subject)} was reworded`,
    cases: [onlyText],
    rewriting: () => 'The description was reworded without change of meaning',
  }),
  'removed-version-changed': defineKind<string>({
    mirror: 'removed-version-changed',
    meaning: 'The mark `removed` names another version.',
    subjects: elementSubjects,
    documentation: true,
    message: ({ subject, before, after }) =>
      `${subjectText(subject)} is marked as missing since ${after} instead of ${before}`,
    cases: [onlyText],
    rewriting: ({ before, after }) =>
      `The mark \`removed: ${before}\` became \`removed: ${after}\``,
  }),
};
