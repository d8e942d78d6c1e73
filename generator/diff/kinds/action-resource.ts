import { namedResources, type Service } from '../../model/catalog.js';
import type { Subject } from '../change.js';
import { quote, subjectText } from '../describe.js';
import type { CatalogIndex } from '../judge-context.js';
import { defineKind, type RecordFact } from './define.js';
import { untouched } from './effects.js';

const subjects = ['action'] as const;

/**
 * Changes of the resource types of actions. Required: a statement that names resources must include one of the type;
 * optional types are alternatives; no type at all: only `*` (Service Authorization Reference, "Actions table").
 */
export const actionResourceKinds = {
  'action-resource-type-added': defineKind<undefined, RecordFact>({
    mirror: 'action-resource-type-removed',
    meaning: 'An action supports one more resource type; the fact has what it asks of the type.',
    subjects,
    message: ({ subject, part = '', after }) =>
      `${subjectText(subject)} supports resource type ${quote(part)} (${requirement(after)})`,
    cases: [
      {
        ...untouched,
        when: 'it is required beside others',
        applies: ({ subject, after }, context) =>
          after.required === true && hasTypes(context.before, subject),
        permission: 'narrowing',
        reason: ({ part = '' }) =>
          `Statements that name resources, but none of type ${quote(part)}, no longer cover the action.`,
      },
      {
        ...untouched,
        when: 'otherwise',
        permission: 'widening',
        reason: ({ part = '' }) =>
          `Statements that name ARNs of type ${quote(part)} now cover the action, in particular with \`Action\` wildcards.`,
        everyday: true,
      },
    ],
    rewriting: ({ part = '', after }) =>
      `Resource type ${quote(part)} (${requirement(after)}) was added`,
  }),
  'action-resource-type-removed': defineKind<RecordFact, undefined>({
    mirror: 'action-resource-type-added',
    meaning: 'An action supports a resource type no more; the fact has what it asked of the type.',
    subjects,
    message: ({ subject, part = '', before }) =>
      `${subjectText(subject)} no longer supports resource type ${quote(part)} (${requirement(before)})`,
    cases: [
      {
        ...untouched,
        when: 'it was required beside others',
        applies: ({ subject, before }, context) =>
          before.required === true && hasTypes(context.after, subject),
        permission: 'widening',
        reason: ({ part = '' }) =>
          `Statements that name resources cover the action without one of type ${quote(part)}.`,
      },
      {
        ...untouched,
        when: 'otherwise',
        permission: 'narrowing',
        reason: ({ part = '' }) =>
          `Statements that name only ARNs of type ${quote(part)} no longer cover the action.`,
      },
    ],
    rewriting: ({ part = '', before }) =>
      `Resource type ${quote(part)} (${requirement(before)}) was removed`,
  }),
  'resource-required-changed': defineKind<boolean>({
    mirror: 'resource-required-changed',
    meaning: 'A resource type of an action became required or optional.',
    subjects,
    message: ({ subject, part = '', after }) =>
      `Resource type ${quote(part)} of ${subjectText(subject)} is ${after ? 'required' : 'optional'} now`,
    cases: [
      {
        ...untouched,
        when: 'it became optional',
        applies: ({ after }) => !after,
        permission: 'widening',
        reason: ({ part = '' }) =>
          `Statements that name resources cover the action without one of type ${quote(part)}.`,
      },
      {
        ...untouched,
        when: 'it became required',
        permission: 'narrowing',
        reason: ({ part = '' }) =>
          `Statements that name resources, but none of type ${quote(part)}, no longer cover the action.`,
      },
    ],
    rewriting: ({ after }) =>
      after
        ? 'An optional resource type became required'
        : 'A required resource type became optional',
    holders: (service: Service, required) =>
      service.actions.flatMap(namedResources).filter((entry) => entry.required === required).length,
  }),
};

function requirement(fact: RecordFact): string {
  return fact.required === true ? 'required' : 'optional';
}

function hasTypes(index: CatalogIndex, subject: Subject): boolean {
  const action = index.action(subject);
  return action !== undefined && namedResources(action).length > 0;
}
