import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ArnError,
  buildArn,
  isArn,
  parseArn,
  type ArnParts,
} from '../../../templates/runtime/arn.js';

const bad: readonly (readonly [unknown, string])[] = [
  ['', 'expected "arn:" at its start'],
  ['*', 'expected "arn:" at its start'],
  ['s3:::bucket', 'expected "arn:" at its start'],
  ['ARN:aws:s3:::bucket', 'expected "arn:" at its start'],
  ['arn:aws:s3:bucket', 'expected six parts'],
  ['arn:${a:b}:s3::bucket', 'expected six parts'],
  ['arn::s3:::bucket', 'the partition part is empty'],
  ['arn:aws::::bucket', 'the service part is empty'],
  ['arn:aws:s3:::', 'the resource part is empty'],
  ['arn:aws:s3:${region:1:b', 'the region part has "${" without its "}"'],
  ['arn:aws:s3:::a\nb', 'must not contain the control character U+000A'],
  [undefined, 'expected a string'],
  [42, 'expected a string'],
];

describe('parseArn', () => {
  it('splits at the first five colons', () => {
    expect(parseArn('arn:aws:lambda:eu-west-1:123456789012:function:f:live')).toEqual({
      partition: 'aws',
      service: 'lambda',
      region: 'eu-west-1',
      account: '123456789012',
      resource: 'function:f:live',
    });
  });

  it('keeps empty parts empty', () => {
    expect(parseArn('arn:aws:s3:::bucket')).toMatchObject({ region: '', account: '' });
  });

  it('does not split inside of references', () => {
    const arn = 'arn:${AWS::Partition}:s3:${Token[AWS.Region:4]}:${a${b:c}}:${x:y}';
    expect(parseArn(arn)).toEqual({
      partition: '${AWS::Partition}',
      service: 's3',
      region: '${Token[AWS.Region:4]}',
      account: '${a${b:c}}',
      resource: '${x:y}',
    });
  });

  it('reads wildcards as text', () => {
    expect(parseArn('arn:*:s3:*:?:*').partition).toBe('*');
  });

  it.each(bad)('refuses %j: %s', (value, problem) => {
    expect(() => parseArn(value as string)).toThrow(ArnError);
    expect(() => parseArn(value as string)).toThrow(`is not an ARN: `);
    expect(() => parseArn(value as string)).toThrow(problem);
    expect(isArn(value)).toBe(false);
  });
});

describe('isArn', () => {
  it('is true for what parseArn reads', () => {
    expect(isArn('arn:aws:s3:::bucket')).toBe(true);
    expect(isArn('arn:aws:s3:::${open')).toBe(true);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isArn(value) === 'boolean'));
  });
});

describe('buildArn', () => {
  const parts: ArnParts = {
    partition: 'aws',
    service: 's3',
    region: '',
    account: '',
    resource: 'bucket',
  };

  it('joins the parts', () => {
    expect(buildArn(parts)).toBe('arn:aws:s3:::bucket');
    expect(buildArn({ ...parts, region: '*', resource: 'a:b/c' })).toBe('arn:aws:s3:*::a:b/c');
  });

  it.each(['partition', 'service', 'region', 'account'] as const)(
    'refuses a colon in %s',
    (name) => {
      expect(() => buildArn({ ...parts, [name]: 'a:b' })).toThrow(
        `buildArn: parameter "${name}" must not contain ":"`,
      );
    },
  );

  it('refuses what is missing or would not be read back', () => {
    expect(() => buildArn({ ...parts, service: '' })).toThrow('"service" must not be empty');
    expect(() => buildArn({ ...parts, resource: '' })).toThrow('"resource" must not be empty');
    expect(() => buildArn({ ...parts, region: '${x' })).toThrow('has "${" without its "}"');
    expect(() => buildArn({ ...parts, resource: 'a\tb' })).toThrow('control character');
    expect(() => buildArn({} as ArnParts)).toThrow('"partition" must be a string');
  });

  it('gives back what was parsed', () => {
    const segment = fc.oneof(
      fc.constantFrom('', 'aws', '*', '${AWS::Region}', '${a${b:c}}', '}', '{', '$', '${'),
      fc.string({ maxLength: 6 }),
    );
    const segments = fc.array(segment, { minLength: 1, maxLength: 8 });
    const check = fc.property(segments, (all) => {
      const arn = `arn:${all.join(':')}`;
      if (isArn(arn)) expect(buildArn(parseArn(arn))).toBe(arn);
      else expect(() => parseArn(arn)).toThrow(ArnError);
    });
    fc.assert(check, { numRuns: 3000, seed: 1 });
  });
});
