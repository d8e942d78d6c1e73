import { countOf } from '../../support/collections.js';
import { oneLine, quote } from '../describe.js';
import { rewritingOfText } from '../rewriting.js';
import { defineKind, type RecordFact } from './define.js';
import { source, untouched, value } from './effects.js';

const subjects = ['service'] as const;

/** Changes of services as wholes. */
export const serviceKinds = {
  'service-added': defineKind<undefined, RecordFact>({
    mirror: 'service-removed',
    meaning: 'A service has a spec for the first time; the fact names everything in it.',
    subjects,
    message: ({ subject, after }) => `Service ${quote(subject.service)} is new: ${contents(after)}`,
    cases: [
      {
        source: source.added,
        value: value.none,
        permission: 'widening',
        reason: ({ subject }) =>
          `Statements with \`*\` or \`NotAction\` now match its actions; policies that name \`${subject.service}:*\` already did.`,
        everyday: true,
      },
    ],
  }),
  'service-removed': defineKind<RecordFact, undefined>({
    mirror: 'service-added',
    meaning: 'A service has no spec any more; the fact names everything that was in it.',
    subjects,
    message: ({ subject, before }) =>
      `Service ${quote(subject.service)} is gone: ${contents(before)}`,
    cases: [
      {
        source: source.removed,
        value: value.none,
        permission: 'narrowing',
        reason: ({ subject }) =>
          `Statements with \`*\`, \`NotAction\` or \`${subject.service}:*\` no longer match its actions.`,
      },
    ],
  }),
  'service-retitled': defineKind<string>({
    mirror: 'service-retitled',
    meaning: 'The display name of a service changed.',
    subjects,
    documentation: true,
    message: ({ subject, before, after }) =>
      `Service ${quote(subject.service)} is called ${quote(oneLine(after))} instead of ${quote(oneLine(before))}`,
    cases: [{ ...untouched, permission: 'none', reason: 'Policies name services by prefix.' }],
    rewriting: ({ before, after }) => `In the title, ${rewritingOfText(before, after)}`,
  }),
};

function contents(fact: RecordFact): string {
  const count = (field: string) => (Array.isArray(fact[field]) ? fact[field].length : 0);
  const actions = countOf(count('actions'), 'action');
  const types = countOf(count('resourceTypes'), 'resource type');
  return `${actions}, ${types} and ${countOf(count('conditionKeys'), 'condition key')}`;
}
