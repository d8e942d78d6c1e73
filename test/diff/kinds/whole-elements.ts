import { action, box, catalog, conditionKey, resourceType, service } from '../models.js';
import type { Fixture } from './fixture.js';

const listBoxes = action('ListBoxes', { accessLevel: 'List' });
const moveBox = action('MoveBox', { accessLevel: 'Write' });
const shareBox = action('ShareBox', { accessLevel: 'Permissions management' });

/** Services and actions as wholes. */
export const wholeElements: readonly Fixture[] = [
  {
    kind: 'service-added',
    before: catalog(),
    after: box({ actions: [moveBox], resourceTypes: [resourceType('crate')] }),
    message: 'Service `box` is new: 1 action, 1 resource type and 0 condition keys',
    judged: ['safe', 'adds', 'none', 'widening'],
    because: '`*` or `NotAction` now match',
  },
  {
    kind: 'service-removed',
    before: box({}),
    after: catalog(),
    message: 'Service `box` is gone: 0 actions, 0 resource types and 0 condition keys',
    judged: ['breaking', 'breaks', 'none', 'narrowing'],
    because: '`box:*`',
  },
  {
    kind: 'service-retitled',
    before: box({ title: 'AWS  Box' }),
    after: box({ title: 'Amazon Box' }),
    message: 'Service `box` is called `Amazon Box` instead of `AWS Box`',
    judged: ['documentation', 'none', 'none', 'none'],
  },
  {
    kind: 'action-added',
    when: 'otherwise',
    before: box({ actions: [listBoxes] }),
    after: box({ actions: [listBoxes, moveBox] }),
    message: 'Action `box:MoveBox` is new (Write)',
    judged: ['safe', 'adds', 'none', 'widening'],
    because: 'Statements with `box:*` now match it, as do those with `NotAction`',
  },
  {
    kind: 'action-added',
    when: 'its access level is `Permissions management`',
    before: box({ actions: [action('ShareAll')] }),
    after: box({ actions: [action('ShareAll'), shareBox] }),
    message: 'Action `box:ShareBox` is new (Permissions management)',
    judged: ['dangerous', 'adds', 'none', 'widening'],
    because: '`box:*` and `box:Share*` now match',
  },
  {
    kind: 'action-added',
    when: 'it arrives already marked `removed`',
    before: box({}),
    after: box({ actions: [action('Burn', { removed: '1.0.0' })] }),
    message: 'Action `box:Burn` is new (Read)',
    judged: ['safe', 'adds', 'none', 'none'],
  },
  {
    kind: 'action-removed',
    when: 'otherwise',
    before: box({ actions: [moveBox, action('MoveAll')] }),
    after: box({ actions: [action('MoveAll')] }),
    message: 'Action `box:MoveBox` is gone (Write)',
    judged: ['breaking', 'breaks', 'none', 'narrowing'],
    because: '`box:*` and `box:Move*`',
  },
  {
    kind: 'action-removed',
    when: 'it was marked `removed` before',
    before: box({ actions: [action('Burn', { removed: '1.0.0' })] }),
    after: box({}),
    message: 'Action `box:Burn` is gone (Read)',
    judged: ['breaking', 'breaks', 'none', 'none'],
  },
  {
    kind: 'action-deprecated',
    before: box({ actions: [moveBox] }),
    after: box({ actions: [{ ...moveBox, removed: '2.0.0' }] }),
    message: 'Action `box:MoveBox` is not in the AWS data since 2.0.0',
    judged: ['dangerous', 'none', 'none', 'narrowing'],
    because: 'wildcards such as `box:*`, no longer grant',
  },
  {
    kind: 'action-undeleted',
    when: 'otherwise',
    before: box({ actions: [{ ...moveBox, removed: '2.0.0' }] }),
    after: box({ actions: [moveBox] }),
    message: 'Action `box:MoveBox` is back, after it was missing since 2.0.0',
    judged: ['safe', 'none', 'none', 'widening'],
    because: '`box:*` now match',
  },
  {
    kind: 'action-undeleted',
    when: 'its access level is `Permissions management`',
    before: box({ actions: [{ ...shareBox, removed: '2.0.0' }] }),
    after: box({ actions: [shareBox] }),
    message: 'Action `box:ShareBox` is back, after it was missing since 2.0.0',
    judged: ['dangerous', 'none', 'none', 'widening'],
  },
  {
    kind: 'access-level-changed',
    when: 'otherwise',
    before: box({ actions: [action('Move', { accessLevel: 'List' })] }),
    after: box({ actions: [action('Move', { accessLevel: 'Write' })] }),
    message: 'Access level of `box:Move` is `Write` instead of `List`',
    judged: ['dangerous', 'none', 'none', 'mixed'],
    because: 'built from the level `Write` gain the action, those built from `List` lose it',
  },
  {
    kind: 'access-level-changed',
    when: 'an action that was not read-only joins `Read` or `List`',
    before: box({ actions: [action('Move', { accessLevel: 'Tagging' })] }),
    after: box({ actions: [action('Move', { accessLevel: 'Read' })] }),
    message: 'Access level of `box:Move` is `Read` instead of `Tagging`',
    judged: ['dangerous', 'none', 'none', 'mixed'],
    because: 'Read-only policies built from the level `Read` gain an action that was `Tagging`',
  },
  ...(['resource type', 'condition key'] as const).flatMap(lifeOf),
];

/** Added, removed, marked as removed and back: resource types and condition keys alike. */
function lifeOf(kind: 'resource type' | 'condition key'): Fixture[] {
  const name = kind === 'resource type' ? 'crate' : 'box:Zone';
  const withElement = (fields: { removed?: string }) =>
    kind === 'resource type'
      ? box({ resourceTypes: [resourceType(name, [], fields)] })
      : box({ conditionKeys: [conditionKey(name, fields)] });
  const [start, id] =
    kind === 'resource type'
      ? ['Resource type', 'resource-type']
      : ['Condition key', 'condition-key'];
  const prefix = id as 'resource-type' | 'condition-key';
  const without = catalog(service('box'));
  return [
    {
      kind: `${prefix}-added`,
      before: without,
      after: withElement({}),
      message: `${start} \`${name}\` of \`box\` is new`,
      judged: ['safe', 'adds', 'none', 'none'],
    },
    {
      kind: `${prefix}-removed`,
      before: withElement({}),
      after: without,
      message: `${start} \`${name}\` of \`box\` is gone`,
      judged: ['breaking', 'breaks', 'none', 'none'],
    },
    {
      kind: `${prefix}-deprecated`,
      before: withElement({}),
      after: withElement({ removed: '1.0.0' }),
      message: `${start} \`${name}\` of \`box\` is not in the AWS data since 1.0.0`,
      judged: ['safe', 'none', 'none', 'none'],
    },
    {
      kind: `${prefix}-undeleted`,
      before: withElement({ removed: '1.0.0' }),
      after: withElement({}),
      message: `${start} \`${name}\` of \`box\` is back, after it was missing since 1.0.0`,
      judged: ['safe', 'none', 'none', 'none'],
    },
  ];
}
