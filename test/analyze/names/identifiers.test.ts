import { describe, expect, it } from 'vitest';
import { declaredIdentifiers } from '../../../generator/analyze/names/declared-identifiers.js';
import {
  areUsable,
  identifiersOf,
  serviceIdentifiers,
} from '../../../generator/analyze/names/identifiers.js';
import { sortedBy } from '../../../generator/support/compare.js';

describe('identifiersOf', () => {
  it.each([
    ['s3', 'action', 'GetObject', 'GetObject', 'getObject'],
    ['rds-db', 'action', 'connect', 'Connect', 'connect'],
    ['lambda', 'resource type', 'function', 'Function', 'function'],
    ['lambda', 'resource type', 'code signing config', 'CodeSigningConfig', 'codeSigningConfig'],
    ['ec2', 'condition key', 'ec2:ResourceTag/${TagKey}', 'ResourceTag', 'resourceTag'],
    ['ec2', 'condition key', 'aws:ResourceTag/${TagKey}', 'AwsResourceTag', 'awsResourceTag'],
    ['sts', 'condition key', 'saml:aud', 'SamlAud', 'samlAud'],
    ['sts', 'condition key', 'agent.${Domain}.dev:x', 'AgentDomainDevX', 'agentDomainDevX'],
  ] as const)('%s %s %s', (prefix, kind, name, identifier, camelIdentifier) => {
    expect(identifiersOf(prefix, kind, name)).toEqual({ identifier, camelIdentifier });
  });

  it('takes an exception for its own service and kind only', () => {
    const name = 'codebuild:environment.type';
    expect(identifiersOf('codebuild', 'condition key', name)).toEqual({
      identifier: 'EnvironmentDotType',
      camelIdentifier: 'environmentDotType',
    });
    expect(identifiersOf('s3', 'condition key', name).identifier).toBe('CodebuildEnvironmentType');
    expect(identifiersOf('codebuild', 'resource type', name).identifier).toBe(
      'CodebuildEnvironmentType',
    );
  });
});

describe('declaredIdentifiers', () => {
  it('come in order, once each, with a reason', () => {
    const key = (entry: (typeof declaredIdentifiers)[number]): string =>
      `${entry.prefix} ${entry.kind} ${entry.name}`;
    expect(declaredIdentifiers).toEqual(sortedBy(declaredIdentifiers, key));
    expect(new Set(declaredIdentifiers.map(key)).size).toBe(declaredIdentifiers.length);
    for (const entry of declaredIdentifiers) expect(entry.reason).toMatch(/^\S.{9,}[^.]$/);
  });

  it.each(declaredIdentifiers)('$name has the identifier as declared', (entry) => {
    const found = identifiersOf(entry.prefix, entry.kind, entry.name);
    expect(found.identifier).toBe(entry.identifier);
    expect(areUsable(found)).toBe(true);
  });
});

describe('serviceIdentifiers', () => {
  it.each([
    ['s3', 'S3', 's3'],
    ['cognito-sync', 'CognitoSync', 'cognitoSync'],
    ['resource-explorer-2', 'ResourceExplorer2', 'resourceExplorer2'],
  ])('%s', (prefix, identifier, camelIdentifier) => {
    expect(serviceIdentifiers(prefix)).toEqual({ identifier, camelIdentifier });
  });
});

describe('areUsable', () => {
  it.each([
    ['Function', 'function', true],
    ['Constructor', 'constructor', true],
    ['', '', false],
    ['2fa', '2fa', false],
    ['NaN', 'naN', false],
    ['Infinity', 'infinity', false],
    ['With', 'with', false],
    ['Then', 'then', false],
    ['Café', 'café', false],
  ])('%s %s: %s', (identifier, camelIdentifier, expected) => {
    expect(areUsable({ identifier, camelIdentifier })).toBe(expected);
  });
});
