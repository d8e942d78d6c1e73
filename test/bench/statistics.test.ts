import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, pairedDifference, pairedRatio, rounded } from '../../bench/support/statistics.js';

const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 });

describe('median', () => {
  it('is the middle value, or the mean of the two middle ones', () => {
    expect(median([9, 1, 10])).toBe(9);
    expect(median([10, 1, 4, 2])).toBe(3);
  });

  it('has as many values below as above', () => {
    fc.assert(
      fc.property(values, (list) => {
        const middle = median(list);
        const below = list.filter((value) => value < middle).length;
        const above = list.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(list.length / 2);
      }),
    );
  });

  it('does not exist for no values', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('paired figures', () => {
  it('compares within rounds, not across them', () => {
    // The machine was ten times as slow in the second round.
    expect(pairedRatio([2, 20, 2], [1, 10, 1])).toBe(2);
    expect(pairedDifference([5, 41, 6], [2, 38, 3])).toBe(3);
  });

  it('refuses lists that were not measured side by side', () => {
    expect(() => pairedRatio([1, 2], [1])).toThrow('side by side');
    expect(() => pairedDifference([1], [1, 2])).toThrow('side by side');
  });
});

it('rounds to three significant digits', () => {
  expect([123456, 0.0123456, 7].map(rounded)).toEqual([123000, 0.0123, 7]);
});
