import type { ActionResource } from '../../../generator/model/catalog.js';
import { action, box, entry } from '../models.js';
import type { Fixture } from './fixture.js';

const move = (...resources: readonly ActionResource[]) =>
  box({ actions: [action('Move', { resources })] });
const required = { required: true } as const;
const zone = { conditionKeys: ['box:Zone'] };

/** Resource types, condition keys and dependent actions of actions. */
export const insideActions: readonly Fixture[] = [
  {
    kind: 'action-resource-type-added',
    when: 'it is required beside others',
    before: move(entry('crate', required)),
    after: move(entry('crate', required), entry('shelf', required)),
    message: '`box:Move` supports resource type `shelf` (required)',
    judged: ['dangerous', 'none', 'none', 'narrowing'],
    because: 'none of type `shelf`, no longer cover the action',
  },
  {
    kind: 'action-resource-type-added',
    when: 'otherwise',
    before: move(entry('')),
    after: move(entry('shelf', required)),
    message: '`box:Move` supports resource type `shelf` (required)',
    judged: ['safe', 'none', 'none', 'widening'],
    because: 'that name ARNs of type `shelf` now cover the action',
  },
  {
    kind: 'action-resource-type-removed',
    when: 'it was required beside others',
    before: move(entry('crate', required), entry('shelf', required)),
    after: move(entry('crate', required)),
    message: '`box:Move` no longer supports resource type `shelf` (required)',
    judged: ['dangerous', 'none', 'none', 'widening'],
    because: 'cover the action without one of type `shelf`',
  },
  {
    kind: 'action-resource-type-removed',
    when: 'otherwise',
    before: move(entry('crate'), entry('shelf')),
    after: move(entry('crate')),
    message: '`box:Move` no longer supports resource type `shelf` (optional)',
    judged: ['dangerous', 'none', 'none', 'narrowing'],
    because: 'that name only ARNs of type `shelf` no longer cover the action',
  },
  {
    kind: 'resource-required-changed',
    when: 'it became optional',
    before: move(entry('crate', required)),
    after: move(entry('crate')),
    message: 'Resource type `crate` of `box:Move` is optional now',
    judged: ['dangerous', 'none', 'none', 'widening'],
    because: 'without one of type `crate`',
  },
  {
    kind: 'resource-required-changed',
    when: 'it became required',
    before: move(entry('crate')),
    after: move(entry('crate', required)),
    message: 'Resource type `crate` of `box:Move` is required now',
    judged: ['dangerous', 'none', 'none', 'narrowing'],
    because: 'none of type `crate`, no longer cover',
  },
  {
    kind: 'condition-keys-changed',
    when: 'no key is lost for any resource',
    before: move(entry('crate')),
    after: move(entry('crate', zone)),
    message: 'Condition keys of `box:Move`: gained `box:Zone` (on `crate`)',
    judged: ['safe', 'none', 'none', 'mixed'],
    because: 'Conditions on `box:Zone` can match now: an `Allow` with one starts to grant',
  },
  {
    kind: 'condition-keys-changed',
    when: 'no key is lost for any resource',
    before: move(entry('crate', zone), entry('shelf', zone)),
    after: move(
      entry('', { conditionKeys: ['box:Zone', 'box:Size'] }),
      entry('crate'),
      entry('shelf'),
    ),
    message:
      'Condition keys of `box:Move`: gained `box:Size`, moved `box:Zone` (on the action itself, `crate`, `shelf`)',
    judged: ['safe', 'none', 'none', 'mixed'],
    because: 'Conditions on `box:Zone` can match for other resources',
  },
  {
    kind: 'condition-keys-changed',
    when: 'otherwise',
    before: move(entry('', zone)),
    after: move(entry('')),
    message: 'Condition keys of `box:Move`: lost `box:Zone` (on the action itself)',
    judged: ['dangerous', 'none', 'none', 'mixed'],
    because: 'a `Deny` stops denying; with negated or `...IfExists` operators they always match',
  },
  {
    kind: 'condition-keys-relocated',
    when: 'each resource of the action is left with the same keys',
    before: move(entry('crate', zone)),
    after: move(entry('', zone), entry('crate')),
    message:
      'Condition keys of `box:Move` are the same in other places (the action itself, `crate`): `box:Zone`',
    judged: ['safe', 'none', 'none', 'none'],
  },
  {
    kind: 'condition-keys-relocated',
    when: 'otherwise',
    before: move(entry('crate', zone), entry('shelf')),
    after: move(entry('crate'), entry('shelf', zone)),
    message:
      'Condition keys of `box:Move` are the same in other places (`crate`, `shelf`): `box:Zone`',
    judged: ['dangerous', 'none', 'none', 'mixed'],
    because: 'Conditions on `box:Zone` can match for other resources of the action than before',
  },
  {
    kind: 'dependent-actions-changed',
    when: 'actions are gained and none is lost',
    before: move(entry('crate')),
    after: move(entry('crate', { dependentActions: ['iam:PassRole'] })),
    message: 'Dependent actions of `box:Move`: gained `iam:PassRole` (on `crate`)',
    judged: ['dangerous', 'none', 'none', 'widening'],
    because: 'also grant `iam:PassRole`',
  },
  {
    kind: 'dependent-actions-changed',
    when: 'actions are lost and none is gained',
    before: move(entry('', { dependentActions: ['iam:PassRole'] })),
    after: move(entry('')),
    message: 'Dependent actions of `box:Move`: lost `iam:PassRole` (on the action itself)',
    judged: ['dangerous', 'none', 'none', 'narrowing'],
    because: 'no longer grant `iam:PassRole`',
  },
  {
    kind: 'dependent-actions-changed',
    when: 'otherwise',
    before: move(entry('crate', { dependentActions: ['iam:PassRole'] })),
    after: move(entry('crate', { dependentActions: ['kms:Decrypt'] })),
    message:
      'Dependent actions of `box:Move`: gained `kms:Decrypt`, lost `iam:PassRole` (on `crate`)',
    judged: ['dangerous', 'none', 'none', 'mixed'],
  },
  {
    kind: 'dependent-actions-relocated',
    before: move(entry('crate', { dependentActions: ['iam:PassRole'] }), entry('shelf')),
    after: move(entry('crate'), entry('shelf', { dependentActions: ['iam:PassRole'] })),
    message: 'Dependent actions of `box:Move` are the same in other places (`crate`, `shelf`)',
    judged: ['safe', 'none', 'none', 'none'],
  },
];
