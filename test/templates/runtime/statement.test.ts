import { describe, expect, it } from 'vitest';
import {
  allow,
  deny,
  StatementError,
  unchecked,
  type Statement,
} from '../../../templates/runtime/index.js';
import { box, item, StoreAction, StoreCondition } from './statement-example.js';

/** As plain JavaScript callers have it. */
const untyped = allow as unknown as (statement?: unknown) => Statement;

const actions = ['store:GetItem'];
const resources = ['*'];

describe('allow and deny', () => {
  it('give plain data', () => {
    const condition = StoreCondition.itemTag('Env').stringEquals('prod');
    const statement = allow({
      sid: 'Read',
      actions: [StoreAction.GetItem],
      resources: [item],
      conditions: [condition],
    });
    expect(statement).toEqual({
      effect: 'Allow',
      sid: 'Read',
      actions: ['store:GetItem'],
      resources: ['arn:aws:store:::b/*'],
      conditions: [condition],
    });
    expect(deny({ notActions: ['store:ListBox'], notResources: [box] })).toEqual({
      effect: 'Deny',
      notActions: ['store:ListBox'],
      notResources: ['arn:aws:store:::b'],
    });
  });

  it('remember what is unchecked, and do not keep the given lists', () => {
    const list = [unchecked('x:Y')];
    const statement = untyped({ actions: list, resources });
    list.pop();
    expect(statement.actions).toEqual([{ unchecked: 'x:Y' }]);
    expect(JSON.stringify(statement)).toBe(
      '{"effect":"Allow","actions":["x:Y"],"resources":["*"]}',
    );
  });

  it('take undefined as not given', () => {
    expect(untyped({ sid: undefined, actions, resources, conditions: undefined })).toEqual({
      effect: 'Allow',
      actions,
      resources,
    });
  });

  it('take principals in place of resources', () => {
    const principals = { aws: ['1', '2'], service: 'x.amazonaws.com' };
    expect(untyped({ principals, actions })).toEqual({ effect: 'Allow', principals, actions });
    expect(untyped({ notPrincipals: '*', actions }).notPrincipals).toBe('*');
    const federated = { federated: 'arn:aws:iam::1:oidc-provider/x', aws: undefined };
    expect(untyped({ principals: federated, actions }).principals).toEqual({
      federated: federated.federated,
    });
  });

  it.each([
    [undefined, 'allow: expected an object, got undefined.'],
    [[], 'allow: expected an object, got an array.'],
    [{ action: actions }, 'allow: unknown element "action". Did you mean "actions"?'],
    [{ foo: 1 }, 'allow: unknown element "foo". Expected sid, principals, notPrincipals, actions'],
    [{ resources }, 'allow: actions are missing. Give actions or notActions.'],
    [{ actions }, "allow: resources are missing. Give resources, ['*'] for all of them"],
    [
      { actions, notActions: actions, resources },
      'allow: expected actions or notActions, not both.',
    ],
    [
      { actions, resources, notResources: resources },
      'allow: expected resources or notResources, not both.',
    ],
    [
      { actions, principals: '*', notPrincipals: '*' },
      'allow: expected principals or notPrincipals, not both.',
    ],
    [{ actions: 'a:B', resources }, 'allow: actions must be an array, got "a:B".'],
    [{ actions: [], resources }, 'allow: actions must not be empty.'],
    [{ actions: [''], resources }, 'allow: actions must hold non-empty strings'],
    [{ actions, resources: [7] }, 'and unchecked texts, got 7.'],
    [{ sid: 7, actions, resources }, 'allow: sid must be a non-empty string, got 7.'],
    [
      { principals: 'me', actions },
      'allow: principals must be "*" or an object { aws?, service?, federated?, canonicalUser? }, got "me".',
    ],
    [{ principals: {}, actions }, 'allow: principals must name a principal.'],
    [
      { principals: { services: 'x' }, actions },
      'allow: principals has the unknown kind "services". Did you mean "service"?',
    ],
    [{ principals: { aws: [] }, actions }, 'allow: principals.aws must not be empty.'],
    [{ principals: { aws: ['1', 2] }, actions }, 'or an array of them, got 2.'],
    [{ principals: { aws: '' }, actions }, 'or an array of them, got "".'],
    [{ actions, resources, conditions: {} }, 'allow: conditions must be an array, got an object.'],
    [{ actions, resources, conditions: ['x'] }, 'allow: conditions must hold conditions'],
    [
      { actions, resources, conditions: [StoreCondition.prefix] },
      'allow: conditions has the condition key "store:Prefix" without an operator.',
    ],
  ])('refuse %j', (statement, message) => {
    expect(() => untyped(statement)).toThrow(StatementError);
    expect(() => untyped(statement)).toThrow(message);
  });

  it('refuse an operator on the same key twice, as AWS would take either value', () => {
    const twice = [
      StoreCondition.itemTag('Env').stringEquals('a'),
      StoreCondition.itemTag('env').stringEquals('b'),
    ];
    expect(() => untyped({ actions, resources, conditions: twice })).toThrow(
      'allow: conditions has StringEquals on "store:ItemTag/env" twice.',
    );
    const different = [
      StoreCondition.itemTag('Env').stringEquals('a'),
      StoreCondition.itemTag('Env').stringLike('a*'),
      StoreCondition.itemTag('Team').stringEquals('a'),
      StoreCondition.itemTag('Env').ifExists.stringEquals('a'),
    ];
    expect(untyped({ actions, resources, conditions: different }).conditions).toHaveLength(4);
  });

  it('say which of the two they are', () => {
    const untypedDeny = deny as unknown as (statement: unknown) => Statement;
    expect(() => untypedDeny({})).toThrow('deny: actions are missing.');
  });
});
