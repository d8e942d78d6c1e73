import type { Service } from '../../model/catalog.js';
import { quote, subjectText } from '../describe.js';
import { defineKind, type RecordFact } from './define.js';
import { source, untouched, value } from './effects.js';
import { noLongerMatched, nowMatched } from './wildcards.js';

const subjects = ['action'] as const;
const emitsNothingElse = value.none;

/** Changes of actions as wholes. */
export const actionKinds = {
  'action-added': defineKind<undefined, RecordFact>({
    mirror: 'action-removed',
    meaning: 'An action is in the spec for the first time.',
    subjects,
    message: ({ subject, after }) => `Action ${subjectText(subject)} is new (${levelOf(after)})`,
    cases: [
      {
        when: 'it arrives already marked `removed`',
        applies: ({ after }) => after.removed !== undefined,
        source: source.added,
        value: emitsNothingElse,
        permission: 'none',
        reason: 'AWS does not have the action, so no policy can grant it.',
      },
      {
        when: 'its access level is `Permissions management`',
        applies: ({ after }) => after.accessLevel === 'Permissions management',
        source: source.added,
        value: emitsNothingElse,
        permission: 'widening',
        reason: ({ subject }, { before }) =>
          `It can change who may do what. ${nowMatched(subject, before)}`,
      },
      {
        when: 'otherwise',
        source: source.added,
        value: emitsNothingElse,
        permission: 'widening',
        reason: ({ subject }, { before }) => nowMatched(subject, before),
        everyday: true,
      },
    ],
  }),
  'action-removed': defineKind<RecordFact, undefined>({
    mirror: 'action-added',
    meaning: 'An action is no longer in the spec.',
    subjects,
    message: ({ subject, before }) => `Action ${subjectText(subject)} is gone (${levelOf(before)})`,
    cases: [
      {
        when: 'it was marked `removed` before',
        applies: ({ before }) => before.removed !== undefined,
        source: source.removed,
        value: emitsNothingElse,
        permission: 'none',
        reason: 'AWS did not have the action before either.',
      },
      {
        when: 'otherwise',
        source: source.removed,
        value: emitsNothingElse,
        permission: 'narrowing',
        reason: ({ subject }, { after }) => noLongerMatched(subject, after),
      },
    ],
  }),
  'action-deprecated': defineKind<undefined, string>({
    mirror: 'action-undeleted',
    meaning: 'An action got the mark `removed`: AWS no longer has it, the enum member stays.',
    subjects,
    deprecates: true,
    message: ({ subject, after }) =>
      `Action ${subjectText(subject)} is not in the AWS data since ${after}`,
    cases: [
      {
        source: source.deprecated,
        value: emitsNothingElse,
        permission: 'narrowing',
        reason: ({ subject }, { after }) => noLongerMatched(subject, after),
      },
    ],
  }),
  'action-undeleted': defineKind<string, undefined>({
    mirror: 'action-deprecated',
    meaning: 'An action lost the mark `removed`: AWS has it again.',
    subjects,
    message: ({ subject, before }) =>
      `Action ${subjectText(subject)} is back, after it was missing since ${before}`,
    cases: [
      {
        when: 'its access level is `Permissions management`',
        applies: ({ subject }, { after }) =>
          after.action(subject)?.accessLevel === 'Permissions management',
        source: source.current,
        value: emitsNothingElse,
        permission: 'widening',
        reason: ({ subject }, { before }) =>
          `It can change who may do what. ${nowMatched(subject, before)}`,
      },
      {
        when: 'otherwise',
        source: source.current,
        value: emitsNothingElse,
        permission: 'widening',
        reason: ({ subject }, { before }) => nowMatched(subject, before),
        everyday: true,
      },
    ],
  }),
  'access-level-changed': defineKind<string>({
    mirror: 'access-level-changed',
    meaning: 'The access level of an action is another one.',
    subjects,
    message: ({ subject, before, after }) =>
      `Access level of ${subjectText(subject)} is ${quote(after)} instead of ${quote(before)}`,
    cases: [
      {
        ...untouched,
        when: 'an action that was not read-only joins `Read` or `List`',
        applies: ({ before, after }) => isReadOnly(after) && !isReadOnly(before),
        permission: 'mixed',
        reason: ({ before, after }) =>
          `Read-only policies built from the level ${quote(after)} gain an action that was ${quote(before)}; those built from ${quote(before)} lose it.`,
      },
      {
        ...untouched,
        when: 'otherwise',
        permission: 'mixed',
        reason: ({ before, after }) =>
          `Policies built from the level ${quote(after)} gain the action, those built from ${quote(before)} lose it.`,
      },
    ],
    rewriting: ({ before, after }) => `Access level ${quote(before)} became ${quote(after)}`,
    holders: (service: Service, level) =>
      service.actions.filter((action) => action.accessLevel === level).length,
  }),
};

function levelOf(fact: RecordFact): string {
  return typeof fact.accessLevel === 'string' ? fact.accessLevel : '';
}

function isReadOnly(level: string): boolean {
  return level === 'Read' || level === 'List';
}
