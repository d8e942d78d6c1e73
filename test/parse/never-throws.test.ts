import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasErrors } from '../../generator/diagnostics/diagnostic.js';
import { formatGithub } from '../../generator/diagnostics/report/github.js';
import { formatJson } from '../../generator/diagnostics/report/json.js';
import { formatText } from '../../generator/diagnostics/report/text.js';
import type { Service } from '../../generator/model/catalog.js';
import { mutationsOf, pieceTexts } from './mutations.js';
import {
  actionText,
  analyze,
  checkPlaces,
  resourceEntry,
  resourceText,
  seedText,
  smallHead,
} from './spec-text.js';

/** A spec with all three groups. */
const fullText =
  smallHead +
  actionText(
    'GetThing',
    resourceEntry('thing', { conditionKeys: ['small:Name'], dependents: ['small:PutThing'] }),
  ) +
  actionText('PutThing') +
  `## Resources\n${resourceText('thing', ['arn:${Partition}:small:::thing/${ThingId}'], ['small:Name'])}` +
  '## Conditions\n### small:Name\n- type: String\n- description: The name.\n';

/** Lines that a person takes for the heading of a section: below `## Privileges` and outside fences. */
function headingLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  const start = lines.findIndex((line) => /^ {0,3}##[ \t]+Privileges/.test(line));
  let fence: string | undefined;
  return lines.slice(start + 1).filter((line) => {
    const marks = /^ *(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) fence = marks;
    else if (marks?.startsWith(fence) && line.trim() === marks) fence = undefined;
    return fence === undefined && line.startsWith('### ');
  });
}

/** Names that a spec defines, rather than mentions. */
function sectionsOf(service: Service): string[] {
  return [
    ...service.actions,
    ...(service.declaresResources ? service.resourceTypes : []),
    ...(service.declaresConditions ? service.conditionKeys : []),
  ].map(({ name }) => name);
}

/** Expects findings with sane places, and a complete model where there are no errors. Whether there were none. */
function holds(text: string): boolean {
  const analysis = analyze(text);
  checkPlaces(analysis);
  for (const format of [formatText, formatJson, formatGithub]) {
    expect(typeof format(analysis.diagnostics, analysis.sources)).toBe('string');
  }
  const [service] = analysis.catalog.services;
  if (!service || hasErrors(analysis.diagnostics)) return false;
  expect(sectionsOf(service)).toHaveLength(headingLines(text).length);
  return true;
}

test('the reference counts what the seeds have', () => {
  expect(headingLines(seedText)).toHaveLength(19);
  expect(headingLines(fullText)).toHaveLength(4);
  expect(holds(seedText) && holds(fullText)).toBe(true);
});

test.each([
  { name: 'the seed', text: seedText, numRuns: 200 },
  { name: 'a spec with all groups', text: fullText, numRuns: 1_000 },
])('no edit of $name throws or drops a section silently', ({ text, numRuns }) => {
  let fine = 0;
  const texts = mutationsOf(text);
  fc.assert(
    fc.property(texts, (mutated) => {
      if (holds(mutated)) fine += 1;
    }),
    { numRuns },
  );
  expect(fine).toBeGreaterThan(numRuns / 20);
});

test('no text throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void holds(text)));
  fc.assert(
    fc.property(pieceTexts, (text) => void holds(text)),
    { numRuns: 1_000 },
  );
  fc.assert(
    fc.property(pieceTexts, (text) => void holds(smallHead + text)),
    { numRuns: 1_000 },
  );
});

test('no JSON throws', () => {
  const json = fc.oneof(
    fc.json(),
    fc.json().map((text) => text.replace(/"/, "'")),
    fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          '"',
          '\\',
          ',',
          ':',
          '\n',
          '\t',
          '\0',
          '\u00a0',
          '1',
          '-',
          '.',
          'e',
          'true',
          'null',
          'a',
        ),
        { maxLength: 20 },
      )
      .map((list) => list.join('')),
  );
  fc.assert(
    fc.property(json, (text) => void holds(smallHead + actionText('GetThing', text))),
    { numRuns: 3_000 },
  );
});
