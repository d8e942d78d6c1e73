import { describe, expect, it } from 'vitest';
import { ArnError, arnHelpers, type ArnHelper } from '../../../templates/runtime/index.js';
import { ExampleArn } from './example-helpers.js';

type AnyHelper = ArnHelper<string, Readonly<Record<string, string>>>;

function helperOf(...formats: string[]): AnyHelper {
  const data = { thing: ['thing', ...formats] as const };
  return arnHelpers<{ readonly thing: AnyHelper }>('example', data).thing;
}

function read(format: string, arn: string): Readonly<Record<string, string>> | undefined {
  return helperOf(format).match(arn);
}

describe('matching', () => {
  it('gives every parameter', () => {
    expect(ExampleArn.bucket.match('arn:aws-cn:s3:::b')).toEqual({
      partition: 'aws-cn',
      bucketName: 'b',
    });
  });

  it('gives the last placeholder the rest', () => {
    const arn = 'arn:aws:lambda:r:a:function:f:1/2';
    expect(ExampleArn.function.match(arn)).toMatchObject({ functionName: 'f:1/2' });
  });

  it('keeps only the next character out of the others', () => {
    expect(read('arn:${partition}:x:::${a}/${b}', 'arn:aws:x:::p:q/r/s')).toEqual({
      partition: 'aws',
      a: 'p:q',
      b: 'r/s',
    });
    expect(read('arn:${partition}:x:::${a}:${b}', 'arn:aws:x:::p/q:r')).toMatchObject({ a: 'p/q' });
    expect(read('arn:${partition}:x:::a/${a}/end', 'arn:aws:x:::a/b/c/end')).toBeUndefined();
  });

  it('splits at the first `-`', () => {
    const arn = 'arn:aws:backup:r:a:framework:my-plan-id';
    expect(ExampleArn.framework.match(arn)).toMatchObject({
      frameworkName: 'my',
      frameworkId: 'plan-id',
    });
  });

  it('ends a value at the whole text that follows when that starts with no separator', () => {
    const arn = ExampleArn.backup({ account: '1', serverName: 'my-server' });
    expect(ExampleArn.backup.match(arn)).toMatchObject({ serverName: 'my-server' });
  });

  it('matches any run for a literal `*`', () => {
    expect(ExampleArn.agreement.is('arn:aws:artifact:::agreement/a/b')).toBe(true);
    expect(ExampleArn.agreement.is('arn:aws:artifact:::agreement/')).toBe(false);
    expect(ExampleArn.recoveryPoint.match('arn:aws:ec2:r::snapshot:x')).toBeUndefined();
    expect(ExampleArn.recoveryPoint.match('arn:aws:ec2:r:1:snapshot:x:y')).toEqual({
      partition: 'aws',
      vendor: 'ec2',
      region: 'r',
      resourceType: 'snapshot',
      recoveryPointId: 'x:y',
    });
  });

  it('keeps `:` out of every segment before the resource', () => {
    expect(
      read('arn:${partition}:x:${region}-z:${account}:${a}', 'arn:aws:x:a:b-z:c:d'),
    ).toBeUndefined();
    expect(read('arn:${partition}:x:${region}-z:${account}:${a}', 'arn:aws:x:a-z:c:d:e')).toEqual({
      partition: 'aws',
      region: 'a',
      account: 'c',
      a: 'd:e',
    });
  });

  it('needs at least one character for a placeholder', () => {
    expect(ExampleArn.bucket.match('arn:aws:s3:::')).toBeUndefined();
    expect(ExampleArn.bucket.match('arn::s3:::b')).toBeUndefined();
    expect(ExampleArn.keyspace.match('arn:aws:cassandra:r:a:/keyspace//')).toBeUndefined();
  });

  it('takes references as one unit', () => {
    const arn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:${Token[a:b.3]}:function:${x}';
    expect(ExampleArn.function.match(arn)).toEqual({
      partition: '${AWS::Partition}',
      region: '${AWS::Region}',
      account: '${Token[a:b.3]}',
      functionName: '${x}',
    });
  });

  it('takes a `${` without its `}` as plain text', () => {
    expect(read('arn:${partition}:x:::${a}/${b}', 'arn:aws:x:::${p/${q}')).toMatchObject({
      a: '${p',
      b: '${q}',
    });
  });

  it('takes the first of several formats that fits', () => {
    const helper = helperOf('arn:${partition}:x:::a/${first}', 'arn:${partition}:x:::${second}');
    expect(helper.match('arn:aws:x:::a/b')).toEqual({ partition: 'aws', first: 'b' });
    expect(helper.match('arn:aws:x:::b/b')).toEqual({ partition: 'aws', second: 'b/b' });
  });

  it('wants one value for a name that occurs twice', () => {
    const format = 'arn:${partition}:x::${account}:a/${account}';
    expect(read(format, 'arn:aws:x::1:a/1')).toEqual({ partition: 'aws', account: '1' });
    expect(read(format, 'arn:aws:x::1:a/2')).toBeUndefined();
  });

  it('has no objection to parameters named like object members', () => {
    const format = 'arn:${partition}:x:::${constructor}/${toString}';
    expect(Object.entries(read(format, 'arn:aws:x:::a/b') ?? {})).toEqual([
      ['partition', 'aws'],
      ['constructor', 'a'],
      ['toString', 'b'],
    ]);
  });
});

