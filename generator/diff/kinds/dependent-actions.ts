import type { Service } from '../../model/catalog.js';
import { listOf, subjectText } from '../describe.js';
import { type ChangeOf, defineKind } from './define.js';
import { untouched } from './effects.js';
import { isEmptyEverywhere, netChange, netText, type PlacesFact, placesText } from './places.js';

const subjects = ['action'] as const;

/** Changes of the actions that must be allowed as well for an action to succeed. */
export const dependentActionKinds = {
  'dependent-actions-changed': defineKind<PlacesFact>({
    mirror: 'dependent-actions-changed',
    meaning: 'An action needs other actions to be allowed as well.',
    subjects,
    message: ({ subject, before, after }) =>
      `Dependent actions of ${subjectText(subject)}: ${netText(netChange(before, after))} (on ${placesText(after)})`,
    cases: [
      {
        ...untouched,
        when: 'actions are gained and none is lost',
        applies: ({ before, after }) => netChange(before, after).lost.length === 0,
        permission: 'widening',
        reason: dependentEffect,
      },
      {
        ...untouched,
        when: 'actions are lost and none is gained',
        applies: ({ before, after }) => netChange(before, after).gained.length === 0,
        permission: 'narrowing',
        reason: dependentEffect,
      },
      { ...untouched, when: 'otherwise', permission: 'mixed', reason: dependentEffect },
    ],
    rewriting: ({ before, after }) => {
      if (isEmptyEverywhere(after)) return 'All dependent actions are gone';
      if (isEmptyEverywhere(before)) return 'Dependent actions are known for the first time';
      return `Dependent actions: ${netText(netChange(before, after))}`;
    },
    holders: (service: Service, fact) => {
      const empty = isEmptyEverywhere(fact);
      const lists = service.actions.map((action) =>
        action.resources.every((entry) => entry.dependentActions.length === 0),
      );
      return lists.filter((isEmpty) => isEmpty === empty).length;
    },
  }),
  'dependent-actions-relocated': defineKind<PlacesFact>({
    mirror: 'dependent-actions-relocated',
    meaning: 'An action needs the same other actions, for other of its resource types.',
    subjects,
    message: ({ subject, after }) =>
      `Dependent actions of ${subjectText(subject)} are the same in other places (${placesText(after)})`,
    cases: [
      {
        ...untouched,
        permission: 'none',
        reason: 'Policies generated with dependent actions grant the same ones.',
      },
    ],
    rewriting: () => 'Dependent actions: the same in other places',
  }),
};

function dependentEffect({ before, after }: ChangeOf<PlacesFact>): string {
  const { gained, lost, moved } = netChange(before, after);
  const sentences: (readonly [readonly string[], string])[] = [
    [gained, 'also grant'],
    [lost, 'no longer grant'],
    [moved, 'grant for other resources'],
  ];
  return sentences
    .filter(([names]) => names.length > 0)
    .map(([names, verb]) => `Policies generated with dependent actions ${verb} ${listOf(names)}.`)
    .join(' ');
}
