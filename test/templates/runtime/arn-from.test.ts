import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  ArnError,
  arnHelpers,
  type Arn,
  type ArnHelper,
  type ArnHelpers,
} from '../../../templates/runtime/index.js';

interface Types {
  readonly bucket: ArnHelper<
    's3:bucket',
    { readonly bucketName: string },
    `arn:${string}:s3:::${string}`
  >;
  readonly object: ArnHelper<
    's3:object',
    { readonly bucketName: string; readonly objectName: string },
    `arn:${string}:s3:::${string}/${string}`
  >;
  readonly job: ArnHelper<
    's3:job',
    { readonly region: string; readonly account: string; readonly jobId: string },
    `arn:${string}:s3:${string}:${string}:job/${string}`
  >;
  readonly open: ArnHelper<'s3:open', { readonly id: string }>;
}

const S3Arn: ArnHelpers<Types> = arnHelpers('s3', {
  bucket: ['bucket', 'arn:${partition}:s3:::${bucketName}'],
  object: ['object', 'arn:${partition}:s3:::${bucketName}/${objectName}'],
  job: ['job', 'arn:${partition}:s3:${region}:${account}:job/${jobId}'],
  open: ['open', 'arn:${partition}:s3:::open/${id}'],
});

describe('from', () => {
  it.each([
    'arn:aws:s3:::bucket/key',
    'arn:aws-cn:s3:::bucket/a/b',
    'arn:aws:s3:::bucket/*',
    'arn:aws:s3:::*/*',
    'arn:aws:s3:::*',
    'arn:*',
    'arn:aws:s3:::buck?t/x',
    'arn:${AWS::Partition}:s3:::${Bucket}/key',
    '${Token[Bucket.Arn.12]}/key',
    '${Token[TOKEN.3]}',
    '${aws_s3_bucket.b.arn}/*',
  ])('takes %s for an object', (arn) => {
    expect(S3Arn.object.from(arn)).toBe(arn);
  });

  it.each([
    ['arn:aws:s3:::bucket', 's3 object: "arn:aws:s3:::bucket" does not fit'],
    [
      'arn:aws:sqs:::bucket/*',
      'matches no ARN of `arn:${partition}:s3:::${bucketName}/${objectName}`',
    ],
    ['arn:aws:s3:eu-west-1::bucket/key', 'does not fit'],
    ['', 'does not fit'],
    ['bucket/key', 'does not fit'],
    ['bucket/*', 'matches no ARN'],
    ['*', '"*" is every resource. Give it to the statement as it is.'],
    ['arn:aws:s3:::b/\n', 'must not contain the control character U+000A'],
    [undefined, 'expected an ARN as a string, got undefined'],
    [7, 'expected an ARN as a string, got 7'],
  ])('refuses %j for an object', (arn, message) => {
    expect(() => S3Arn.object.from(arn as string)).toThrow(ArnError);
    expect(() => S3Arn.object.from(arn as string)).toThrow(message);
  });

  it('tells a bucket from what is in it', () => {
    expect(S3Arn.bucket.from('arn:aws:s3:::bucket')).toBe('arn:aws:s3:::bucket');
    expect(S3Arn.bucket.from('arn:aws:s3:::bucket*')).toBe('arn:aws:s3:::bucket*');
    expect(S3Arn.bucket.from('arn:aws:s3:::${Bucket}')).toBe('arn:aws:s3:::${Bucket}');
    const message = 's3 bucket: "arn:aws:s3:::bucket/*" is an ARN of s3 object.';
    expect(() => S3Arn.bucket.from('arn:aws:s3:::bucket/*')).toThrow(message);
    expect(() => S3Arn.bucket.from('arn:aws:s3:::bucket/key')).toThrow('is an ARN of s3 object');
  });

  it('takes every ARN that the helper builds', () => {
    const built = S3Arn.with({ region: '*', account: '${AWS::AccountId}' }).job({ jobId: 'a/*' });
    expect(S3Arn.job.from(built)).toBe(built);
  });

  it('gives the ARN its resource type, also after `with`', () => {
    expectTypeOf(S3Arn.bucket.from('arn:aws:s3:::b')).toEqualTypeOf<Arn<'s3:bucket'>>();
    const bound = S3Arn.with({ region: 'r' });
    expectTypeOf(bound.job.from('arn:aws:s3:r:a:job/*')).toEqualTypeOf<Arn<'s3:job'>>();
    // @ts-expect-error another service
    expect(() => bound.job.from('arn:aws:sqs:r:a:job/1')).toThrow(ArnError);
  });

  it('is checked by the compiler where the text is known', () => {
    const bucket: string = ['my', 'bucket'].join('-');
    expect(S3Arn.object.from(`arn:aws:s3:::${bucket}/key`)).toContain('my-bucket');
    expect(S3Arn.object.from(`${'arn:aws:s3:::b' as string}/key`)).toBe('arn:aws:s3:::b/key');
    expect(S3Arn.open.from('arn:aws:s3:::open/1')).toBe('arn:aws:s3:::open/1');
    // @ts-expect-error the ARN of a bucket
    expect(() => S3Arn.object.from('arn:aws:s3:::bucket')).toThrow(ArnError);
    // @ts-expect-error not even an ARN
    expect(() => S3Arn.bucket.from('bucket')).toThrow(ArnError);
  });
});
