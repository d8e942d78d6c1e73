import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Diagnostic,
  hasErrors,
  type Severity,
} from '../../generator/diagnostics/diagnostic.js';
import { sortDiagnostics } from '../../generator/diagnostics/report/order.js';

function found(path: string, start: number, ruleId: string, reason: string): Diagnostic {
  return { ruleId, severity: 'error', reason, place: { path, start, end: start } };
}

/** In the order of a report. */
const sorted = [
  found('seeds/B.md', 9, 'a', 'x'),
  found('seeds/a.md', 2, 'b', 'x'),
  found('seeds/a.md', 10, 'a', 'x'),
  found('seeds/a.md', 10, 'a', 'y'),
  found('seeds/a.md', 10, 'b', 'a'),
  found('seeds/a/b.md', 0, 'a', 'x'),
  found('seeds/é.md', 0, 'a', 'x'),
];

describe('sortDiagnostics', () => {
  it('sorts by path, offset, code and message, in code units', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(sortDiagnostics(shuffled)).toEqual(sorted);
      }),
    );
  });

  it('leaves its argument alone', () => {
    const given = Object.freeze([...sorted].reverse());
    expect(sortDiagnostics(given)).not.toBe(given);
    expect(given[0]?.place.path).toBe('seeds/é.md');
  });
});

describe('hasErrors', () => {
  it.each<[readonly Severity[], boolean]>([
    [[], false],
    [['warning', 'information'], false],
    [['information', 'error'], true],
  ])('%j: %s', (severities, expected) => {
    const findings = severities.map((severity) => ({ ...found('a', 0, 'a', 'x'), severity }));
    expect(hasErrors(findings)).toBe(expected);
  });
});
