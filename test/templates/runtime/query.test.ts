import { describe, expect, it } from 'vitest';
import { CatalogError } from '../../../templates/runtime/catalog-error.js';
import { createCatalog } from '../../../templates/runtime/catalog.js';
import {
  createActionsOf,
  type ActionsFilter,
} from '../../../templates/runtime/query-actions-of.js';
import { createDependentsOf } from '../../../templates/runtime/query-dependents-of.js';
import { createExpand } from '../../../templates/runtime/query-expand.js';
import { packAll, wholeCatalog, wholeMetadata } from '../../support/pack-metadata.js';

const catalog = await wholeCatalog();
const metadata = await wholeMetadata();
const actionsOf = createActionsOf(catalog);
const expand = createExpand(catalog);
const dependentsOf = createDependentsOf(catalog);
const all = metadata.flatMap(({ prefix, actions }) =>
  Object.entries(actions).map(([name, action]) => ({ prefix, full: `${prefix}:${name}`, action })),
);
const current = all.filter(({ action }) => action.removed === undefined);

const small = createCatalog(
  packAll([
    {
      prefix: 'x',
      title: 'X',
      actions: {
        Gone: { accessLevel: 'Write', removed: '2' },
        List: { accessLevel: 'List' },
        Put: {
          accessLevel: 'Write',
          resourceTypes: { thing: { required: true, dependentActions: ['x:Put', 'x:List'] } },
          dependentActions: ['iam:PassRole'],
        },
      },
      resourceTypes: { thing: { arnFormats: [] }, 'x:odd': { arnFormats: [] } },
      conditionKeys: {},
    },
  ]),
);

describe('actionsOf', () => {
  it('gives all current actions of a service in code-unit order', () => {
    for (const prefix of catalog.prefixes) {
      const names = current.filter((one) => one.prefix === prefix).map(({ full }) => full);
      expect(actionsOf(prefix)).toEqual(names.sort());
    }
  });

  it('takes one level at a time: write actions have no permissions management among them', () => {
    const write = actionsOf('sqs', { accessLevel: 'Write' });
    expect(write).toContain('sqs:SendMessage');
    expect(write).not.toContain('sqs:AddPermission');
    expect(actionsOf('sqs', { accessLevel: 'Permissions management' })).toContain(
      'sqs:AddPermission',
    );
    const levels = ['Permissions management', 'Tagging', 'Write', 'List', 'Read'] as const;
    for (const prefix of ['s3', 'ec2', 'iam']) {
      const parts = levels.map((accessLevel) => actionsOf(prefix, { accessLevel }));
      expect(parts.flat().sort()).toEqual(actionsOf(prefix));
      expect(actionsOf(prefix, { accessLevel: levels })).toEqual(actionsOf(prefix));
    }
  });

  it('filters by resource type', () => {
    const actions = actionsOf('s3', { resourceType: 'object', accessLevel: 'Read' });
    expect(actions).toContain('s3:GetObject');
    expect(actions).not.toContain('s3:GetBucketPolicy');
    expect(actionsOf('s3', { resourceType: 's3:object', accessLevel: 'Read' })).toEqual(actions);
    expect(actionsOf('lambda', { resourceType: 'code signing config' })).toContain(
      'lambda:GetCodeSigningConfig',
    );
  });

  it('filters by condition key of the action, its use of a resource type, or the resource type', () => {
    expect(actionsOf('s3', { conditionKey: 's3:prefix' })).toContain('s3:ListBucket');
    expect(actionsOf('s3', { conditionKey: 's3:prefix' })).not.toContain('s3:GetObject');
    expect(actionsOf('s3', { conditionKey: 'S3:ExistingObjectTag/Env' })).toContain('s3:GetObject');
    expect(actionsOf('kms', { conditionKey: 'aws:ResourceTag/Team' })).toContain('kms:Decrypt');
    // Some actions of SSM list one spelling, some the other.
    const tagged = actionsOf('ssm', { conditionKey: 'ssm:resourceTag/Team' });
    expect(tagged).toEqual(actionsOf('ssm', { conditionKey: 'ssm:resourceTag/tag-key' }));
    expect(tagged).toEqual(expect.arrayContaining(['ssm:DeleteParameter', 'ssm:SendCommand']));
  });

  it('gives removed actions when asked for', () => {
    const ofSmall = createActionsOf(small);
    expect(ofSmall('x')).toEqual(['x:List', 'x:Put']);
    expect(ofSmall('x', { removed: true })).toEqual(['x:Gone', 'x:List', 'x:Put']);
    expect(ofSmall('x', { removed: true, accessLevel: 'Write' })).toEqual(['x:Gone', 'x:Put']);
    expect(ofSmall('x', { resourceType: 'x:odd' })).toEqual([]);
  });

  it('gives a new list each time', () => {
    actionsOf('s3').length = 0;
    expect(actionsOf('s3').length).toBeGreaterThan(100);
  });

  it.each<[string, ActionsFilter, string]>([
    ['s33', {}, 'Unknown service "s33". Did you mean "s3"?'],
    ['toString', {}, 'Unknown service "toString".'],
    [
      's3',
      { resourceType: 'objects' },
      'Unknown resource type of "s3" "objects". Did you mean "object"?',
    ],
    [
      's3',
      { conditionKey: 's3:prefx' },
      'Unknown condition key of "s3" "s3:prefx". Did you mean "s3:prefix"?',
    ],
    [
      's3',
      { accessLevel: 'write' as 'Write' },
      'Unknown access level "write". Did you mean "Write"?',
    ],
    ['s3', { accessLevel: [] }, 'Expected an access level, got an empty list.'],
    ['s3', { resourceType: 5 as unknown as string }, 'Unknown resource type of "s3" 5.'],
    [undefined as unknown as string, {}, 'Unknown service undefined.'],
  ])('%s %j: %s', (prefix, filter, message) => {
    const ask = (): unknown => actionsOf(prefix, filter);
    expect(ask).toThrow(CatalogError);
    expect(ask).toThrow(new CatalogError(message));
  });
});

