import { describe, expect, it } from 'vitest';
import { withoutCosmetics } from '../../generator/diff/cosmetic.js';
import { listOf, placeText, subjectStart } from '../../generator/diff/describe.js';
import { fingerprintOf } from '../../generator/diff/fingerprint.js';
import { leadingWord } from '../../generator/diff/judge-context.js';
import { rewritingOfArn, rewritingOfText } from '../../generator/diff/rewriting.js';

describe('leadingWord', () => {
  it.each([
    ['GetObject', 'Get'],
    ['CISScan', 'CIS'],
    ['S3Copy', 'S3'],
    ['connect', 'connect'],
    ['GET', 'GET'],
    ['Batch2Get', 'Batch2'],
    ['AssociateViaAWSService-EventsAndStates', 'Associate'],
  ])('of %s is %s', (name, word) => {
    expect(leadingWord(name)).toBe(word);
  });
});

describe('withoutCosmetics', () => {
  it.each([
    ['Grants permission to list boxes.', 'List  boxes'],
    ['Grant permissions to LIST boxes', '`list` boxes!'],
    ['', '.'],
  ])('takes %j and %j for the same', (one, other) => {
    expect(withoutCosmetics(one)).toBe(withoutCosmetics(other));
  });

  it.each([
    ['List boxes', 'List box'],
    ['Grants permission to list', 'Grants permission to'],
    ['Größe', 'Grösse'],
  ])('tells %j from %j', (one, other) => {
    expect(withoutCosmetics(one)).not.toBe(withoutCosmetics(other));
  });
});

describe('rewriting', () => {
  it.each([
    ['AWS Box One', 'Amazon Box One', '`AWS` became `Amazon`'],
    ['Box', 'Big Box', '`Big` was inserted'],
    ['Big Big Box', 'Big Box', '`Big` was left out'],
    ['a b c', 'a x y c', '`b` became `x y`'],
  ])('of %j to %j', (before, after, expected) => {
    expect(rewritingOfText(before, after)).toBe(expected);
  });

  it('of ARNs goes part by part', () => {
    expect(rewritingOfArn('arn:a:b:c:d:type/${Id}', 'arn:a:b:c:d:kind/${Id}')).toBe(
      '`type` became `kind`',
    );
  });
});

describe('fingerprintOf', () => {
  it('depends on facts and not on the order of fields', () => {
    expect(fingerprintOf({ a: 1, b: ['x', null] })).toBe(fingerprintOf({ b: ['x', null], a: 1 }));
    expect(fingerprintOf(['a', 'b'])).not.toBe(fingerprintOf(['b', 'a']));
    expect(fingerprintOf(['a'])).not.toBe(fingerprintOf('a'));
    expect(fingerprintOf(true)).not.toBe(fingerprintOf('true'));
  });
});

describe('words', () => {
  it('list names and count the rest', () => {
    expect(listOf([])).toBe('nothing');
    expect(listOf(['a'])).toBe('`a`');
    expect(listOf(['a', 'b', 'c'])).toBe('`a`, `b` and `c`');
    expect(listOf(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('`a`, `b`, `c`, `d` and 2 more');
  });

  it('name subjects and places', () => {
    expect(subjectStart({ service: 'box', kind: 'service', name: 'box' })).toBe('Service `box`');
    expect(placeText('')).toBe('the action itself');
    expect(placeText('crate')).toBe('`crate`');
  });
});
