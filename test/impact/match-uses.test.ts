import { describe, expect, it } from 'vitest';
import type { Service } from '../../generator/model/catalog.js';
import {
  action,
  arnFormat,
  box,
  catalog,
  conditionKey,
  entry,
  resourceType,
  service,
} from '../diff/models.js';
import { fileOf, findingsIn, policy, toldIn } from './helpers.js';

type Fields = Partial<Service>;

const actions = (...names: readonly string[]): Fields => ({
  actions: names.map((name) => action(name)),
});

/** What changes of `box` do to one statement. */
function told(statement: object, before: Fields, after: Fields): string[] {
  return toldIn(fileOf('p.json', policy(statement)), box(before), box(after));
}

/** What changes of `box` do to code with `S`, the module of the service, and `all`, that of all. */
function toldInCode(code: string, before: Fields, after: Fields): string[] {
  const head = `import * as S from '@iamspec/aws/box'; import * as all from '@iamspec/aws/all';\n`;
  return toldIn(fileOf('a.ts', `${head}${code}`), box(before), box(after));
}

describe('wildcards', () => {
  it('match more', () => {
    const after = actions('GetOne', 'GetTwo', 'PutOne', 'GetGone');
    expect(
      told({ Action: ['box:Get*', 'BOX:put*', 'box:List*'] }, actions('GetOne'), after),
    ).toEqual([
      '8 widening action-added: `box:Get*` now matches 2 more actions: `box:GetGone` and `box:GetTwo`',
      '9 widening action-added: `BOX:put*` now matches 1 more action: `box:PutOne`',
    ]);
  });

  it('match fewer', () => {
    expect(told({ Action: '*' }, actions('GetOne', 'GetTwo'), actions('GetTwo'))).toEqual([
      '7 narrowing action-removed: `*` no longer matches 1 action: `box:GetOne`',
    ]);
  });

  it('deny more', () => {
    const statement = { Effect: 'Deny', Action: 'box:*' };
    expect(told(statement, actions(), actions('GetOne'))).toEqual([
      '7 narrowing action-added: `box:*` now matches 1 more action: `box:GetOne`',
    ]);
  });

  it('follow marks', () => {
    const marked: Fields = { actions: [action('GetOne', { removed: '1' })] };
    expect(told({ Action: 'box:G?tOne' }, actions('GetOne'), marked)).toEqual([
      '7 narrowing action-deprecated: `box:G?tOne` no longer matches 1 action: `box:GetOne`',
    ]);
    expect(told({ Action: 'box:G*' }, marked, actions('GetOne'))).toEqual([
      '7 widening action-undeleted: `box:G*` now matches 1 more action: `box:GetOne`',
    ]);
    expect(told({ Action: 'box:G*' }, {}, marked)).toEqual([]);
    expect(told({ Action: 'box:G*' }, marked, {})).toEqual([]);
  });

  it('match services that come and go', () => {
    const file = fileOf('p.json', policy({ Action: ['*', 'box:Get*', 'box:GetOne', 'other:*'] }));
    const full = box({
      actions: [action('GetOne'), action('GetTwo'), action('GetOld', { removed: '1' })],
    });
    expect(toldIn(file, catalog(), full)).toEqual([
      '8 widening service-added: `*` now matches 2 more actions: `box:GetOne` and `box:GetTwo`',
      '9 widening service-added: `box:Get*` now matches 2 more actions: `box:GetOne` and `box:GetTwo`',
      '10 widening service-added: Service `box` is new: 3 actions, 0 resource types and 0 condition keys',
    ]);
    expect(toldIn(file, full, catalog()).map((line) => line.slice(0, 28))).toEqual([
      '8 narrowing service-removed:',
      '9 narrowing service-removed:',
      '10 narrowing service-removed',
    ]);
  });

  it('below NotAction exclude more, and the statement covers what they do not', () => {
    const after = actions('GetOne', 'PutOne');
    expect(told({ NotAction: ['box:Get*', 'x:*'] }, {}, after)).toEqual([
      '7 widening action-added: The statement with `NotAction` now covers 1 more action: `box:PutOne`',
      '8 narrowing action-added: `box:Get*` now excludes 1 more action: `box:GetOne`',
    ]);
    expect(told({ Effect: 'Deny', NotAction: 'box:Get*' }, after, {})).toEqual([
      '7 widening action-removed: The statement with `NotAction` no longer covers 1 action: `box:PutOne`',
      '7 narrowing action-removed: `box:Get*` no longer excludes 1 action: `box:GetOne`',
    ]);
  });

  it('are not what a function fills in', () => {
    const statement = { NotAction: ['x:*', { 'Fn::Sub': '${Service}:*' }] };
    expect(told(statement, {}, actions('GetOne'))).toEqual([]);
    expect(told({ Action: '${Service}:*' }, {}, actions('GetOne'))).toEqual([]);
    expect(told({ NotAction: { Ref: 'Actions' } }, {}, actions('GetOne'))).toEqual([]);
  });
});

