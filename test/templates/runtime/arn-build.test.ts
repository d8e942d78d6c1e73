import { describe, expect, it } from 'vitest';
import { ArnError, arnHelpers } from '../../../templates/runtime/index.js';
import { ExampleArn, here, untyped } from './example-helpers.js';

const dataset = { ...here, identityPoolId: 'pool', identityId: 'id', datasetName: 'name' };

describe('building', () => {
  it('fills every placeholder and takes aws as the partition', () => {
    expect(ExampleArn.dataset(dataset)).toBe(
      'arn:aws:cognito-sync:eu-west-1:123456789012:identitypool/pool/identity/id/dataset/name',
    );
    expect(ExampleArn.bucket({ partition: 'aws-cn', bucketName: 'b' })).toBe('arn:aws-cn:s3:::b');
  });

  it.each([
    [
      ExampleArn.function({ ...here, functionName: 'f:1' }),
      'lambda:eu-west-1:123456789012:function:f:1',
    ],
    [ExampleArn.accessPolicy({ accessPolicyName: 'P' }), 'eks::aws:cluster-access-policy/P'],
    [ExampleArn.policy({ account: 'aws', policyNameWithPath: 'a/B' }), 'iam::aws:policy/a/B'],
    [
      ExampleArn.recoveryPoint({
        vendor: 'ec2',
        region: '*',
        resourceType: 'snapshot',
        recoveryPointId: 'x',
      }),
      'ec2:*:*:snapshot:x',
    ],
    [
      ExampleArn.account({ account: '1', organizationId: 'abc', memberAccountId: '2' }),
      'account::1:account/o-abc/2',
    ],
    [
      ExampleArn.keyspace({ ...here, keyspaceName: 'k' }),
      'cassandra:eu-west-1:123456789012:/keyspace/k/',
    ],
    [ExampleArn.agreement({}), 'artifact:::agreement/*'],
    [
      ExampleArn.backup({ account: '1', serverName: 's' }),
      'opsworks-cm::1:backup/s-{Date-and-Time-Stamp-of-Backup}',
    ],
  ])('builds %s', (arn, rest) => {
    expect(arn).toBe(`arn:aws:${rest}`);
  });

  it('allows wildcards anywhere', () => {
    const arn = ExampleArn.dataset({
      ...dataset,
      region: '*',
      identityPoolId: 'a*?',
      datasetName: '*',
    });
    expect(arn).toBe('arn:aws:cognito-sync:*:123456789012:identitypool/a*?/identity/id/dataset/*');
  });

  it('lets the last placeholder take separators', () => {
    expect(ExampleArn.dataset({ ...dataset, datasetName: 'a/b:c' })).toMatch(/dataset\/a\/b:c$/);
  });

  it('counts undefined as not given', () => {
    expect(untyped(ExampleArn.bucket)({ partition: undefined, bucketName: 'b' })).toBe(
      'arn:aws:s3:::b',
    );
  });
});

describe('wrong parameters', () => {
  it.each([
    [
      { region: 'r', account: 'a', identityId: 'i', datasetName: 'd' },
      'parameter "identityPoolId" is missing',
    ],
    [{ ...dataset, identityId: undefined }, 'parameter "identityId" is missing'],
    [
      { ...dataset, identityId: '' },
      'parameter "identityId" must not be empty (use "*" for any value), got ""',
    ],
    [{ ...dataset, partition: '' }, 'parameter "partition" must not be empty'],
    [{ ...dataset, identityId: 7 }, 'parameter "identityId" must be a string, got 7'],
    [{ ...dataset, identityId: null }, 'parameter "identityId" must be a string, got null'],
    [{ ...dataset, partition: null }, 'parameter "partition" must be a string, got null'],
    [{ ...dataset, identityId: ['a'] }, 'must be a string, got an object'],
    [
      { ...dataset, identityID: 'i' },
      'unknown parameter "identityID". Expected { partition?, region, account, identityPoolId, identityId, datasetName }.',
    ],
    [JSON.parse('{"__proto__":"x"}'), 'unknown parameter "__proto__"'],
    [{ ...dataset, constructor: 'x' }, 'unknown parameter "constructor"'],
    [undefined, 'expected an object of parameters, got undefined'],
    [null, 'expected an object of parameters, got null'],
    ['text', 'expected an object of parameters, got "text"'],
  ])('refuses %j', (parameters, message) => {
    const build = (): string => untyped(ExampleArn.dataset)(parameters);
    expect(build).toThrow(ArnError);
    expect(build).toThrow(message);
    expect(build).toThrow(/^example dataset: /);
  });

  it('says how to bind a missing region or account', () => {
    const build = (): string => untyped(ExampleArn.function)({ account: '1', functionName: 'f' });
    expect(build).toThrow('Give it, or bind it for all helpers with `.with({ region })`.');
  });

  it('does not take inherited properties for parameters', () => {
    const parameters: unknown = Object.create({ bucketName: 'b' });
    expect(() => untyped(ExampleArn.bucket)(parameters)).toThrow(
      'parameter "bucketName" is missing',
    );
  });
});

