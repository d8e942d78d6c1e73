import {
  arnHelpers,
  conditionKeys,
  createCatalog,
  type ArnHelper,
  type ArnHelpers,
  type ConditionKey,
} from '../../../templates/runtime/index.js';

/** A service as the generator emits it, small enough to see through. */
export enum StoreAction {
  DeleteItem = 'store:DeleteItem',
  GetItem = 'store:GetItem',
  GetItemTagging = 'store:GetItemTagging',
  ListBox = 'store:ListBox',
  ListBoxes = 'store:ListBoxes',
  MoveItem = 'store:MoveItem',
}

type ItemKeys = 'store:ItemTag/<key>' | 'store:Secure';
type ListBoxKeys = 'store:Prefix';

interface StoreActions {
  'store:DeleteItem': ['store:item', ItemKeys];
  'store:GetItem': ['store:item' | 'store:copy', ItemKeys];
  'store:GetItemTagging': ['store:item', never];
  'store:ListBox': ['store:box', ListBoxKeys];
  'store:ListBoxes': [never, never];
  'store:MoveItem': ['store:item' | 'store:copy', ItemKeys];
}

interface QueueActions {
  'queue:Send': ['queue:queue', never];
}

declare module '../../../templates/runtime/policy-types.js' {
  interface KnownActions extends StoreActions, QueueActions {}
  interface KnownServices {
    store: StoreActions;
    queue: QueueActions;
  }
  interface KnownResourceTypes {
    'store:box': 'store:BoxTag/${TagKey}';
  }
  interface KnownGlobalConditionKeys {
    'queue:SourceQueue': true;
  }
}

interface StoreArnTypes {
  readonly item: ArnHelper<
    'store:item',
    { readonly boxName: string; readonly itemName: string },
    `arn:${string}:store:::${string}/${string}`
  >;
  readonly box: ArnHelper<
    'store:box',
    { readonly boxName: string },
    `arn:${string}:store:::${string}`
  >;
  readonly copy: ArnHelper<
    'store:copy',
    { readonly copyId: string },
    `arn:${string}:store:::copy:${string}`
  >;
}

export const StoreArn: ArnHelpers<StoreArnTypes> = arnHelpers('store', {
  item: ['item', 'arn:${partition}:store:::${boxName}/${itemName}'],
  box: ['box', 'arn:${partition}:store:::${boxName}'],
  copy: ['copy', 'arn:${partition}:store:::copy:${copyId}'],
});

interface StoreConditionKeys {
  readonly prefix: ConditionKey<'store:Prefix', 'String'>;
  readonly secure: ConditionKey<'store:Secure', 'Bool'>;
  readonly awsTagKeys: ConditionKey<'aws:TagKeys', 'ArrayOfString'>;
  readonly sourceQueue: ConditionKey<'queue:SourceQueue', 'ARN'>;
  itemTag(key: string): ConditionKey<'store:ItemTag/<key>', 'String'>;
  boxTag(tagKey: string): ConditionKey<'store:BoxTag/${TagKey}', 'String'>;
}

export const StoreCondition = conditionKeys<StoreConditionKeys>({
  prefix: ['String', 'store:Prefix'],
  secure: ['Bool', 'store:Secure'],
  awsTagKeys: ['ArrayOfString', 'aws:TagKeys'],
  sourceQueue: ['ARN', 'queue:SourceQueue'],
  itemTag: ['String', 'store:ItemTag/<key>', 'store:ItemTag/', ''],
  boxTag: ['String', 'store:BoxTag/${TagKey}', 'store:BoxTag/', ''],
});

const keys = [
  ['store:Prefix', 1],
  ['store:Secure', 5],
  ['store:ItemTag/<key>', 1],
  ['store:BoxTag/${TagKey}', 1],
];
const types = [
  ['box', ['arn:${Partition}:store:::${BoxName}'], 3],
  ['copy', ['arn:${Partition}:store:::copy:${CopyId}']],
  ['item', ['arn:${Partition}:store:::${BoxName}/${ItemName}']],
];
const actions = [
  ['DeleteItem', 2, [[2, 1]], 1],
  [
    'GetItem',
    4,
    [
      [1, 0],
      [2, 0],
    ],
    1,
  ],
  ['GetItemTagging', 4, [[2, 1]]],
  ['ListBox', 3, [[0, 1]], 2],
  ['ListBoxes', 3, []],
  [
    'MoveItem',
    2,
    [
      [1, 1],
      [2, 1],
    ],
    1,
  ],
];

export const exampleCatalog = createCatalog({
  store: JSON.stringify(['Example Store', keys, [[], [1, 2], [0], [3]], types, actions]),
});

export const item = StoreArn.item({ boxName: 'b', itemName: '*' });
export const box = StoreArn.box({ boxName: 'b' });
export const copy = StoreArn.copy({ copyId: '1' });

/** `lines` are compiled and never run: below `@ts-expect-error`, one that compiles is an error. */
export function onlyCompiled(lines: () => unknown): boolean {
  return typeof lines === 'function';
}