describe('actions', () => {
  it('are gone or back', () => {
    const both = { Action: ['box:GetOne', 'box:getTwo'] };
    const marked: Fields = { actions: [action('GetTwo', { removed: '2' })] };
    expect(told(both, actions('GetOne', 'GetTwo'), marked)).toEqual([
      '8 narrowing action-removed: Action `box:GetOne` is gone (Read)',
      '9 narrowing action-deprecated: Action `box:GetTwo` is not in the AWS data since 2',
    ]);
    expect(told(both, marked, actions('GetTwo'))).toHaveLength(1);
  });

  it('change their access level', () => {
    const after: Fields = { actions: [action('GetOne', { accessLevel: 'Write' })] };
    expect(told({ Action: ['box:GetOne', 'box:*'] }, actions('GetOne'), after)).toEqual([
      '8 mixed access-level-changed: Access level of `box:GetOne` is `Write` instead of `Read`',
    ]);
    expect(told({ NotAction: ['box:GetOne'] }, actions('GetOne'), after)).toEqual([]);
  });

  it('ask other resources', () => {
    const asking = (...types: Parameters<typeof entry>[]): Fields => ({
      actions: ['GetOne', 'GetTwo'].map((name) =>
        action(name, { resources: types.map((type) => entry(...type)) }),
      ),
    });
    const [before, after] = [asking(['lid']), asking(['lid', { required: true }])];
    const named = { Action: ['box:GetOne', 'box:*', 'box:GetT*'], Resource: 'arn:aws:box:::a' };
    expect(told(named, before, after)).toEqual([
      '8 narrowing resource-required-changed: Resource type `lid` of `box:GetOne` is required now',
      '9 narrowing resource-required-changed: Resource types of 2 actions of `box:*` changed: `box:GetOne` and `box:GetTwo`',
      '10 narrowing resource-required-changed: Resource type `lid` of `box:GetTwo` is required now',
    ]);
    expect(told({ ...named, Resource: '*' }, before, after)).toEqual([]);
    expect(told({ ...named, Resource: ['a', '*'] }, before, after)).toEqual([]);
    expect(told({ Action: 'box:GetOne', Resource: 'a' }, before, asking(['lid'], ['cap']))).toEqual(
      [
        '7 widening action-resource-type-added: `box:GetOne` supports resource type `cap` (optional)',
      ],
    );
  });
});

describe('ARNs', () => {
  const type = (...formats: string[]): Fields => ({
    resourceTypes: [
      resourceType('lid', formats),
      resourceType('key', ['arn:${Partition}:box:::${Lid}/${Key}']),
    ],
  });
  const old = 'arn:${Partition}:box:${Region}:${Account}:lid/${Lid}';
  const current = 'arn:${Partition}:box:${Region}:${Account}:lids/${Lid}';

  it('have another format', () => {
    const Resource = [
      'arn:aws:box:*:*:lid/*',
      'arn:aws:box:::lids/a',
      'arn:aws:box:::cap/a',
      'arn:aws:sqs:*:*:lid/a',
    ];
    const message = `An ARN like this can be of resource type \`lid\` of \`box\`: ARN format of resource type \`lid\` of \`box\` is \`${current}\` instead of \`${old}\``;
    expect(told({ Resource, Action: 'x:Y' }, type(old), type(current))).toEqual([
      `7 mixed arn-format-changed: ${message}`,
      `8 mixed arn-format-changed: ${message}`,
    ]);
    expect(
      told({ NotResource: Resource[0], Resource: [], Action: 'x:Y' }, type(old), type(current)),
    ).toHaveLength(1);
  });

  it('gain and lose formats and types', () => {
    const statement = { Action: 'x:Y', Resource: 'arn:${AWS::Partition}:box:::lids/a' };
    expect(told(statement, type(old), type(old, current))).toHaveLength(1);
    expect(told(statement, type(old, current), type(old))).toHaveLength(1);
    expect(told(statement, type(current), {}).map((line) => line.slice(0, 30))).toEqual([
      '6 none resource-type-removed: ',
      '6 none resource-type-removed: ',
    ]);
    const marked: Fields = {
      resourceTypes: [resourceType('lid', [current], { removed: '1' })],
    };
    expect(
      told(statement, { resourceTypes: [resourceType('lid', [current])] }, marked),
    ).toHaveLength(1);
    expect(
      told(statement, marked, { resourceTypes: [resourceType('lid', [current])] }),
    ).toHaveLength(1);
  });

  it('are the same when a placeholder is renamed, and other ones when no type fits', () => {
    const statement = {
      Action: 'x:Y',
      Resource: ['arn:aws:box:::lid/a', 'arn:aws:b*:::lid/a', 'arn:aws:'],
    };
    expect(told(statement, type(old), type(old.replace('{Lid}', '{Name}')))).toEqual([]);
    expect(
      told({ ...statement, Resource: 'arn:aws:b?x:::lid/a' }, type(old), type(current)),
    ).toEqual([]);
  });

  it('are of the type that fits strictly', () => {
    const bucket: Fields = {
      resourceTypes: [
        resourceType('bucket', ['arn:${Partition}:box:::${Bucket}']),
        resourceType('key', ['arn:${Partition}:box:::${Bucket}/${Key}']),
      ],
    };
    const changed: Fields = {
      resourceTypes: [
        resourceType('bucket', ['arn:${Partition}:box:${Region}::${Bucket}']),
        ...(bucket.resourceTypes ?? []).slice(1),
      ],
    };
    const at = (Resource: string): object => ({ Action: 'x:Y', Resource });
    expect(told(at('arn:aws:box:::a'), bucket, changed)).toHaveLength(1);
    expect(told(at('arn:aws:box:::a/b'), bucket, changed)).toEqual([]);
    expect(told(at('arn:aws:box:::a*'), bucket, changed)).toHaveLength(1);
  });
});

