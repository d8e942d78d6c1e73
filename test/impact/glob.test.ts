import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arnFits } from '../../generator/impact/match/arn-pattern.js';
import { actionMatches, globMatches } from '../../generator/impact/match/glob.js';
import { type GlobStep, globsOverlap } from '../../generator/impact/match/overlap.js';

/** The same by way of a regular expression. */
function regular(pattern: string): RegExp {
  const source = pattern
    .replace(/[^a-z*?]/gi, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'is');
}

const glob = fc.string({ unit: fc.constantFrom('a', 'B', '*', '?'), maxLength: 8 });
const word = fc.string({ unit: fc.constantFrom('a', 'A', 'b'), maxLength: 8 });

function steps(pattern: string): GlobStep[] {
  return pattern.split('').map((character) => ({
    isRun: character === '*',
    ...(character !== '*' && character !== '?' && { character: character.toLowerCase() }),
    without: '',
  }));
}

describe('wildcards of actions', () => {
  it.each([
    ['s3:Get*', 's3:GetObject', true],
    ['s3:get*', 's3:GetObject', true],
    ['S3:Get*', 's3:GetObject', true],
    ['s3:*', 's3:GetObject', true],
    ['*', 's3:GetObject', true],
    ['*:*', 's3:GetObject', true],
    ['s3:Get?bject', 's3:GetObject', true],
    ['s3:Get?', 's3:GetObject', false],
    ['s3:Get', 's3:GetObject', false],
    ['s3:*Object', 's3:GetObject', true],
    ['s3:*Object', 's3:GetObjectAcl', false],
    ['s3:*', 's3-object-lambda:GetObject', false],
    ['s3:Get.bject', 's3:GetObject', false],
  ])('%s on %s: %s', (pattern, name, expected) => {
    expect(actionMatches(pattern, name)).toBe(expected);
  });

  it('match like a regular expression', () => {
    fc.assert(
      fc.property(glob, word, (pattern, text) => {
        expect(globMatches(pattern, text)).toBe(regular(pattern).test(text));
      }),
    );
  });

  it('take no time to fail', () => {
    const pattern = `${'*a'.repeat(2000)}b`;
    expect(globMatches(pattern, 'a'.repeat(4000))).toBe(false);
  });
});

describe('overlap of patterns', () => {
  it('holds when a text matches both', () => {
    fc.assert(
      fc.property(glob, glob, word, (left, right, text) => {
        const isWitness = regular(left).test(text) && regular(right).test(text);
        if (isWitness) expect(globsOverlap(steps(left), steps(right))).toBe(true);
      }),
    );
  });

  it('with a plain text is the same as a match', () => {
    fc.assert(
      fc.property(glob, word, (pattern, text) => {
        expect(globsOverlap(steps(pattern), steps(text))).toBe(regular(pattern).test(text));
        expect(globsOverlap(steps(text), steps(pattern))).toBe(regular(pattern).test(text));
      }),
    );
  });
});

describe('ARNs', () => {
  const object = 'arn:${Partition}:s3:::${BucketName}/${ObjectName}';
  const bucket = 'arn:${Partition}:s3:::${BucketName}';
  const queue = 'arn:${Partition}:sqs:${Region}:${Account}:${QueueName}';
  it.each([
    ['arn:aws:s3:::box', bucket, true, true],
    ['arn:aws:s3:::box', object, false, false],
    ['arn:aws:s3:::box/key', bucket, false, true],
    ['arn:aws:s3:::box/a/b', object, false, true],
    ['arn:aws:s3:::box*', object, true, true],
    ['arn:${AWS::Partition}:s3:::${Bucket}/*', object, true, true],
    ['arn:aws:sqs:*:*:jobs', queue, true, true],
    ['arn:aws:sqs:::jobs', queue, true, true],
    ['arn:aws:sqs:eu-central-1:1?:jobs', queue, true, true],
    ['arn:aws:sns:*:*:jobs', queue, false, false],
    ['arn:aws:sqs:*:*:', queue, false, false],
    ['arn:aws:sqs:*', queue, true, true],
    ['arn:aws:sqs', queue, true, true],
    ['arn:aws:sqs:*:*', queue, true, true],
    [`arn:aws:sqs:*:*:${'x'.repeat(3000)}`, queue, false, false],
  ])('%s of %s', (arn, format, strict, loose) => {
    expect(arnFits(arn, format, 'strict')).toBe(strict);
    expect(arnFits(arn, format, 'loose')).toBe(loose);
  });
});