describe('values that break out of their part', () => {
  it.each([
    ['partition', 'a:b', 'must not contain ":"'],
    ['region', 'eu:west', 'must not contain ":"'],
    ['account', '1:root', 'must not contain ":"'],
    ['identityPoolId', 'a/b', 'must not contain "/"'],
    ['identityId', '/', 'must not contain "/"'],
    ['identityId', 'a${', 'has "${" without its "}"'],
    ['identityId', '${a/b', 'has "${" without its "}"'],
    ['region', '${AWS::Region', 'has "${" without its "}"'],
  ])('refuses %s %j', (name, value, message) => {
    expect(() => ExampleArn.dataset({ ...dataset, [name]: value })).toThrow(
      `example dataset: parameter "${name}" ${message}`,
    );
  });

  it.each([
    ['partition', 'a/b'],
    ['region', 'a/b'],
    ['identityPoolId', 'eu-west-1:1234'],
    ['datasetName', 'a:b/c'],
    ['datasetName', 'a${'],
  ])('accepts %s %j', (name, value) => {
    expect(ExampleArn.dataset({ ...dataset, [name]: value })).toContain(value);
  });

  it('allows a text before `-`, `+` or `.` to contain it', () => {
    const arn = ExampleArn.framework({ ...here, frameworkName: 'my-plan', frameworkId: 'id' });
    expect(arn).toMatch(/:framework:my-plan-id$/);
  });

  it('keeps separators out of a placeholder that touches the next one', () => {
    const group = { ...here, domainName: 'a/b', encodedPackageGroupPattern: '/npm/*' };
    expect(() => ExampleArn.packageGroup(group)).toThrow('"domainName" must not contain "/"');
  });

  it('keeps `:` out of a placeholder in the service part', () => {
    const point = { vendor: 'a:b', region: 'r', resourceType: 't', recoveryPointId: 'p:q' };
    expect(() => ExampleArn.recoveryPoint(point)).toThrow('"vendor" must not contain ":"');
  });

  it.each([
    ['\n', 'U+000A'],
    ['\0', 'U+0000'],
    ['\x7f', 'U+007F'],
    ['\x85', 'U+0085'],
    ['\u2028', 'U+2028'],
    ['\u2029', 'U+2029'],
    ['\u202e', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\u200f', 'U+200F'],
  ])('refuses the control character %j in any place, references included', (character, name) => {
    for (const parameter of ['region', 'identityId', 'datasetName']) {
      for (const value of [`a${character}b`, `\${a${character}}`]) {
        const build = (): string => ExampleArn.dataset({ ...dataset, [parameter]: value });
        expect(build).toThrow(`"${parameter}" must not contain the control character ${name}`);
        expect(build).not.toThrow(character);
      }
    }
  });

  it('cuts long values in messages', () => {
    const value = `${'x'.repeat(1000)}/`;
    expect(() => ExampleArn.dataset({ ...dataset, identityId: value })).toThrow(
      `got "${'x'.repeat(80)}...".`,
    );
  });
});

describe('references', () => {
  it.each([
    '${Token[AWS.Region.4]}',
    '${AWS::Region}',
    '${var.path["a/b"]}',
    '${aws:username}',
    '${a${b:c}/d}',
    'x-${AWS::StackName}-y',
    '${*}',
  ])('%s passes untouched in every place', (value) => {
    for (const name of ['partition', 'region', 'account', 'identityPoolId', 'datasetName']) {
      const parameters = { ...dataset, [name]: value };
      const arn = ExampleArn.dataset(parameters);
      expect(ExampleArn.dataset.parse(arn)).toEqual({ partition: 'aws', ...parameters });
    }
  });

  it('does not protect what stands beside them', () => {
    const build = (): string => ExampleArn.dataset({ ...dataset, identityId: '${a/b}/c' });
    expect(build).toThrow('must not contain "/"');
  });
});

describe('several formats', () => {
  const either =
    '{ partition?, region, apiId, authorizerId } or { partition?, region, restApiId, authorizerId }';

  it('builds the one whose parameters are given', () => {
    const common = { region: 'r', authorizerId: 'a' };
    expect(ExampleArn.authorizer({ ...common, apiId: 'x' })).toBe(
      'arn:aws:apigateway:r::/apis/x/authorizers/a',
    );
    expect(ExampleArn.authorizer({ ...common, restApiId: 'x' })).toBe(
      'arn:aws:apigateway:r::/restapis/x/authorizers/a',
    );
  });

  it.each([
    [
      { region: 'r', authorizerId: 'a' },
      `the parameters { region, authorizerId } fit no ARN format. Give exactly the parameters of one: ${either}.`,
    ],
    [{ region: 'r', authorizerId: 'a', apiId: 'x', restApiId: 'y' }, 'fit no ARN format'],
    [{ region: 'r', authorizerId: 'a', api: 'x' }, `unknown parameter "api". Expected ${either}.`],
    [{ region: 'r', authorizerId: 'a', apiId: '' }, 'parameter "apiId" must not be empty'],
  ])('refuses %j', (parameters, message) => {
    const build = (): string => untyped(ExampleArn.authorizer)(parameters);
    expect(build).toThrow(message);
    expect(build).toThrow(/^example Authorizer: /);
  });

  it('refuses parameters that fit two of them', () => {
    const helpers = arnHelpers<{ readonly thing: unknown }>('example', {
      thing: ['thing', 'arn:${partition}:x:${region}::${id}', 'arn:${partition}:x:::${id}'],
    });
    expect(untyped(helpers.thing)({ id: 'i' })).toBe('arn:aws:x:::i');
    expect(untyped(helpers.thing)({ id: 'i', region: 'r' })).toBe('arn:aws:x:r::i');
    expect(() => untyped(helpers.with({ region: 'r' }).thing)({ id: 'i' })).toThrow(
      'example thing: the parameters { id } fit several ARN formats. Give exactly the parameters of one: { partition?, region?, id } or { partition?, id }.',
    );
  });
});