describe('condition keys', () => {
  const keys = (...list: ReturnType<typeof conditionKey>[]): Fields => ({
    ...actions('GetOne'),
    conditionKeys: list,
  });
  const own = conditionKey('box:Size', { type: 'Numeric' });
  const shared = conditionKey('aws:RequestTag/${TagKey}', { type: 'String' });
  const marked = conditionKey('box:Lid/<key>/<part>', { type: 'String' });

  it('are gone, or of another type', () => {
    const statement = {
      Action: 'box:GetOne',
      Condition: {
        Bool: { 'BOX:size': 'a', 'box:Lid/a/b': 'b', 'box:Lid/': 'c', 'box:Sizes': 'd' },
      },
    };
    expect(told(statement, keys(own, marked), keys())).toEqual([
      '10 none condition-key-removed: Condition key `box:Size` of `box` is gone',
      '11 none condition-key-removed: Condition key `box:Lid/<key>/<part>` of `box` is gone',
    ]);
    const text = conditionKey('box:Size', { type: 'String' });
    expect(told(statement, keys(own), keys(text))).toEqual([
      '10 mixed condition-key-type-changed: Type of condition key `box:Size` of `box` is String instead of Numeric',
    ]);
    const gone = conditionKey('box:Size', { type: 'Numeric', removed: '1' });
    expect(told(statement, keys(own), keys(gone))).toHaveLength(1);
  });

  it('that services share belong to the services of the statement', () => {
    const at = (statement: object): string[] =>
      told(
        { Condition: { Null: { 'aws:requesttag/Team': 'a' } }, ...statement },
        keys(shared),
        keys(),
      );
    expect(at({ Action: 'box:Get*' })).toHaveLength(1);
    expect(at({ Action: 'other:Get*' })).toEqual([]);
    expect(at({ NotAction: 'box:Get*' })).toEqual([]);
    expect(toldInCode(`f('aws:RequestTag/Team')`, keys(shared), keys())).toEqual([]);
    expect(toldInCode(`f('box:Size')`, keys(own), keys())).toHaveLength(1);
  });
});

