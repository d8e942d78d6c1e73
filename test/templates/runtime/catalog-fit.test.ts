import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../../templates/runtime/catalog.js';
import { packMetadata, wholeCatalog } from '../../support/pack-metadata.js';

const catalog = await wholeCatalog();

function typesOf(prefix: string, arn: string): readonly string[] {
  return catalog.service(prefix)?.resourceTypesOf(arn) ?? [];
}

function allTypes(prefix: string): readonly string[] {
  return Object.keys(catalog.service(prefix)?.metadata.resourceTypes ?? {});
}

describe('resourceTypesOf an ARN', () => {
  it.each([
    ['s3', 'arn:aws:s3:::bucket', ['bucket']],
    ['s3', 'arn:aws:s3:::bucket/key', ['object']],
    ['s3', 'arn:aws-cn:s3:::bucket/a/b', ['object']],
    ['s3', 'arn:aws:sqs:eu-west-1:123456789012:queue', []],
    ['s3', 'bucket', []],
    ['s3', '', []],
    ['s3', 'arn:aws:s3:::bucket\nmore', []],
    ['sqs', 'arn:aws:sqs:eu-west-1:123456789012:queue', ['queue']],
    ['lambda', 'arn:aws:lambda:r:1:function:f', ['function']],
    [
      'lambda',
      'arn:aws:lambda:r:1:function:f:prod',
      ['function alias', 'function version', 'function'],
    ],
    [
      'states',
      'arn:aws:states:r:1:stateMachine:m:1',
      ['statemachinealias', 'statemachineversion', 'statemachine'],
    ],
    ['logs', 'arn:aws:logs:r:1:log-group:/aws/lambda/f', ['log-group']],
    ['iam', 'arn:aws:iam::aws:policy/ReadOnlyAccess', ['policy']],
    ['iam', 'arn:aws:iam::1:role/service-role/x', ['role']],
    ['sts', 'arn:aws:iam::1:role/x', ['role']],
    ['kms', 'arn:aws:kms:r:1:alias/aws/s3', ['alias']],
    ['opsworks-cm', 'arn:aws:opsworks-cm::1:backup/server-id', []],
    ['backup', 'arn:aws:ec2:r::snapshot/snap-1', []],
    ['backup', 'arn:aws:rds:r:1:snapshot:x', ['recoveryPoint']],
    ['backup', 'arn:aws:backup:r:1:backup-vault:x', ['backupVault']],
  ])('%s: %s', (prefix, arn, types) => {
    expect(typesOf(prefix, arn)).toEqual(types);
  });

  it('reads both formats of a type that has two', () => {
    const service = catalog.service('lex');
    const formats = service?.metadata.resourceTypes['bot alias']?.arnFormats ?? [];
    expect(formats).toHaveLength(2);
    for (const format of formats) {
      const arn = format.replace(/\$\{\w+\}/g, 'x');
      expect(service?.resourceTypesOf(arn), arn).toContain('bot alias');
    }
  });

  it('takes braces without `$` as they are written', () => {
    const [format = ''] =
      catalog.service('opsworks-cm')?.metadata.resourceTypes.backup?.arnFormats ?? [];
    expect(format).toMatch(/[^$]\{/);
    expect(typesOf('opsworks-cm', format.replace(/\$\{\w+\}/g, 'x'))).toEqual(['backup']);
  });
});

describe('resourceTypesOf a pattern', () => {
  it.each([
    ['s3', 'arn:aws:s3:::bucket/*', ['object']],
    ['s3', 'arn:aws:s3:::bucket*', ['bucket', 'object']],
    ['s3', 'arn:aws:s3:::*/*', ['object']],
    ['dynamodb', 'arn:aws:dynamodb:*:*:table/T/index/*', ['index']],
    ['lambda', 'arn:aws:lambda:*:*:function:f', ['function']],
    ['sqs', 'arn:aws:sqs:*:123456789012:*', ['queue']],
    ['sqs', 'arn:aws:sqs:*', ['queue']],
    ['sqs', 'arn:aws:s?s:*:*:q', ['queue']],
    ['sqs', 'arn:aws:sns:*:*:*', []],
  ])('%s: %s', (prefix, arn, types) => {
    const found = typesOf(prefix, arn).filter((name) => !name.startsWith('accesspoint'));
    expect([...found.slice(0, Math.max(types.length, 1))].sort()).toEqual(types);
    if (types.length < 2) expect(found).toEqual(types);
  });

  it('reaches the types whose service is not fixed', () => {
    expect(typesOf('backup', 'arn:aws:backup:*:1:*')).toContain('recoveryPoint');
    expect(typesOf('backup', 'arn:aws:*:*:*:*')).toContain('recoveryPoint');
  });

  it.each([
    '*',
    '**',
    'arn:*',
    'arn*',
    '${Token[TOKEN.12]}',
    '${Bucket.Arn}',
    '${Bucket.Arn}/*',
    '${a}${b}',
    '{{resolve:ssm:arn}}',
    '*/x',
  ])('%s can be every type', (arn) => {
    for (const prefix of ['s3', 'ec2', 'backup']) {
      expect(typesOf(prefix, arn)).toEqual(allTypes(prefix));
    }
  });
});

describe('resourceTypesOf an ARN with references', () => {
  it.each([
    ['s3', 'arn:${AWS::Partition}:s3:::${Bucket}/*', ['object']],
    ['s3', 'arn:aws:s3:::bucket/home/${aws:username}/x', ['object']],
    ['s3', 'arn:${Token[AWS.Partition.3]}:s3:::b', ['bucket']],
    ['sqs', 'arn:aws:${Service}:r:1:q', ['queue']],
    ['sqs', 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${Queue.QueueName}', ['queue']],
    ['sqs', 'arn:aws:sqs:{{resolve:ssm:region}}:1:q', ['queue']],
    ['sqs', 'arn:aws:sqs:${var.places["a:b"]}:1:q', ['queue']],
    ['sqs', 'arn:aws:sqs:${RegionAndAccount}:q', ['queue']],
    ['sqs', 'arn:aws:sns:${AWS::Region}:1:q', []],
    ['dynamodb', 'arn:aws:dynamodb:${AWS::Region}:1:table/${T}', ['table']],
    ['dynamodb', '${Table.Arn}/index/*', ['index', 'table']],
  ])('%s: %s', (prefix, arn, types) => {
    const found = typesOf(prefix, arn);
    expect(found).toEqual(expect.arrayContaining(types));
    if (types.length === 0) expect(found).toEqual([]);
  });

  it('can be of each type whose text the references allow', () => {
    expect([...typesOf('s3', 'arn:aws:s3:::${BucketAndPath}')].sort()).toEqual(
      expect.arrayContaining(['bucket', 'object']),
    );
    expect(typesOf('s3', 'arn:aws:s3:::${Bucket}/*')).not.toContain('bucket');
  });
});

describe('resource types without a known format', () => {
  it('fit every ARN, last', () => {
    const data = packMetadata({
      prefix: 'x',
      title: 'X',
      actions: {},
      resourceTypes: {
        named: { arnFormats: [] },
        plain: { arnFormats: ['arn:${Partition}:x:::${Id}'] },
      },
      conditionKeys: {},
    });
    const service = createCatalog({ x: data }).service('x');
    expect(service?.resourceTypesOf('arn:aws:x:::a')).toEqual(['plain', 'named']);
    expect(service?.resourceTypesOf('arn:aws:y:::a')).toEqual(['named']);
  });
});
