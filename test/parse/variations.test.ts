import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, codesOf, factsOf, placesOf, seedText } from './spec-text.js';
import { headers, type Variation, variations } from './variations.js';

const expected = factsOf(analyze(seedText).catalog);

function expectSameModel(chosen: readonly Variation[]): void {
  const text = chosen.reduce((before, { apply }) => apply(before), seedText);
  const analysis = analyze(text);
  expect(codesOf(analysis), text.slice(0, 2_000)).toEqual(['resources-not-declared']);
  expect(factsOf(analysis.catalog)).toEqual(expected);
}

test('the seed has 19 actions', () => {
  expect(expected).toMatchObject({ services: [{ prefix: 'cognito-sync', title: 'Cognito Sync' }] });
  expect(analyze(seedText).catalog.services[0]?.actions).toHaveLength(19);
});

test.each([...headers, ...variations])('$name changes the text, not the model', (variation) => {
  expect(variation.apply(seedText)).not.toBe(seedText);
  expectSameModel([variation]);
});

test('any of them together', () => {
  const subsets = fc.tuple(
    fc.subarray([...headers], { maxLength: 1 }),
    fc.subarray([...variations]),
  );
  fc.assert(
    fc.property(subsets, ([header, body]) => {
      expectSameModel([...header, ...body]);
    }),
    { numRuns: 100 },
  );
});

test('all of them together', () => {
  expectSameModel([...headers.slice(1), ...variations]);
});

test('an indented fence with unindented JSON is an error where it begins', () => {
  const indented = seedText.replace(/^```$/gm, '  ```');
  const [first, second] = placesOf(analyze(indented));
  expect(first).toBe('fence-in-list 24:3 ```');
  expect(second).toBe('swallowed-heading 34:1 ### DeleteDataset');
  expect(analyze(indented).catalog.services).toEqual([]);
});

test('an indented fence with indented JSON is an error as well', () => {
  const indented = seedText.replace(/^(?=[`{} ])/gm, '  ');
  expect(new Set(codesOf(analyze(indented)))).toEqual(new Set(['fence-in-list']));
  expect(analyze(indented).catalog.services).toEqual([]);
});
