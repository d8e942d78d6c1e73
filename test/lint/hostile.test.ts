import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintDocument } from '../../generator/lint/lint-document.js';
import { readDocument } from '../../generator/policy/read/read-document.js';
import { SourceFile } from '../../generator/source/source-file.js';
import { wholeCatalog } from '../support/pack-metadata.js';
import { linted, lintSource } from './helpers.js';

const words = fc.constantFrom(
  ...[
    'Version',
    'Statement',
    'Effect',
    'Action',
    'NotAction',
    'Resource',
    'Principal',
    'Condition',
  ],
  ...[
    'Sid',
    'Ref',
    'Fn::If',
    'Fn::Sub',
    'Fn::Join',
    'Fn::GetAtt',
    'Type',
    'Properties',
    'Policies',
  ],
  ...[
    '2012-10-17',
    'Allow',
    's3:GetObject',
    's3:*',
    '*',
    'arn:aws:s3:::a/*',
    '${a}',
    'AWS::NoValue',
  ],
  ...['StringEquals', 's3:prefix', '__proto__', 'constructor', 'statement', 'actions', '<<', ''],
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 6 },
    words,
    fc.constantFrom(null, true, 1),
    fc.array(tie('any'), { maxLength: 4 }),
    fc
      .array(fc.tuple(words, tie('any')), { maxLength: 5 })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).any;

describe('whatever a file holds', () => {
  it('nothing is thrown, and every place is in the file', async () => {
    const catalog = await wholeCatalog();
    fc.assert(
      fc.property(value, (content) => {
        const document = { Version: '2012-10-17', Statement: content };
        for (const text of [JSON.stringify(content), JSON.stringify(document, null, 1)]) {
          for (const format of ['json', 'yaml'] as const) {
            const source = new SourceFile('p', text);
            const { findings } = lintDocument(readDocument(source, format), catalog);
            for (const { place } of findings) {
              expect(place.start).toBeGreaterThanOrEqual(0);
              expect(place.end).toBeLessThanOrEqual(text.length);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('bombs of aliases are refused', async () => {
    const lines = ['a0: &a0 [s3:GetObject, s3:PutObject]'];
    for (let index = 1; index < 30; index += 1) {
      const last = `*a${index - 1}`;
      lines.push(`a${index}: &a${index} [${Array(9).fill(last).join(', ')}]`);
    }
    lines.push(
      'p: { Version: 2012-10-17, Statement: [{ Effect: Allow, Action: *a29, Resource: "*" }] }',
    );
    const source = new SourceFile('p.yaml', lines.join('\n'));
    const { findings, problems } = lintSource(source, await wholeCatalog());
    expect(findings).toEqual([]);
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['policy-file-too-much']);
  });

  it('aliases and merges that go in circles end', async () => {
    expect(await linted('a: &a\n  Statement: *a\n  <<: *a\n  Effect: Allow', 'p.yaml')).toEqual([]);
    const merged =
      'p: &p\n  <<: [*q, *q]\nq: &q\n  Effect: Allow\n  Action: s3:X\n  Resource: "*"\n  <<: *q';
    await expect(linted(merged, 'p.yaml')).resolves.toBeDefined();
  });

  it('what is too deep, or no JSON, is a problem with a place', async () => {
    const deep = `${'['.repeat(200)}${']'.repeat(200)}`;
    expect(await linted(deep)).toEqual(['1:101 policy-file-too-deep']);
    expect(await linted('{\n  "a": 1,\n}')).toEqual(['3:1 policy-file-syntax']);
    expect(await linted('a: 1\na: 2', 'p.yaml')).toEqual(['2:1 policy-file-syntax']);
  });
});