describe('placeholders that touch', () => {
  it.each([
    ['d/npm/*', 'd', '/npm/*'],
    ['my_domain/', 'my_domain', '/'],
    ['${Token[A/1]}/npm', '${Token[A/1]}', '/npm'],
    ['${Token[A]}${Token[B]}', '${Token[A]}', '${Token[B]}'],
    ['/a/b', '/a', '/b'],
    ['ab', 'a', 'b'],
    ['abc', 'a', 'bc'],
  ])('%s parts before the first separator, else after one unit', (text, domainName, pattern) => {
    const arn = `arn:aws:codeartifact:r:a:package-group/${text}`;
    expect(ExampleArn.packageGroup.match(arn)).toMatchObject({
      domainName,
      encodedPackageGroupPattern: pattern,
    });
  });

  it('needs a character for each', () => {
    expect(ExampleArn.packageGroup.is('arn:aws:codeartifact:r:a:package-group/d')).toBe(false);
  });

  it('works with three of them and with text behind', () => {
    const format = 'arn:${partition}:x:::${a}${b}${c}.z';
    expect(read(format, 'arn:aws:x:::one/two:three.z')).toMatchObject({
      a: 'one',
      b: '/two',
      c: ':three',
    });
    expect(read(format, 'arn:aws:x:::o/t.z')).toMatchObject({ a: 'o', b: '/', c: 't' });
    expect(read(format, 'arn:aws:x:::ab/.z')).toMatchObject({ a: 'a', b: 'b', c: '/' });
    expect(read(format, 'arn:aws:x:::ab.z')).toBeUndefined();
  });
});

describe('match and is', () => {
  it.each([
    '',
    'arn',
    'arn:aws:s3',
    'arn:aws:s3::::',
    'ARN:aws:s3:::b',
    'arn:aws:s3:r::b',
    'arn:aws:s3:::a\nb',
    'arn:aws:s3:::a\u202eb',
    ' arn:aws:s3:::b',
  ])('refuse %j', (text) => {
    const expected = text === 'arn:aws:s3::::';
    expect(ExampleArn.bucket.is(text)).toBe(expected);
    expect(ExampleArn.bucket.match(text) !== undefined).toBe(expected);
  });

  it.each([undefined, null, 5, {}, [], Symbol('x'), () => 'arn:aws:s3:::b'])(
    'refuse %o',
    (value) => {
      expect(ExampleArn.bucket.is(value)).toBe(false);
      expect(ExampleArn.bucket.match(value as string)).toBeUndefined();
    },
  );

  it('can be passed on without their helper', () => {
    const { is } = ExampleArn.bucket;
    expect(['arn:aws:s3:::b', 'b'].filter(is)).toEqual(['arn:aws:s3:::b']);
  });
});

describe('parse', () => {
  it.each([
    ['x', 'expected "arn:" in the prefix part at character 1, found "x"'],
    ['arn:aws', 'expected ":cognito-sync:" in the partition part at character 8, found the end'],
    [
      'arn:aws:s3:::b',
      'expected "cognito-sync:" in the service part at character 9, found "s3:::b"',
    ],
    [
      'arn:aws:cognito-sync::1:x',
      'expected a value for "region" in the region part at character 22, found ":1:x"',
    ],
    [
      'arn:aws:cognito-sync:r:1:bucket/b',
      'expected "identitypool/" in the resource part at character 26, found "bucket/b"',
    ],
    [
      'arn:aws:cognito-sync:r:1:identitypool/p/identity//dataset/d',
      'expected a value for "identityId" in the resource part at character 50',
    ],
    [
      'arn:aws:cognito-sync:r:1:identitypool/p',
      'expected "/identity/" in the resource part at character 40, found the end',
    ],
  ])('says which part of %s does not fit', (arn, message) => {
    const parse = (): unknown => ExampleArn.dataset.parse(arn);
    expect(parse).toThrow(ArnError);
    expect(parse).toThrow(
      `example dataset: ${JSON.stringify(arn)} does not fit \`arn:\${partition}:cognito-sync:`,
    );
    expect(parse).toThrow(message);
  });

  it('names text behind the format', () => {
    expect(() => ExampleArn.keyspace.parse('arn:aws:cassandra:r:a:/keyspace/k/table')).toThrow(
      'expected the end at character 35, found "table"',
    );
  });

  it('names a literal `*`, touching placeholders and every format', () => {
    expect(() => ExampleArn.agreement.parse('arn:aws:artifact:::agreement/')).toThrow(
      'expected a value for "*" in the resource part',
    );
    expect(() => ExampleArn.packageGroup.parse('arn:aws:codeartifact:r:a:package-group/d')).toThrow(
      'expected a value for "domainName" and "encodedPackageGroupPattern" in the resource part',
    );
    expect(() => ExampleArn.authorizer.parse('arn:aws:apigateway:r::/x')).toThrow(
      /`arn:\S+`: expected "apis\/" .*; nor `arn:\S+`: expected "restapis\/" /,
    );
  });

  it('refuses control characters and other types', () => {
    expect(() => ExampleArn.bucket.parse('arn:aws:s3:::a\u202eb')).toThrow(
      'example bucket: an ARN must not contain the control character U+202E, got "arn:aws:s3:::a\\u202eb".',
    );
    expect(() => ExampleArn.bucket.parse(7 as unknown as string)).toThrow(
      'example bucket: expected an ARN as a string, got 7.',
    );
  });
});

describe('what a helper tells', () => {
  it('gives its resource type and formats as data', () => {
    expect(ExampleArn.accessPolicy.resourceType).toBe('access-policy');
    expect(ExampleArn.authorizer.formats).toHaveLength(2);
    expect(ExampleArn.bucket.formats).toEqual(['arn:${partition}:s3:::${bucketName}']);
  });
});
