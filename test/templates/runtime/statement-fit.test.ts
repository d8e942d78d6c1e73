import { describe, expect, it } from 'vitest';
import {
  allow,
  conditionKeys,
  deny,
  unchecked,
  uncheckedConditionKey,
  type Arn,
  type Condition,
  type ConditionKey,
} from '../../../templates/runtime/index.js';
import {
  box,
  copy,
  item,
  onlyCompiled,
  StoreAction,
  StoreArn,
  StoreCondition,
} from './statement-example.js';

// `tsc` checks this file.
const Key = StoreCondition;
declare const someText: string;
declare const someArn: Arn;
declare const eitherArn: Arn<'store:item'> | Arn<'store:copy'>;
declare const action: 'store:GetItem' | 'store:DeleteItem';
declare const someCondition: Condition;

describe('a statement that compiles', () => {
  it('has resources that fit an action, and actions that have a resource', () => {
    const compiled = onlyCompiled(() => [
      allow({ actions: [StoreAction.GetItem], resources: [item] }),
      allow({ actions: ['store:GetItem', StoreAction.ListBox], resources: [box, item] }),
      allow({ actions: ['store:GetItem'], resources: [copy, item] }),
      allow({ actions: [StoreAction.ListBoxes], resources: ['*'] }),
      allow({ actions: [StoreAction.ListBoxes, StoreAction.GetItem], resources: ['*', item] }),
      allow({ actions: ['store:MoveItem'], resources: [eitherArn] }),
      allow({ actions: [action], resources: [item] }),
      allow({ actions: Object.values(StoreAction), resources: ['*'] }),
      deny({ actions: [StoreAction.DeleteItem], resources: [item] }),
    ]);
    expect(compiled).toBe(true);
  });

  it('may have wildcards, unchecked texts and whole variables', () => {
    const reads = ['store:GetItem', 'store:GetItemTagging'] as const;
    const resources: readonly Arn<'store:item'>[] = [item];
    const statement = { actions: ['store:GetItem'], resources: [item] } as const;
    const compiled = onlyCompiled(() => [
      allow({ actions: ['*'], resources: [item] }),
      allow({ actions: ['store:*'], resources: [item, box, '*'] }),
      allow({ actions: ['store:Get*'], resources: [item, copy] }),
      allow({ actions: ['store:?etItem', '*:Get*', 's*:List*'], resources: [item, box] }),
      allow({ actions: reads, resources }),
      allow({ actions: [...reads, 'store:ListBox'], resources: [...resources, box] }),
      allow(statement),
      allow({ actions: [unchecked('new:Action')], resources: [someArn] }),
      allow({ actions: ['store:GetItem'], resources: [unchecked(someText)] }),
      allow({ actions: ['store:GetItem', unchecked('x:Y')], resources: [item, box] }),
    ]);
    expect(compiled).toBe(true);
  });

  it('may have the elements that say what is left out, and principals', () => {
    const compiled = onlyCompiled(() => [
      deny({ notActions: ['store:GetItem', 'store:List*'], resources: ['*', item, box] }),
      allow({ actions: ['store:GetItem'], notResources: [item] }),
      allow({ principals: '*', actions: ['store:GetItem'] }),
      allow({ principals: { service: 'x.amazonaws.com' }, actions: ['store:ListBoxes'] }),
      deny({
        notPrincipals: { aws: ['123456789012', 'arn:aws:iam::123456789012:role/r'] },
        actions: ['store:GetItem'],
        resources: [item],
      }),
    ]);
    expect(compiled).toBe(true);
  });

  it('has conditions that are usable', () => {
    const compiled = onlyCompiled(() => [
      allow({
        actions: ['store:GetItem'],
        resources: [item],
        conditions: [
          Key.itemTag('Env').stringEquals('a'),
          Key.secure.bool(true),
          Key.awsTagKeys.forAnyValue.stringEquals('a'),
          Key.sourceQueue.arnLike('*'),
          uncheckedConditionKey('oidc.example.com:sub', 'String').stringEquals('x'),
        ],
      }),
      allow({
        actions: ['store:ListBox'],
        resources: [box],
        conditions: [Key.prefix.stringLike('a'), Key.boxTag('t').isNull()],
      }),
      allow({
        actions: ['store:ListBox'],
        resources: ['*'],
        conditions: [Key.boxTag('t').stringEquals('a')],
      }),
      allow({
        principals: '*',
        actions: ['store:ListBox'],
        conditions: [Key.boxTag('t').stringEquals('a')],
      }),
      deny({
        notActions: ['store:GetItem'],
        resources: ['*'],
        conditions: [Key.prefix.stringEquals('a')],
      }),
      allow({ actions: ['*'], resources: ['*'], conditions: [Key.prefix.stringEquals('a')] }),
      allow({
        actions: ['store:List*'],
        resources: ['*'],
        conditions: [Key.prefix.stringEquals('a')],
      }),
    ]);
    expect(compiled).toBe(true);
  });
});

