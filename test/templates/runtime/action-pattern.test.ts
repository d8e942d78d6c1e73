import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionMatcher,
  hasWildcardCharacter,
  wildcardMatcher,
} from '../../../templates/runtime/action-pattern.js';

/** The plain definition, by trying everything. */
function fits(pattern: string, text: string): boolean {
  const [first, rest] = [pattern.charAt(0), pattern.slice(1)];
  if (first === '') return text === '';
  if (first === '*') return fits(rest, text) || (text !== '' && fits(pattern, text.slice(1)));
  const [letter] = text;
  if (letter === undefined || (first === '?' ? letter === '*' : letter !== first)) return false;
  return fits(rest, text.slice(1));
}

describe('actionMatcher', () => {
  it.each([
    ['Get*', 'GetObject', true],
    ['get*', 'GetObject', true],
    ['Get*', 'Get', true],
    ['Get*', 'PutGet', false],
    ['*Tagging', 'GetObjectTagging', true],
    ['*Tagging', 'GetObjectTaggings', false],
    ['Get*Tagging', 'GetTagging', true],
    ['Get*ging', 'Ging', false],
    ['*Object*', 'PutObjectAcl', true],
    ['GetObject', 'GetObject', true],
    ['GetObject', 'GetObjectAcl', false],
    ['Get?bject', 'GetObject', true],
    ['Get?', 'Get', false],
    ['s3:Get*', 's3:GetObject', true],
    ['*', '', true],
    ['?', '', false],
    ['a*a', 'a', false],
    ['ab*ba', 'aba', false],
    ['Get.bject', 'GetObject', false],
    ['*b?d*', 'abcbbde', true],
  ])('%s on %s: %s', (pattern, name, expected) => {
    expect(actionMatcher(pattern)(name)).toBe(expected);
  });

  it('does what the definition says', () => {
    const unit = fc.constantFrom('a', 'b', '*', '?');
    const text = fc.string({ unit, maxLength: 9 });
    const check = fc.property(text, text, (pattern, name) => {
      expect(wildcardMatcher(pattern)(name)).toBe(fits(pattern, name));
    });
    fc.assert(check, { numRuns: 20_000, seed: 1 });
  });

  it('answers hostile patterns fast', () => {
    const texts = ['a'.repeat(10_000), `${'ab'.repeat(5_000)}c`];
    const patterns = ['*a', '*a*b', '?', '*?', 'a*', '*ab?'].map((part) => part.repeat(2_500));
    const start = performance.now();
    for (const pattern of [...patterns, `${'*a'.repeat(50)}*b`]) {
      for (const text of texts) actionMatcher(pattern)(text);
    }
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('hasWildcardCharacter', () => {
  it('sees `*` and `?`', () => {
    expect(['s3:Get*', '?', 's3:GetObject', ''].map(hasWildcardCharacter)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
