import { describe, expect, it } from 'vitest';
import { ArnError } from '../../../templates/runtime/index.js';
import { ExampleArn, here } from './example-helpers.js';

const size = 100_000;
const repeated = [
  'a',
  ':',
  '/',
  '*',
  '-',
  '-{',
  '${',
  '}',
  '{',
  '${a}',
  '$',
  '${{',
  '}${',
  '"',
  '\\',
  '\ud800',
].map((unit) => [unit, unit.repeat(size / unit.length)] as const);
const nested = ['nested', '${'.repeat(size / 3) + '}'.repeat(size / 3)] as const;
const hostile = [...repeated, nested];

const starts = [
  '',
  'arn:aws:cognito-sync:r:a:identitypool/',
  'arn:aws:backup:r:a:framework:',
  'arn:aws:codeartifact:r:a:package-group/',
  'arn:aws:opsworks-cm::a:backup/',
  'arn:aws:apigateway:r::/apis/',
  'arn:',
];
const helpers = [
  ExampleArn.dataset,
  ExampleArn.framework,
  ExampleArn.packageGroup,
  ExampleArn.backup,
  ExampleArn.authorizer,
  ExampleArn.recoveryPoint,
];

// Linear work on this input takes a few milliseconds; quadratic work takes many seconds.
const patience = 500;

function elapsed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe.each(hostile)('100,000 characters of %j', (_, text) => {
  it('match answers at once and never throws', () => {
    for (const helper of helpers) {
      for (const start of starts) {
        const match = (): void => void helper.match(start + text);
        expect(elapsed(match)).toBeLessThan(patience);
      }
    }
  });

  it('parse answers at once, with a short message', () => {
    const parse = (): void => {
      expect(() => ExampleArn.keyspace.parse(text)).toThrow(ArnError);
      expect(() => ExampleArn.keyspace.parse(text)).toThrow(/^[^]{1,1500}$/);
    };
    expect(elapsed(parse)).toBeLessThan(patience);
  });

  it('building answers at once', () => {
    const parameters = { ...here, identityPoolId: text, identityId: text, datasetName: text };
    const build = (): void => {
      try {
        expect(ExampleArn.dataset(parameters)).toContain(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ArnError);
      }
    };
    expect(elapsed(build)).toBeLessThan(patience);
  });
});
