import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assert, InternalError } from '../../generator/support/assert.js';
import { appendAll, countOf, groupBy, groupDigits } from '../../generator/support/collections.js';
import { hashOf, hashOfAll } from '../../generator/support/hash.js';
import { textTable } from '../../generator/support/text-table.js';
import { compareCodeUnits, sortedBy, sortedUnique } from '../../generator/support/compare.js';

describe('assert', () => {
  it.each([false, null, undefined])('throws an error of its own for %s', (condition) => {
    expect(() => {
      assert(condition, 'broken');
    }).toThrow(new InternalError('broken'));
    expect(new InternalError('broken').name).toBe('InternalError');
  });

  it.each([true, 0, '', {}])('takes %j', (condition) => {
    expect(() => {
      assert(condition, 'broken');
    }).not.toThrow();
  });
});

describe('compareCodeUnits', () => {
  it('knows neither locale nor code points', () => {
    const sorted = ['A', 'Z', '_', 'a', 'z', 'ä', '\u{1f980}', '\uff5e'];
    expect([...sorted].reverse().sort(compareCodeUnits)).toEqual(sorted);
    expect(compareCodeUnits('a', 'a')).toBe(0);
    expect(compareCodeUnits('a', 'aa')).toBeLessThan(0);
    expect(compareCodeUnits('b', 'aa')).toBeGreaterThan(0);
  });

  it('is the default order of arrays', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect([...texts].sort(compareCodeUnits)).toEqual([...texts].sort());
      }),
    );
  });
});

describe('sortedBy', () => {
  it('keeps the order of equal keys and the given list', () => {
    const items = ['b1', 'a1', 'b0', 'a0'];
    expect(sortedBy(items, (item) => item.charAt(0))).toEqual(['a1', 'a0', 'b1', 'b0']);
    expect(items).toEqual(['b1', 'a1', 'b0', 'a0']);
  });
});

describe('sortedUnique', () => {
  it('sorts and keeps one of each', () => {
    expect(sortedUnique(new Set(['b', 'a', 'B']))).toEqual(['B', 'a', 'b']);
    expect(sortedUnique(['b', 'a', 'b'])).toEqual(['a', 'b']);
  });
});

describe('groupBy', () => {
  it('keeps the order of first appearance', () => {
    expect([...groupBy(['b1', 'a1', 'b0'], (item) => item.charAt(0))]).toEqual([
      ['b', ['b1', 'b0']],
      ['a', ['a1']],
    ]);
  });
});

describe('appendAll', () => {
  it('takes more items than a call takes arguments', () => {
    const target = [0];
    appendAll(
      target,
      Array.from({ length: 500_000 }, (_, index) => index),
    );
    expect(target).toHaveLength(500_001);
  });
});

describe('numbers for people', () => {
  it.each([
    [0, '0 actions', '0'],
    [1, '1 action', '1'],
    [999, '999 actions', '999'],
    [1_000, '1,000 actions', '1,000'],
    [22_091, '22,091 actions', '22,091'],
    [1_234_567, '1,234,567 actions', '1,234,567'],
  ])('%i', (count, text, digits) => {
    expect(countOf(count, 'action')).toBe(text);
    expect(groupDigits(count)).toBe(digits);
  });

  it('have the plural that is given', () => {
    expect(countOf(2, 'entry', 'entries')).toBe('2 entries');
    expect(countOf(1, 'entry', 'entries')).toBe('1 entry');
  });
});

describe('hashes', () => {
  it('are SHA-256 of UTF-8', () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(hashOf('')).toBe(empty);
    expect(hashOf('é')).toBe(hashOf(new TextEncoder().encode('é')));
    expect(hashOf('é')).not.toBe(hashOf('e'));
  });

  it('of lists tell where one text ends', () => {
    const lists = [[], [''], ['ab'], ['a', 'b'], ['', 'ab'], ['ab', ''], ['1\na'], ['a1\n']];
    expect(new Set(lists.map((list) => hashOfAll(list))).size).toBe(lists.length);
    expect(hashOfAll(['a', 'b'])).toBe(hashOfAll(new Set(['a', 'b'])));
  });
});

describe('textTable', () => {
  it('aligns the first column to the left, the others to the right', () => {
    expect(textTable([['service', 'actions'], ['s3', '180'], ['ec2']])).toEqual([
      'service  actions',
      's3           180',
      'ec2    ',
    ]);
    expect(textTable([])).toEqual([]);
  });
});
