import { type Action, actionItself, namedResources } from '../../model/catalog.js';
import type { Subject } from '../change.js';
import { listOf, subjectText } from '../describe.js';
import type { JudgeContext } from '../judge-context.js';
import { defineKind } from './define.js';
import { untouched } from './effects.js';
import { type NetChange, netChange, netText, type PlacesFact, placesText } from './places.js';

const subjects = ['action'] as const;

/** Changes of the condition keys that actions support, on themselves or on one of their resource types. */
export const actionConditionKeyKinds = {
  'condition-keys-changed': defineKind<PlacesFact>({
    mirror: 'condition-keys-changed',
    meaning: 'An action supports other condition keys.',
    subjects,
    message: ({ subject, before, after }) =>
      `Condition keys of ${subjectText(subject)}: ${netText(netChange(before, after))} (on ${placesText(after)})`,
    cases: [
      {
        ...untouched,
        when: 'no key is lost for any resource',
        applies: ({ subject, before, after }, context) =>
          netChange(before, after).lost.length === 0 && losesNoCoverage(subject, context),
        permission: 'mixed',
        reason: ({ before, after }) => conditionEffect(netChange(before, after)),
        everyday: true,
      },
      {
        ...untouched,
        when: 'otherwise',
        permission: 'mixed',
        reason: ({ before, after }) => conditionEffect(netChange(before, after)),
      },
    ],
    rewriting: ({ before, after }) => {
      const { gained, lost, moved } = netChange(before, after);
      const isMove = gained.length + lost.length === 0;
      return `Condition keys: ${netText({ gained, lost, moved: isMove ? moved : [] })}`;
    },
  }),
  'condition-keys-relocated': defineKind<PlacesFact>({
    mirror: 'condition-keys-relocated',
    meaning: 'An action supports the same condition keys, on other of its resource types.',
    subjects,
    message: ({ subject, before, after }) =>
      `Condition keys of ${subjectText(subject)} are the same in other places (${placesText(after)}): ${listOf(netChange(before, after).moved)}`,
    cases: [
      {
        ...untouched,
        when: 'each resource of the action is left with the same keys',
        applies: ({ subject }, context) => coversTheSame(subject, context),
        permission: 'none',
        reason:
          'Keys of the action itself hold for each of its resources, so none gains or loses one.',
      },
      {
        ...untouched,
        when: 'otherwise',
        permission: 'mixed',
        reason: ({ before, after }) =>
          `Conditions on ${listOf(netChange(before, after).moved)} can match for other resources of the action than before.`,
      },
    ],
    rewriting: ({ before, after }) => `Condition keys: ${netText(netChange(before, after))}`,
  }),
};

/**
 * What it means that a request has a key or no longer has it (IAM User Guide, "IAM JSON policy elements: Condition
 * operators": an absent key makes a condition false, with negated and `...IfExists` operators true).
 */
export function conditionEffect({ gained, lost, moved }: NetChange): string {
  const sentences: (readonly [readonly string[], string])[] = [
    [gained, 'can match now: an `Allow` with one starts to grant, a `Deny` starts to deny.'],
    [
      lost,
      'never match now: an `Allow` with one stops granting, a `Deny` stops denying; with negated or `...IfExists` operators they always match.',
    ],
    [moved, 'can match for other resources of the action than before.'],
  ];
  return sentences
    .filter(([names]) => names.length > 0)
    .map(([names, effect]) => `Conditions on ${listOf(names)} ${effect}`)
    .join(' ');
}

function coversTheSame(subject: Subject, context: JudgeContext): boolean {
  return (
    losesNoCoverage(subject, context) &&
    losesNoCoverage(subject, { before: context.after, after: context.before })
  );
}

/** Whether each resource type that the action supports on both sides has all the keys that it had. */
function losesNoCoverage(subject: Subject, { before, after }: JudgeContext): boolean {
  const covered = coverage(after.action(subject));
  return [...coverage(before.action(subject))].every(([type, keys]) => {
    const others = covered.get(type);
    return others === undefined || [...keys].every((key) => others.has(key));
  });
}

/** The keys of each named resource type with those of the action itself. */
function coverage(action: Action | undefined): Map<string, ReadonlySet<string>> {
  if (!action) return new Map();
  const general = actionItself(action)?.conditionKeys ?? [];
  return new Map(
    namedResources(action).map((entry) => [
      entry.resourceType,
      new Set([...general, ...entry.conditionKeys]),
    ]),
  );
}
