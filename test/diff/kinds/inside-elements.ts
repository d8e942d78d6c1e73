import type { ConditionKeyType } from '../../../generator/model/catalog.js';
import { action, arnFormat, box, conditionKey, resourceType } from '../models.js';
import type { Fixture } from './fixture.js';

const crate = (formats: readonly string[], conditionKeys: readonly string[] = []) =>
  box({ resourceTypes: [resourceType('crate', formats, { conditionKeys })] });
const zone = (type?: ConditionKeyType) =>
  box({ conditionKeys: [conditionKey('box:Zone', type && { type })] });
const described = (description?: string) =>
  box({ actions: [action('Move', description === undefined ? {} : { description })] });

const format = 'arn:${Partition}:box:${Region}:${Account}:crate/${CrateId}';
const regionless = 'arn:${Partition}:box::${Account}:crate/${CrateId}';

/** Resource types, ARN formats, condition keys, names and texts. */
export const insideElements: readonly Fixture[] = [
  {
    kind: 'resource-type-condition-keys-changed',
    when: 'keys are gained and none is lost',
    before: crate([format]),
    after: crate([format], ['box:Zone']),
    message: 'Condition keys of resource type `crate` of `box`: gained `box:Zone`',
    judged: ['safe', 'none', 'none', 'mixed'],
    because: 'Conditions on `box:Zone` can match now',
  },
  {
    kind: 'resource-type-condition-keys-changed',
    when: 'otherwise',
    before: crate([format], ['box:Zone', 'box:Size']),
    after: crate([format], ['box:Size']),
    message: 'Condition keys of resource type `crate` of `box`: lost `box:Zone`',
    judged: ['dangerous', 'none', 'none', 'mixed'],
    because: 'Conditions on `box:Zone` never match now',
  },
  {
    kind: 'arn-format-changed',
    when: 'it has other parameters',
    before: crate([format]),
    after: crate([regionless]),
    message: `ARN format of resource type \`crate\` of \`box\` is \`${regionless}\` instead of \`${format}\``,
    judged: ['breaking', 'breaks', 'changes', 'mixed'],
    because: `Statements with ARNs like \`${format}\` no longer match`,
  },
  {
    kind: 'arn-format-changed',
    when: 'otherwise',
    before: crate([format]),
    after: crate([format.replace('crate/', 'shelf/')]),
    message: `ARN format of resource type \`crate\` of \`box\` is \`${format.replace('crate/', 'shelf/')}\` instead of \`${format}\``,
    judged: ['dangerous', 'none', 'changes', 'mixed'],
  },
  {
    kind: 'arn-placeholder-renamed',
    when: 'its parameter is renamed with it',
    before: crate([format]),
    after: crate([format.replace('CrateId', 'CrateName')]),
    message: `In the ARN format of resource type \`crate\` of \`box\`, placeholder \`\${CrateId}\` became \`\${CrateName}\`: \`${format.replace('CrateId', 'CrateName')}\``,
    judged: ['breaking', 'breaks', 'none', 'none'],
  },
  {
    kind: 'arn-placeholder-renamed',
    when: 'its position names the parameter',
    before: crate([format]),
    after: crate([format.replace('Account', 'AccountId')]),
    message: `In the ARN format of resource type \`crate\` of \`box\`, placeholder \`\${Account}\` became \`\${AccountId}\`: \`${format.replace('Account', 'AccountId')}\``,
    judged: ['safe', 'none', 'none', 'none'],
  },
  {
    kind: 'arn-format-added',
    when: 'it is the first one of the type',
    before: crate([]),
    after: crate([format]),
    message: `Resource type \`crate\` of \`box\` gains the ARN format \`${format}\``,
    judged: ['safe', 'adds', 'none', 'none'],
  },
  {
    kind: 'arn-format-added',
    when: 'otherwise',
    before: crate([format]),
    after: crate([format, regionless]),
    message: `Resource type \`crate\` of \`box\` gains the ARN format \`${regionless}\``,
    judged: ['breaking', 'breaks', 'none', 'widening'],
  },
  {
    kind: 'arn-format-removed',
    when: 'it was the last one of the type',
    before: crate([format]),
    after: crate([]),
    message: `Resource type \`crate\` of \`box\` loses the ARN format \`${format}\``,
    judged: ['breaking', 'breaks', 'none', 'none'],
  },
  {
    kind: 'arn-format-removed',
    when: 'otherwise',
    before: crate([format, regionless]),
    after: crate([format]),
    message: `Resource type \`crate\` of \`box\` loses the ARN format \`${regionless}\``,
    judged: ['breaking', 'breaks', 'none', 'narrowing'],
  },
  {
    kind: 'condition-key-type-changed',
    when: 'it became known or was lost',
    before: zone(),
    after: zone('String'),
    message: 'Type of condition key `box:Zone` of `box` is String instead of unknown',
    judged: ['safe', 'none', 'none', 'none'],
  },
  {
    kind: 'condition-key-type-changed',
    when: 'otherwise',
    before: zone('String'),
    after: zone('ArrayOfString'),
    message: 'Type of condition key `box:Zone` of `box` is ArrayOfString instead of String',
    judged: ['dangerous', 'none', 'none', 'mixed'],
    because: '`ForAnyValue`',
  },
  {
    kind: 'identifier-changed',
    before: box({ actions: [action('Move')] }),
    after: box({ actions: [action('Move', { identifier: 'MoveIt', camelIdentifier: 'moveIt' })] }),
    message: 'In emitted code, `box:Move` is `MoveIt`, `moveIt` instead of `Move`, `move`',
    judged: ['breaking', 'breaks', 'none', 'none'],
  },
  {
    kind: 'identifier-changed',
    before: box({ identifier: 'Box' }),
    after: box({ identifier: 'TheBox' }),
    message: 'In emitted code, service `box` is `TheBox`, `box` instead of `Box`, `box`',
    judged: ['breaking', 'breaks', 'none', 'none'],
  },
  {
    kind: 'identifier-changed',
    before: crate([regionless]),
    after: box({
      resourceTypes: [
        resourceType('crate', [], {
          arnFormats: [
            {
              ...arnFormat(regionless),
              parameters: ['partition', 'account', 'id'].map((name) => ({
                placeholder: name,
                name,
              })),
            },
          ],
        }),
      ],
    }),
    message: `In emitted code, \`${regionless}\` of resource type \`crate\` of \`box\` is \`partition\`, \`account\`, \`id\` instead of \`partition\`, \`account\`, \`crateId\``,
    judged: ['breaking', 'breaks', 'none', 'none'],
  },
  {
    kind: 'description-changed',
    before: described('Moves a box'),
    after: described('Burns a box'),
    message: 'Description of `box:Move` changed',
    judged: ['documentation', 'none', 'none', 'none'],
  },
  {
    kind: 'description-changed',
    before: described(),
    after: described('Burns a box'),
    message: 'Description of `box:Move` changed',
    judged: ['documentation', 'none', 'none', 'none'],
  },
  {
    kind: 'description-reworded',
    before: described('Grants permission to move a box'),
    after: described('Move a  box.'),
    message: 'Description of `box:Move` was reworded',
    judged: ['documentation', 'none', 'none', 'none'],
  },
  {
    kind: 'removed-version-changed',
    before: box({ actions: [action('Move', { removed: '1.0.0' })] }),
    after: box({ actions: [action('Move', { removed: '1.0.1' })] }),
    message: '`box:Move` is marked as missing since 1.0.1 instead of 1.0.0',
    judged: ['documentation', 'none', 'none', 'none'],
  },
];
