import { quote, subjectText } from '../describe.js';
import { rewritingOfText } from '../rewriting.js';
import { defineKind } from './define.js';
import { source, value } from './effects.js';

/** The identifiers of an element, or the parameter names of an ARN format. */
export type NamesFact = Readonly<Record<string, string | readonly string[]>>;

/** Changes of what things are called in emitted code. */
export const namingKinds = {
  'identifier-changed': defineKind<NamesFact>({
    mirror: 'identifier-changed',
    meaning:
      'Emitted code calls a service, an element or a parameter of an ARN helper otherwise; AWS names are the same.',
    subjects: ['service', 'action', 'resource type', 'condition key'],
    message: ({ subject, part, before, after }) =>
      `In emitted code, ${part === undefined ? '' : `${quote(part)} of `}${subjectText(subject)} is ${namesText(after)} instead of ${namesText(before)}`,
    cases: [
      {
        source: source.renamed,
        value: value.none,
        permission: 'none',
        reason: 'The names in policies stay the same.',
      },
    ],
    rewriting: ({ before, after }) =>
      `In emitted code, ${rewritingOfText(wordsOf(before), wordsOf(after))}`,
  }),
};

function namesText(fact: NamesFact): string {
  return Object.values(fact)
    .flat()
    .map((name) => quote(name))
    .join(', ');
}

/** Identifiers taken apart at capitals, so that one word that changed in many of them is one rewriting. */
function wordsOf(fact: NamesFact): string {
  return Object.values(fact)
    .flat()
    .map((name) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' '))
    .join(' | ');
}