describe('a statement does not compile', () => {
  it('with an action or a resource that has no counterpart', () => {
    const compiled = onlyCompiled(() => [
      // @ts-expect-error no fitting resource
      allow({ actions: ['store:GetItem'], resources: [box] }),
      // @ts-expect-error nothing for ListBox
      allow({ actions: ['store:GetItem', 'store:ListBox'], resources: [item] }),
      // @ts-expect-error no action for the box
      allow({ actions: ['store:GetItem'], resources: [item, box] }),
      // @ts-expect-error takes only the wildcard
      allow({ actions: ['store:ListBoxes'], resources: [item] }),
      // @ts-expect-error only * also beside others
      allow({ actions: ['store:GetItem', StoreAction.ListBoxes], resources: [item] }),
      // @ts-expect-error one of several does not fit
      allow({ actions: ['store:DeleteItem'], resources: [eitherArn] }),
      // @ts-expect-error none of the matched actions
      allow({ actions: ['store:Get*'], resources: [box] }),
      // @ts-expect-error an excluded resource has to fit too
      allow({ actions: ['store:GetItem'], notResources: [box] }),
      // @ts-expect-error the same for deny
      deny({ actions: ['store:GetItem'], resources: [box] }),
      // @ts-expect-error another service
      allow({ actions: ['queue:Send'], resources: [item] }),
    ]);
    expect(compiled).toBe(true);
  });

  it('with texts that the compiler does not know', () => {
    const compiled = onlyCompiled(() => [
      // @ts-expect-error no such action
      allow({ actions: ['store:GetItm'], resources: ['*'] }),
      // @ts-expect-error not imported
      allow({ actions: ['other:Get'], resources: ['*'] }),
      // @ts-expect-error it has no prefix
      allow({ actions: ['GetItem'], resources: ['*'] }),
      // @ts-expect-error matches nothing
      allow({ actions: ['store:Foo*'], resources: ['*'] }),
      // @ts-expect-error matches nothing
      allow({ actions: ['other:*'], resources: ['*'] }),
      // @ts-expect-error it can be any text
      allow({ actions: [someText], resources: ['*'] }),
      // @ts-expect-error it can be any text
      allow({ actions: ['store:GetItem'], resources: [someText] }),
      // @ts-expect-error an ARN without a type
      allow({ actions: ['store:GetItem'], resources: ['arn:aws:store:::b/*'] }),
      // @ts-expect-error an ARN of no known type
      allow({ actions: ['store:GetItem'], resources: [someArn] }),
      // @ts-expect-error no such action to leave out
      deny({ notActions: ['store:GetItm'], resources: ['*'] }),
      // @ts-expect-error an ARN without a type
      deny({ notActions: ['store:GetItem'], resources: ['arn:aws:store:::b/*'] }),
    ]);
    expect(compiled).toBe(true);
  });

  it('with elements that are missing, empty, unknown or too many', () => {
    const compiled = onlyCompiled(() => [
      // @ts-expect-error resources are missing
      allow({ actions: ['store:GetItem'] }),
      // @ts-expect-error empty resources
      allow({ actions: ['store:GetItem'], resources: [] }),
      // @ts-expect-error actions are missing
      allow({ resources: ['*'] }),
      // @ts-expect-error empty actions
      allow({ actions: [], resources: ['*'] }),
      // @ts-expect-error both exclude each other
      allow({ actions: ['store:GetItem'], notActions: ['store:ListBox'], resources: ['*'] }),
      // @ts-expect-error both exclude each other
      allow({ actions: ['store:GetItem'], resources: [item], notResources: [item] }),
      // @ts-expect-error unknown element
      allow({ actions: ['store:GetItem'], resources: [item], condition: [] }),
      // @ts-expect-error unknown kind of principal
      allow({ actions: ['store:GetItem'], principals: { user: 'x' } }),
    ]);
    expect(compiled).toBe(true);
  });

  it('with a condition key that is not usable', () => {
    const other = conditionKeys<{ a: ConditionKey<'other:Key', 'String'> }>({
      a: ['String', 'other:Key'],
    });
    const actions = ['store:GetItem'] as const;
    const resources = [item] as const;
    const prefixed = Key.prefix.stringEquals('a');
    const secured = Key.secure.bool(true);
    const boxed = Key.boxTag('a').stringEquals('a');
    const foreign = other.a.stringEquals('a');
    const compiled = onlyCompiled(() => [
      // @ts-expect-error of another action
      allow({ actions, resources, conditions: [prefixed] }),
      // @ts-expect-error of another resource type
      allow({ actions, resources, conditions: [boxed] }),
      // @ts-expect-error of another service
      allow({ actions, resources, conditions: [foreign] }),
      // @ts-expect-error no action has it
      allow({ actions: ['store:ListBoxes'], resources: ['*'], conditions: [secured] }),
      // @ts-expect-error the second is not usable
      deny({ actions, resources, conditions: [secured, prefixed] }),
      // @ts-expect-error its key is not known
      allow({ actions, resources, conditions: [someCondition] }),
      // @ts-expect-error no operator
      allow({ actions, resources, conditions: [Key.itemTag('a')] }),
    ]);
    expect(compiled).toBe(true);
  });
});

describe('the format of an ARN helper', () => {
  it('keeps other texts out', () => {
    expect(
      allow({ actions: ['store:GetItem'], resources: [StoreArn.item.from('arn:aws:store:::b/i')] }),
    ).toHaveProperty('resources', ['arn:aws:store:::b/i']);
  });
});
