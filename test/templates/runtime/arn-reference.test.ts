import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../templates/runtime/arn-reference.js';

function references(text: string): readonly string[] {
  return [...findReferences(text).ends]
    .sort(([left], [right]) => left - right)
    .map(([start, end]) => text.slice(start, end));
}

describe('findReferences', () => {
  it.each<[string, readonly string[], boolean]>([
    ['', [], false],
    ['{a}', [], false],
    ['${a}', ['${a}'], false],
    ['x${a}y${b}z', ['${a}', '${b}'], false],
    ['${a${b}}', ['${a${b}}', '${b}'], false],
    ['${a{b}c}', ['${a{b}c}'], false],
    ['}${a}}', ['${a}'], false],
    ['{${a}', ['${a}'], false],
    ['$${a}', ['${a}'], false],
    ['${', [], true],
    ['${a', [], true],
    ['${a{b}', [], true],
    ['${a ${b}', ['${b}'], true],
    ['$ {a}', [], false],
  ])('%j', (text, expected, unclosed) => {
    expect(references(text)).toEqual(expected);
    expect(findReferences(text).unclosed).toBe(unclosed);
  });
});
