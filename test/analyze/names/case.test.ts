import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { camelCase, pascalCase } from '../../../generator/analyze/names/case.js';

describe('pascalCase', () => {
  it.each([
    ['s3', 'S3'],
    ['cognito-sync', 'CognitoSync'],
    ['resource-explorer-2', 'ResourceExplorer2'],
    ['AssociateViaAWSService-EventsAndStates', 'AssociateViaAWSServiceEventsAndStates'],
    ['connect', 'Connect'],
    ['CIS Scan Configuration', 'CISScanConfiguration'],
    ['loadbalancer/app/', 'LoadbalancerApp'],
    ['listener-rule/net', 'ListenerRuleNet'],
    ['environment.type', 'EnvironmentType'],
    ['a__b', 'AB'],
    ['', ''],
    ['--', ''],
  ])('%j gives %s', (text, expected) => {
    expect(pascalCase(text)).toBe(expected);
  });
});

describe('camelCase', () => {
  it.each([
    ['IdentityPoolId', 'identityPoolId'],
    ['AIAgentId', 'aiAgentId'],
    ['UUID', 'uuid'],
    ['AWSServicePrincipal', 'awsServicePrincipal'],
    ['DBInstance', 'dbInstance'],
    ['MLflowAppId', 'mLflowAppId'],
    ['S3Bucket', 's3Bucket'],
    ['EC2', 'ec2'],
    ['VPC2Id', 'vpc2Id'],
    ['X', 'x'],
    ['ABc', 'aBc'],
    ['bot alias', 'botAlias'],
    ['2fa', '2fa'],
    ['', ''],
  ])('%j gives %s', (text, expected) => {
    expect(camelCase(text)).toBe(expected);
  });
});

describe('both', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abcXYZ019 -_./:é'.split('')) });

  it('hold the letters and digits of the text and nothing else', () => {
    fc.assert(
      fc.property(text, (name) => {
        const plain = name.replace(/[^A-Za-z0-9]+/g, '').toLowerCase();
        expect(pascalCase(name).toLowerCase()).toBe(plain);
        expect(camelCase(name).toLowerCase()).toBe(plain);
      }),
    );
  });

  it('do not change what they made', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(pascalCase(pascalCase(name))).toBe(pascalCase(name));
        expect(camelCase(camelCase(name))).toBe(camelCase(name));
        expect(camelCase(pascalCase(name))).toBe(camelCase(name));
      }),
    );
  });
});
