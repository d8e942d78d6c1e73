import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../templates/runtime/nearest-name.js';
import { wholeCatalog } from '../../support/pack-metadata.js';

describe('nearestName', () => {
  it.each([
    ['GetObjet', ['PutObject', 'GetObject', 'GetObjectAcl'], 'GetObject'],
    ['GetObjects', ['GetObject', 'GetObjectAcl'], 'GetObject'],
    ['getobject', ['PutObject', 'GetObject'], 'GetObject'],
    ['GteObject', ['PetObject', 'GetObject'], 'GetObject'],
    ['dyanmodb', ['dynamodb', 'dax'], 'dynamodb'],
    ['s4', ['sts', 'm2', 's3'], 's3'],
    ['StringEqual', ['StringLike', 'StringEquals'], 'StringEquals'],
    ['strngLike', ['StringNotLike', 'StringLike'], 'StringLike'],
  ])('of %s among %j is %s', (name, names, nearest) => {
    expect(nearestName(name, names)).toBe(nearest);
    expect(nearestName(name, [...names].reverse())).toBe(nearest);
  });

  it.each([
    ['', ['a', '']],
    ['Foo', ['Bar', 'Bazinga']],
    ['GetObject', ['DescribeInstances']],
    ['GetObject', []],
    ['x'.repeat(100_000), ['x'.repeat(99_999)]],
  ])('is no name that is far from %j', (name, names) => {
    expect(nearestName(name, names)).toBeUndefined();
  });

  it('prefers the same first letter, then the code-unit order, among equally near names', () => {
    expect(nearestName('cat', ['bat', 'cot', 'cab'])).toBe('cab');
    expect(nearestName('cat', ['rat', 'bat'])).toBe('bat');
  });

  it('counts as many edits as there are', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'c'),
      minLength: 9,
      maxLength: 12,
    });
    const check = fc.property(letters, fc.array(fc.nat(), { maxLength: 3 }), (name, places) => {
      const edited = places.reduce((text, place) => {
        const at = place % text.length;
        return place % 2 === 0
          ? `${text.slice(0, at)}x${text.slice(at)}`
          : text.slice(0, at) + text.slice(at + 1);
      }, name);
      if (edited.length >= 9) expect(nearestName(edited, [name])).toBe(name);
      expect(nearestName(name, [`${name}yyyyy`])).toBeUndefined();
    });
    fc.assert(check, { seed: 1 });
  });

  it('finds an action of a large service', async () => {
    const names = Object.keys((await wholeCatalog()).service('ec2')?.metadata.actions ?? {});
    expect(names.length).toBeGreaterThan(800);
    expect(nearestName('DescribeInstanceStatuses', names)).toBe('DescribeInstanceStatus');
  });
});
