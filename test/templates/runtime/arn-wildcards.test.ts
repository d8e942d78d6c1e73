import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasWildcard,
  overlaps,
  readPattern,
  readSteps,
} from '../../../templates/runtime/arn-wildcards.js';

function overlap(format: string, pattern: string): boolean {
  return overlaps(readSteps(format), readPattern(pattern));
}

describe('hasWildcard', () => {
  it.each(['*', '?', 'a*', '${a}?', '${*}*', '${'.concat('*')])('is true for %s', (text) => {
    expect(hasWildcard(text)).toBe(true);
  });

  it.each(['', 'a', '${*}', 'x${?}y', '${a${*}}'])('is false for %j', (text) => {
    expect(hasWildcard(text)).toBe(false);
  });
});

describe('overlaps', () => {
  it.each([
    ['', ''],
    ['', '*'],
    ['abc', 'abc'],
    ['abc', 'a?c'],
    ['abc', '*b*'],
    ['abc', '***'],
    ['role/${name}', 'role/*'],
    ['role/${name}', 'r*'],
    ['role/${name}', '*e/x'],
    ['${a}/${b}', 'x*'],
    ['${a}/${b}', '*'],
    ['${a}/${b}', '???'],
    ['a/*', 'a/b'],
    ['${a}/b', '${x/y}/b'],
    ['table/${a}/index/${b}', '*/index/*'],
    ['${a}:${b}', 'x:y:z'],
  ])('%s and %s have a text in common', (format, pattern) => {
    expect(overlap(format, pattern)).toBe(true);
  });

  it.each([
    ['', '?'],
    ['', 'a'],
    ['abc', 'ab'],
    ['abc', '*d*'],
    ['abc', 'abc?'],
    ['role/${name}', 'role/'],
    ['role/${name}', 'user/*'],
    ['${a}/${b}', '??'],
    ['${a}/b', 'x/c/b'],
    ['x/b', '${a}/b'],
    ['table/${a}/index/${b}', 'table/x/stream/*'],
  ])('%s and %s do not', (format, pattern) => {
    expect(overlap(format, pattern)).toBe(false);
  });

  it('lets the last placeholder refuse characters', () => {
    const steps = readSteps('b/${a}', '/:');
    expect(overlaps(steps, readPattern('b/*'))).toBe(true);
    expect(overlaps(steps, readPattern('b/x/*'))).toBe(false);
    expect(overlaps(steps, readPattern('*:*'))).toBe(false);
  });

  it('agrees with trying every short text', () => {
    const texts = shortTexts(['a', 'b', '/'], 7);
    const format = fc.array(fc.constantFrom('a', '/', '${x}', 'b'), { maxLength: 3 });
    const pattern = fc.array(fc.constantFrom('a', '/', '*', '?', 'b'), { maxLength: 4 });
    const check = fc.property(format, pattern, (formatUnits, patternUnits) => {
      const sources = formatUnits.map((unit, at) => formatSource(unit, formatUnits[at + 1]));
      const reads = new RegExp(`^${sources.join('')}$`);
      const covers = new RegExp(`^${patternUnits.map(patternSource).join('')}$`);
      const expected = texts.some((text) => reads.test(text) && covers.test(text));
      expect(overlap(formatUnits.join(''), patternUnits.join(''))).toBe(expected);
    });
    fc.assert(check, { numRuns: 2000, seed: 1 });
  });
});

function formatSource(unit: string, next: string | undefined): string {
  if (unit !== '${x}') return unit;
  return next === '/' ? '[^/]+' : '.+';
}

function patternSource(unit: string): string {
  if (unit === '*') return '.*';
  return unit === '?' ? '.' : unit;
}

function shortTexts(characters: readonly string[], longest: number): string[] {
  const texts = [''];
  for (let start = 0, length = 1; length <= longest; length += 1) {
    const shorter = texts.slice(start);
    start = texts.length;
    for (const text of shorter) for (const one of characters) texts.push(text + one);
  }
  return texts;
}