describe('expand', () => {
  it('gives each action once, in AWS’s spelling and code-unit order', () => {
    expect(expand('s3:Get*Tagging')).toEqual([
      's3:GetBucketTagging',
      's3:GetJobTagging',
      's3:GetObjectTagging',
      's3:GetObjectVersionTagging',
      's3:GetStorageLensConfigurationTagging',
    ]);
    expect(expand(['S3:getobject', 's3:GetObjec?', 'iam:passrole'])).toEqual([
      'iam:PassRole',
      's3:GetObject',
    ]);
    expect(expand('s3:Foo*')).toEqual([]);
    expect(expand([])).toEqual([]);
  });

  it('of `*` is every current action', () => {
    const names = current.map(({ full }) => full).sort();
    expect(expand('*')).toEqual(names);
    expect(expand('*:*')).toEqual(names);
    expect(expand('*', { removed: true })).toEqual(all.map(({ full }) => full).sort());
    expect(expand(catalog.prefixes.map((prefix) => `${prefix}:*`))).toEqual(names);
  });

  it('matches removed actions by name, and by wildcard when asked for', () => {
    const ofSmall = createExpand(small);
    expect(ofSmall('x:*')).toEqual(['x:List', 'x:Put']);
    expect(ofSmall('x:*', { removed: true })).toEqual(['x:Gone', 'x:List', 'x:Put']);
    expect(ofSmall('x:gone')).toEqual(['x:Gone']);
  });

  it.each([
    ['s3:GetObjet', 'Unknown action "s3:GetObjet". Did you mean "s3:GetObject"?'],
    ['s4:GetObject', 'Unknown service "s4". Did you mean "s3"?'],
    ['dynmodb:*', 'Unknown service "dynmodb". Did you mean "dynamodb"?'],
    ['GetObject', 'Expected "service:action", a pattern of it or "*", got "GetObject".'],
    ['', 'Expected "service:action", a pattern of it or "*", got "".'],
    ['s3:', 'Expected "service:action", a pattern of it or "*", got "s3:".'],
    [
      's*:Get*',
      'The service of an action cannot have wildcards, got "s*:Get*". Write one pattern for each service.',
    ],
  ])('%j: %s', (pattern, message) => {
    expect(() => expand(pattern)).toThrow(new CatalogError(message));
  });

  it('refuses what is no text', () => {
    expect(() => expand(5 as unknown as string)).toThrow(CatalogError);
    expect(() => expand([undefined] as unknown as string[])).toThrow(CatalogError);
  });
});

describe('dependentsOf', () => {
  it('gives what the action and its resource types ask for, once each, without the action itself', () => {
    expect(createDependentsOf(small)('x:put')).toEqual(['iam:PassRole', 'x:List']);
    expect(dependentsOf('lambda:CreateFunction')).toContain('iam:PassRole');
    expect(dependentsOf('s3:GetObject')).toEqual([]);
  });

  it('answers for every action', () => {
    const lists = all.map(({ full }) => [full, dependentsOf(full)] as const);
    expect(lists.filter(([, list]) => list.length > 0).length).toBeGreaterThan(1_000);
    for (const [full, list] of lists) expect(list).not.toContain(full);
  });

  it.each([
    ['s3:GetObjet', 'Unknown action "s3:GetObjet". Did you mean "s3:GetObject"?'],
    ['s3:Get*', 'Unknown action "s3:Get*".'],
    ['GetObject', 'Expected "service:action", got "GetObject".'],
  ])('%j: %s', (action, message) => {
    expect(() => dependentsOf(action)).toThrow(CatalogError);
    expect(() => dependentsOf(action)).toThrow(message);
  });
});