describe('members', () => {
  const full: Fields = {
    actions: [action('GetOne')],
    resourceTypes: [resourceType('big lid', ['arn:${Partition}:box:::${Lid}'])],
    conditionKeys: [conditionKey('box:Size', { type: 'Numeric' }), conditionKey('box:Tag/${Key}')],
  };
  const code = `f(S.BoxAction.GetOne,
    S.BoxResourceType.BigLid,
    S.BoxConditionKey.Size,
    S.BoxCondition.tag('a'),
    S.BoxArn.bigLid({}));`;

  it('are gone', () => {
    expect(toldInCode(code, full, {})).toEqual([
      '2 narrowing action-removed: Action `box:GetOne` is gone (Read)',
      '3 none resource-type-removed: Resource type `big lid` of `box` is gone',
      '4 none condition-key-removed: Condition key `box:Size` of `box` is gone',
      '5 none condition-key-removed: Condition key `box:Tag/${Key}` of `box` is gone',
      '6 none resource-type-removed: Resource type `big lid` of `box` is gone',
    ]);
    expect(toldInCode(code, {}, full)).toEqual([]);
    expect(
      toldInCode('f(all.Box.BoxAction.GetOne, all.Other.OtherAction.X)', full, {}),
    ).toHaveLength(1);
    expect(toldInCode('f({ notActions: [S.BoxAction.GetOne] })', full, {})).toHaveLength(1);
  });

  it('are called otherwise', () => {
    const after: Fields = {
      ...full,
      actions: [action('GetOne', { identifier: 'Get1', camelIdentifier: 'get1' })],
      conditionKeys: [{ ...conditionKey('box:Size'), type: 'String' }],
    };
    expect(toldInCode('f(S.BoxAction.GetOne, S.BoxConditionKey.Size)', full, after)).toEqual([
      '2 none identifier-changed: In emitted code, `box:GetOne` is `Get1`, `get1` instead of `GetOne`, `getOne`',
      '2 mixed condition-key-type-changed: Type of condition key `box:Size` of `box` is String instead of Numeric',
    ]);
    expect(told({ Action: 'box:GetOne' }, full, after)).toEqual([]);
  });

  it('have other ARNs and parameters', () => {
    const changed = (...formats: string[]): Fields => ({
      resourceTypes: [resourceType('big lid', formats)],
    });
    const after = changed('arn:${Partition}:box:::big/${Lid}');
    const lines = toldInCode(
      `f(S.BoxArn.bigLid({}), S.BoxResourceType.BigLid)`,
      { resourceTypes: full.resourceTypes ?? [] },
      after,
    );
    expect(lines.map((line) => line.slice(0, 27))).toEqual(['2 mixed arn-format-changed:']);
    const format = arnFormat('arn:${Partition}:box:::${Lid}');
    const [parameter] = format.parameters.slice(-1);
    const renamed: Fields = {
      resourceTypes: [
        resourceType('big lid', [], {
          arnFormats: [
            {
              ...format,
              parameters: [
                ...format.parameters.slice(0, -1),
                { placeholder: parameter?.placeholder ?? '', name: 'other' },
              ],
            },
          ],
        }),
      ],
    };
    const names = toldInCode(
      `f(S.BoxArn.bigLid({}), S.BoxResourceType.BigLid)`,
      { resourceTypes: full.resourceTypes ?? [] },
      renamed,
    );
    expect(names.map((line) => line.slice(0, 26))).toEqual(['2 none identifier-changed:']);
  });

  it('have another access level', () => {
    const after: Fields = { ...full, actions: [action('GetOne', { accessLevel: 'Write' })] };
    expect(toldInCode('f(S.BoxAction.GetOne)', full, after)).toHaveLength(1);
    expect(toldInCode('f({ notActions: [S.BoxAction.GetOne] })', full, after)).toEqual([]);
  });

  it('are of a service that is gone, or called otherwise', () => {
    const file = fileOf(
      'a.ts',
      `import { BoxAction } from '@iamspec/aws/box';\nimport { Box } from '@iamspec/aws/all';\n`,
    );
    expect(toldIn(file, box(full), catalog()).map((line) => line.slice(0, 29))).toEqual([
      '1 narrowing service-removed: ',
      '2 narrowing service-removed: ',
    ]);
    const after = catalog(
      service('box', { ...full, identifier: 'Crate', camelIdentifier: 'crate' }),
    );
    expect(toldIn(file, box(full), after)).toHaveLength(2);
    expect(toldIn(file, box(full), box({ ...full, title: 'x' }))).toEqual([]);
    expect(toldIn(file, catalog(), catalog())).toEqual([]);
  });
});

describe('findings', () => {
  it('are told once a place, in the order of the text, with changes of rewritings', () => {
    const names = Array.from({ length: 30 }, (_, index) => `Do${index}`);
    const after: Fields = { actions: names.map((name) => action(name, { accessLevel: 'Write' })) };
    const text = `f('box:Do7', 'box:Do3');`;
    const found = findingsIn(fileOf('a.ts', text), box(actions(...names)), box(after));
    expect(found.map(({ use }) => use.text)).toEqual(['box:Do7', 'box:Do3']);
    expect(found[0]?.changes[0]?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it('are none without changes', () => {
    const same = box(actions('GetOne'));
    expect(toldIn(fileOf('p.json', policy({ Action: '*' })), same, same)).toEqual([]);
  });
});
