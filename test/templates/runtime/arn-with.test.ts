import { describe, expect, it } from 'vitest';
import { ArnError } from '../../../templates/runtime/index.js';
import { ExampleArn, here, untyped } from './example-helpers.js';

describe('with', () => {
  const bound = ExampleArn.with(here);

  it('fills the bound parameters in', () => {
    expect(bound.function({ functionName: 'f' })).toBe(
      'arn:aws:lambda:eu-west-1:123456789012:function:f',
    );
  });

  it('lets a given value win, and undefined fall back', () => {
    expect(bound.function({ functionName: 'f', region: 'r' })).toContain(':lambda:r:123456789012:');
    expect(untyped(bound.function)({ functionName: 'f', region: undefined })).toContain(
      ':eu-west-1:',
    );
  });

  it('is ignored by formats that do not use it', () => {
    expect(bound.bucket({ bucketName: 'b' })).toBe('arn:aws:s3:::b');
    expect(bound.authorizer({ restApiId: 'x', authorizerId: 'a' })).toBe(
      'arn:aws:apigateway:eu-west-1::/restapis/x/authorizers/a',
    );
  });

  it('still refuses a parameter the format does not have', () => {
    expect(() => untyped(bound.bucket)({ bucketName: 'b', region: 'r' })).toThrow(
      'unknown parameter "region". Expected { partition?, bucketName }.',
    );
  });

  it('chains, and leaves the helpers it came from alone', () => {
    const china = bound.with({ partition: 'aws-cn' }).with({ region: 'cn-north-1' });
    expect(china.function({ functionName: 'f' })).toBe(
      'arn:aws-cn:lambda:cn-north-1:123456789012:function:f',
    );
    expect(bound.function({ functionName: 'f' })).toContain('arn:aws:lambda:eu-west-1:');
    expect(() => untyped(ExampleArn.function)({ functionName: 'f' })).toThrow(ArnError);
  });

  it('keeps the other members', () => {
    expect(bound.authorizer.resourceType).toBe('Authorizer');
    expect(bound.authorizer.formats).toBe(ExampleArn.authorizer.formats);
    expect(bound.bucket.parse('arn:aws:s3:::b')).toEqual({ partition: 'aws', bucketName: 'b' });
  });

  it('takes references', () => {
    const arn = ExampleArn.with({ region: '${AWS::Region}', account: '*' }).function({
      functionName: 'f',
    });
    expect(arn).toBe('arn:aws:lambda:${AWS::Region}:*:function:f');
  });

  it.each([
    [
      { acount: '1' },
      'example with: cannot bind "acount". Expected { partition?, region?, account? }.',
    ],
    [{ region: '' }, 'example with: parameter "region" must not be empty'],
    [{ region: 'a:b' }, 'example with: parameter "region" must not contain ":"'],
    [{ region: 'a\nb' }, 'example with: parameter "region" must not contain the control character'],
    [{ account: 123 }, 'example with: parameter "account" must be a string, got 123'],
    [undefined, 'example with: expected an object of parameters, got undefined'],
  ])('refuses %j', (defaults, message) => {
    const bind = ExampleArn.with.bind(ExampleArn) as (defaults: unknown) => unknown;
    expect(() => bind(defaults)).toThrow(ArnError);
    expect(() => bind(defaults)).toThrow(message);
  });
});
