import { describe, expect, it } from 'vitest';
import {
  escapeCharacter,
  shortened,
  visible,
  visibleInColumns,
} from '../../generator/diagnostics/sanitize.js';

/** First and last code units of the ranges that do not show, or that change how others show. */
const deceptive: readonly (readonly [number, number])[] = [
  [0x0000, 0x001f], // C0 controls, with tab and line ends
  [0x007f, 0x009f], // delete and C1 controls
  [0x061c, 0x061c], // Arabic letter mark
  [0x200b, 0x200f], // zero width space, joiners and direction marks
  [0x2028, 0x202e], // line and paragraph separator, embeddings and overrides
  [0x2060, 0x2069], // word joiner, invisible operators, isolates
  [0xfeff, 0xfeff], // byte order mark
];

function isDeceptive(unit: number): boolean {
  return deceptive.some(([first, last]) => first <= unit && unit <= last);
}

const units = Array.from({ length: 0x10000 }, (_, unit) => unit);

describe('visible', () => {
  it('escapes exactly the deceptive code units', () => {
    const changed = units.filter((unit) => {
      const character = String.fromCharCode(unit);
      return visible(character) !== character;
    });
    expect(changed).toEqual(units.filter(isDeceptive));
  });

  it('writes each as its number, and leaves the text around it', () => {
    for (const unit of units.filter(isDeceptive)) {
      const number = unit.toString(16).toUpperCase().padStart(4, '0');
      expect(visible(`a${String.fromCharCode(unit)}b`)).toBe(`a\\u${number}b`);
    }
  });

  it('leaves nothing to do', () => {
    const all = String.fromCharCode(...units.slice(0, 0x2100));
    expect(visible(visible(all))).toBe(visible(all));
  });

  it('keeps letters of any script and characters of two code units', () => {
    const text = 'é ñ ß 漢字 العربية 😀 … “x” `y` \ud83d';
    expect(visible(text)).toBe(text);
  });
});

describe('visibleInColumns', () => {
  it('keeps the number of code units', () => {
    for (const unit of units) {
      const shown = visibleInColumns(String.fromCharCode(unit));
      const expected =
        unit === 0x09 ? ' ' : isDeceptive(unit) ? '\ufffd' : String.fromCharCode(unit);
      if (shown !== expected) expect({ unit, shown }).toEqual({ unit, shown: expected });
    }
    expect(visibleInColumns('\ta\u202eb')).toBe(' a\ufffdb');
  });
});

describe('escapeCharacter', () => {
  it.each([
    ['\0', '\\u0000'],
    ['\u001b', '\\u001B'],
    ['\u202e', '\\u202E'],
    ['\uffff', '\\uFFFF'],
  ])('%j', (character, escaped) => {
    expect(escapeCharacter(character)).toBe(escaped);
  });
});

describe('shortened', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['abcd', 1, '…'],
    ['', 0, ''],
  ])('%j to %i', (text, limit, expected) => {
    expect(shortened(text, limit)).toBe(expected);
  });
});
