import { parse } from '@humanwhocodes/momoa';
import { describe, expect, it } from 'vitest';
import { jsonProblem, withoutArticle } from '../../generator/diagnostics/registry/words.js';

/** What the JSON parser says of a text that is none, as the parse stage hands it on. */
function complaint(text: string): string {
  try {
    parse(text, { mode: 'json' });
  } catch (error) {
    return (error as Error).message.replace(/ \(\d+:\d+\)$/, '').replace(/\.$/, '');
  }
  throw new Error(`${text} is JSON`);
}

describe('jsonProblem', () => {
  it.each([
    ['{"a":1,}', '`}`'],
    ['[1,]', '`]`'],
    ['[,]', '`,`'],
    ['[:]', '`:`'],
    ['{} {}', '`{`'],
    ['1 []', '`[`'],
    ['["a" "b"]', 'string'],
    ['[1 2]', 'number'],
    ['[1 true]', 'boolean'],
    ['[1 null]', '`null`'],
    ['// x', '`/`'],
    ["{'a': 1}", "`'`"],
    ['`a`', 'backtick'],
    ['{"a": nul}', '`nul`'],
    ['"a\\q"', '`q`'],
    ['', 'end of the block'],
    ['{"a": 1', 'end of the block'],
    ['"abc', 'end of the block'],
    ['-', 'end of the block'],
  ])('%s', (text, expected) => {
    expect(jsonProblem(complaint(text))).toBe(expected);
  });

  it('keeps a message that it does not know', () => {
    expect(jsonProblem('Invalid escape')).toBe('JSON (Invalid escape)');
    expect(jsonProblem('Unexpected token BlockComment found')).toBe('token BlockComment');
  });
});

describe('withoutArticle', () => {
  it.each([
    ['a list', 'list'],
    ['an object', 'object'],
    ['an empty list item', 'empty list item'],
    ['`null`', '`null`'],
    ['HTML', 'HTML'],
    ['another', 'another'],
    ['a', 'a'],
  ])('%s', (found, expected) => {
    expect(withoutArticle(found)).toBe(expected);
  });
});
