import { describe, expect, it } from 'vitest';
import type { CheckOptions, PolicyFinding } from '../../../templates/runtime/index.js';
import {
  allow,
  createPolicy,
  deny,
  PolicyError,
  unchecked,
  uncheckedConditionKey,
  type Statement,
} from '../../../templates/runtime/index.js';
import {
  box,
  copy,
  exampleCatalog,
  item,
  StoreAction,
  StoreCondition,
} from './statement-example.js';

const policy = createPolicy(exampleCatalog);
/** As plain JavaScript callers have it. */
const untypedAllow = allow as unknown as (statement: unknown) => Statement;
const untypedPolicy = policy as (...input: readonly unknown[]) => unknown;

const read = allow({ actions: [StoreAction.GetItem], resources: [item] });

function errorOf(run: () => unknown): PolicyError {
  try {
    run();
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('policy', () => {
  it('builds a document in the order of AWS', () => {
    const document = policy(
      allow({
        conditions: [
          StoreCondition.itemTag('Env').stringEquals('prod'),
          StoreCondition.secure.bool(true),
          StoreCondition.itemTag('Team').stringEquals('a', 'b'),
        ],
        resources: [item, box],
        actions: [StoreAction.GetItem, 'store:ListBox'],
        sid: 'Read',
      }),
      deny({ notActions: ['store:Get*'], notResources: [copy] }),
      { id: 'example' },
    );
    expect(JSON.stringify(document, undefined, 1)).toBe(
      JSON.stringify(
        {
          Version: '2012-10-17',
          Id: 'example',
          Statement: [
            {
              Sid: 'Read',
              Effect: 'Allow',
              Action: ['store:GetItem', 'store:ListBox'],
              Resource: ['arn:aws:store:::b/*', 'arn:aws:store:::b'],
              Condition: {
                StringEquals: { 'store:ItemTag/Env': 'prod', 'store:ItemTag/Team': ['a', 'b'] },
                Bool: { 'store:Secure': 'true' },
              },
            },
            { Effect: 'Deny', NotAction: 'store:Get*', NotResource: 'arn:aws:store:::copy:1' },
          ],
        },
        undefined,
        1,
      ),
    );
  });

  it('writes principals', () => {
    const document = policy(
      allow({
        principals: {
          canonicalUser: ['0123456789abcdef'.repeat(4)],
          service: 'x.amazonaws.com',
          aws: ['111111111111', 'arn:aws:iam::222222222222:root'],
        },
        actions: ['store:GetItem'],
        resources: [item],
      }),
      deny({ principals: '*', actions: ['store:DeleteItem'], resources: [item] }),
    );
    expect(document.Statement.map(({ Principal }) => Principal)).toEqual([
      {
        AWS: ['111111111111', 'arn:aws:iam::222222222222:root'],
        Service: 'x.amazonaws.com',
        CanonicalUser: '0123456789abcdef'.repeat(4),
      },
      '*',
    ]);
    expect(Object.keys(document.Statement[0]?.Principal ?? {})).toEqual([
      'AWS',
      'Service',
      'CanonicalUser',
    ]);
  });

  it('is the same for the same input, and a document of its own each time', () => {
    const [one, other] = [policy(read), policy(read)];
    expect(one).toEqual(other);
    one.Statement.pop();
    expect(other.Statement).toHaveLength(1);
  });

  it('throws with all errors', () => {
    const error = errorOf(() =>
      policy(
        untypedAllow({ actions: ['store:GetItm'], resources: ['*'] }),
        untypedAllow({ actions: ['store:GetItem', 'store:ListBox'], resources: [item] }),
      ),
    );
    expect(error.name).toBe('PolicyError');
    expect(error.message).toMatch(/^The policy has \d errors:\n {2}Statement\[0\]\.Action: /);
    expect(error.message).toContain('GetItem');
    expect(error.findings.map(({ code }) => code)).toContain('unknown-action');
    const places = error.findings.map(({ path }) => path[1]);
    expect(places).toContain(0);
    expect(places).toContain(1);
    expect(error.message.split('\n')).toHaveLength(error.findings.length + 1);
  });

  it('does not judge what is unchecked', () => {
    const oidc = uncheckedConditionKey('oidc.example.com:sub', 'String');
    const document = policy(
      allow({
        actions: [unchecked('store:NewAction'), StoreAction.GetItem],
        resources: [item, unchecked('arn:aws:store:::new:thing:1')],
        conditions: [oidc.stringEquals('x')],
      }),
      allow({ actions: [unchecked('new:Action')], resources: [unchecked('whatever')] }),
    );
    expect(document.Statement[0]?.Action).toEqual(['store:NewAction', 'store:GetItem']);
    expect(document.Statement[1]?.Resource).toBe('whatever');
  });

  it('needs all required resource types, unless told that another policy has them', () => {
    const partial = allow({ actions: [StoreAction.MoveItem], resources: [item] });
    expect(errorOf(() => policy(partial)).findings.map(({ code }) => code)).toEqual([
      'missing-required-resource-type',
    ]);
    expect(policy(partial, { allowPartial: true }).Statement).toHaveLength(1);
    const rest = allow({ actions: [StoreAction.MoveItem], resources: [copy] });
    expect(policy(partial, rest).Statement).toHaveLength(2);
  });

  it('writes the smallest document when asked', () => {
    const document = policy(
      allow({ actions: [StoreAction.GetItem], resources: [item] }),
      allow({ actions: [StoreAction.GetItem, StoreAction.GetItemTagging], resources: [item] }),
      { compact: true },
    );
    expect(document.Statement).toHaveLength(1);
    expect(document.Statement[0]).toMatchObject({ Effect: 'Allow', Resource: item });
  });

  it('checks what the policy is for', () => {
    const trusting = allow({ principals: '*', actions: ['store:GetItem'], resources: [item] });
    expect(policy(trusting, { policyType: 'resource' }).Version).toBe('2012-10-17');
    expect(() => policy(trusting, { policyType: 'managed-policy' })).toThrow(PolicyError);
    expect(() => policy(read, { policyType: 'managed-policy' })).not.toThrow();
  });

  it('hands the options of the check on, and lets warnings pass', () => {
    const calls: CheckOptions[] = [];
    const warning: PolicyFinding = {
      code: 'unknown-action',
      severity: 'warning',
      message: 'x',
      path: ['Statement', 0],
    };
    const check = (_document: unknown, _catalog: unknown, options: CheckOptions = {}) => {
      calls.push(options);
      return [warning];
    };
    const checked = createPolicy(exampleCatalog, { check });
    checked(read, { policyType: 'trust', allowPartial: true });
    checked(allow({ actions: [unchecked('a:B')], resources: ['*'] }));
    expect(calls[0]).toMatchObject({ policyType: 'trust', partial: 'skip' });
    expect(calls[1]).not.toHaveProperty('policyType');
    expect(calls[1]).toMatchObject({ partial: 'error' });
    expect(calls[1]?.unchecked?.(['Statement', 0, 'Action'])).toBe(true);
    expect(calls[1]?.unchecked?.(['Statement', 0, 'Resource'])).toBe(false);
  });

  it('says where and what to do', () => {
    const findings: PolicyFinding[] = [
      {
        code: 'unknown-action',
        severity: 'error',
        message: 'Wrong.',
        help: 'Do this.',
        path: ['Statement', 0, 'Condition', 'StringEquals', 'a:b/c'],
      },
      { code: 'unknown-action', severity: 'error', message: 'Large.', path: [] },
    ];
    const checked = createPolicy(exampleCatalog, { check: () => findings });
    const error = errorOf(() => checked(read));
    expect(error.message).toBe(
      [
        'The policy has 2 errors:',
        '  Statement[0].Condition.StringEquals["a:b/c"]: Wrong. Do this.',
        '  document: Large.',
      ].join('\n'),
    );
    expect(error.findings).toEqual(findings);
  });

  it.each([
    [[], 'policy: expected at least one statement.'],
    [[{ compact: true }], 'policy: expected at least one statement.'],
    [[read, { compact: true }, read], 'policy: argument 2 is no statement. Make statements with'],
    [[undefined], 'policy: argument 1 is no statement.'],
    [[[read]], 'policy: argument 1 is no statement.'],
    [[{ effect: 'Permit' }], 'policy: argument 1 is no statement.'],
    [[read, { compacted: true }], 'policy: unknown option "compacted". Did you mean "compact"?'],
    [[read, { foo: 1 }], 'policy: unknown option "foo". Expected compact, policyType, id'],
    [[read, { compact: 'yes' }], 'policy: option "compact" must be a boolean, got "yes".'],
    [[read, { id: 1 }], 'policy: option "id" must be a string, got 1.'],
  ])('refuses %j', (input, message) => {
    const error = errorOf(() => untypedPolicy(...input));
    expect(error.message).toContain(message);
    expect(error.findings).toEqual([]);
  });
});
