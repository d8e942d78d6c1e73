import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  followsRule,
  type NameRule,
  nameRules,
} from '../../../generator/analyze/names/valid-names.js';

type Kind = keyof typeof nameRules;

/** Names at the edge of each rule. */
const names: Readonly<Record<Kind, { good: readonly string[]; bad: readonly string[] }>> = {
  prefix: {
    good: [
      's3',
      'a4b',
      'cognito-sync',
      'resource-explorer-2',
      'index-2',
      'com',
      'aws',
      'a'.repeat(63),
    ],
    bad: ['', 'S3', '2fa', '-s3', 's3-', 's--3', 's_3', 's3:', 's3/..', '..', 'a'.repeat(64)],
  },
  action: {
    good: ['GetObject', 'connect', 'A-B', 'Constructor', 'valueOF', 'A'.repeat(128)],
    bad: ['', '1A', 'A-', '-A', 'A--B', 'A_B', 'Get*', 's3:Get', 'Get Object', 'A'.repeat(129)],
  },
  resourceType: {
    good: ['bucket', 'CIS Scan Configuration', 'loadbalancer/app/', '2fa', 'a._/-b', 'constructor'],
    bad: ['', ' a', '/a', '-a', '_a', 'a*', 'a:b', 'a${b}', 'é', 'a\nb', 'a'.repeat(129)],
  },
  conditionKey: {
    good: [
      'aws:SourceVpc',
      'aws:RequestTag/${TagKey}',
      's3:ExistingObjectTag/<key>',
      'agent.${Domain}.dev:x_y',
      'glacier:ResourceTag/',
      'kms:RecipientAttestation:PCR0',
      `a:${'a'.repeat(254)}`,
    ],
    bad: ['', 'aws', ':a', 'a:', 'a:b c', 'a:$', 'a:${', 'a:${1}', 'a:<>', 'a:b*', 'a:é', 'a:`'],
  },
  dependentAction: {
    good: ['iam:PassRole', 'rds-db:connect', 's3:Get*', 'vpc-lattice:A-B'],
    bad: ['', 'PassRole', 'iam:', ':PassRole', 'iam:*', 'IAM:PassRole', 'iam:Pass*Role', 'iam:a:b'],
  },
  version: {
    good: ['0.21.202609261', 'v1', '2026-07-01', '1.0.0+build'],
    bad: ['', '.1', '1 2', '1/2', 'é', '1'.repeat(65)],
  },
};

describe.each(Object.entries(names))('%s', (kind, { good, bad }) => {
  const rule: NameRule = nameRules[kind as Kind];

  it.each(good)('%j is one', (name) => {
    expect(followsRule(name, rule)).toBe(true);
  });

  it.each(bad)('%j is none', (name) => {
    expect(followsRule(name, rule)).toBe(false);
  });

  it('has no control, quote, bracket or bidirectional character', () => {
    const hostile = fc.constantFrom(
      ...'\0\t\n\r\u001b"\'`\\(){}[];*&|\u202e\u2028\u2066\ufeff'.split(''),
    );
    fc.assert(
      fc.property(fc.constantFrom(...good), hostile, fc.nat(), (name, character, at) => {
        const index = at % (name.length + 1);
        // A `*` at the end of a dependent action stands for any rest.
        fc.pre(!(kind === 'dependentAction' && character === '*'));
        const changed = name.slice(0, index) + character + name.slice(index);
        expect(followsRule(changed, rule)).toBe(false);
      }),
    );
  });
});

describe('prefixes that would be something else', () => {
  it.each(['aux', 'con', 'nul', 'prn', 'com0', 'com9', 'lpt1', 'all', 'arn', 'index'])(
    '%s is refused',
    (prefix) => {
      expect(followsRule(prefix, nameRules.prefix)).toBe(false);
    },
  );
});

describe('actions that every object has', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'])(
    '%s is refused',
    (name) => {
      expect(followsRule(name, nameRules.action)).toBe(false);
      expect(followsRule(name, nameRules.resourceType)).toBe(true);
    },
  );
});
