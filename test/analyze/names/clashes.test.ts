import { describe, expect, it } from 'vitest';
import {
  findElementClashes,
  findServiceClashes,
} from '../../../generator/analyze/names/clashes.js';
import { action, build, conditionKey, located, resourceType, specText } from '../specs.js';

function clashesIn(text: string) {
  return findElementClashes(build(text).service);
}

describe('findElementClashes', () => {
  it('finds nothing where names differ', () => {
    const text = specText({
      actions: [action('GetObject'), action('Getobjects')],
      resources: [resourceType('bucket'), resourceType('function')],
      conditions: [conditionKey('aws:ResourceTag/${TagKey}'), conditionKey('s3:ResourceTag/${A}')],
    });
    expect(clashesIn(text)).toEqual([]);
  });

  it.each([
    ['action', 'A-B', 'AB', 'AB', { actions: [action('AB'), action('A-B')] }],
    [
      'resource type',
      'app/net/',
      'app net',
      'AppNet',
      { resources: [resourceType('app net'), resourceType('app/net/')] },
    ],
    [
      'condition key',
      's3:a.b',
      's3:a/b',
      'AB',
      { conditions: [conditionKey('s3:a/b'), conditionKey('s3:a.b')] },
    ],
  ])('two of one %s', (kind, name, other, identifier, parts) => {
    const text = specText(parts);
    const [found, ...more] = clashesIn(text);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      ruleId: 'identifier-clash',
      severity: 'error',
      reason: `Unexpected ${kind} \`${name}\`, expected an identifier other than \`${identifier}\` of \`${other}\``,
    });
    const places = [found?.place, found?.related?.[0]?.place];
    expect(places.map((place) => text.slice(place?.start, place?.end))).toEqual([name, other]);
    expect(found?.related?.[0]?.reason).toBe(`\`${other}\` is here`);
  });

  it('finds a clash of the camel case form alone', () => {
    const text = specText({ actions: [action('DBInstance'), action('DbInstance')] });
    const found = clashesIn(text);
    expect(found.map((entry) => located(text, entry))).toEqual([
      'identifier-clash 18:5 DbInstance',
    ]);
  });

  it('lets an action and a resource type have one name', () => {
    const text = specText({ actions: [action('Bucket')], resources: [resourceType('bucket')] });
    expect(clashesIn(text)).toEqual([]);
  });

  it('finds identifiers that TypeScript cannot take', () => {
    const text = specText({
      resources: ['2fa', 'NaN', 'with', 'then'].map((name) => resourceType(name)),
    });
    const found = clashesIn(text);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(Array(4).fill('invalid-identifier'));
    expect(found.map(({ place }) => text.slice(place.start, place.end))).toEqual([
      '2fa',
      'NaN',
      'with',
      'then',
    ]);
  });
});

describe('findServiceClashes', () => {
  it('finds two prefixes of one identifier, with both places', () => {
    const services = ['a-b', 'abc', 'ab1'].map(
      (prefix) => build(specText({ prefix }), `seeds/${prefix}.md`).service,
    );
    expect(findServiceClashes(services)).toEqual([]);
    const twins = ['a-1', 'a1'].map(
      (prefix) => build(specText({ prefix }), `seeds/${prefix}.md`).service,
    );
    expect(findServiceClashes(twins)).toMatchObject([
      {
        ruleId: 'identifier-clash',
        reason: 'Unexpected service `a1`, expected an identifier other than `A1` of `a-1`',
        place: { path: 'seeds/a1.md', start: 17, end: 19 },
        related: [{ place: { path: 'seeds/a-1.md', start: 17, end: 20 } }],
      },
    ]);
  });
});
