import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogError } from '../../../templates/runtime/catalog-error.js';
import { createCatalog } from '../../../templates/runtime/catalog.js';
import { createCompact } from '../../../templates/runtime/compact.js';
import { createActionsOf } from '../../../templates/runtime/query-actions-of.js';
import { createExpand } from '../../../templates/runtime/query-expand.js';
import { packAll, wholeCatalog } from '../../support/pack-metadata.js';
import { actionLists } from './compact-samples.js';

const catalog = await wholeCatalog();
const expand = createExpand(catalog);
const compact = createCompact(catalog);
const actionsOf = createActionsOf(catalog);

describe('compact', () => {
  it.each([
    [[], []],
    [['s3:getobject'], ['s3:GetObject']],
    [['s3:GetObject', 's3:GetObject'], ['s3:GetObject']],
    [['s3:GetObject', 's3:Get*'], ['s3:Get*']],
    [['s3:Foo*'], []],
    [['*', 's3:GetObject'], ['*']],
    [['*:*'], ['*']],
    [
      ['s3:Get*', 's3:List*'],
      ['s3:Get*', 's3:List*'],
    ],
    [
      ['iam:PassRole', 's3:GetObject'],
      ['iam:PassRole', 's3:GetObject'],
    ],
  ])('of %j is %j', (actions, expected) => {
    expect(compact(actions)).toEqual(expected);
  });

  it('finds the pattern behind a list', () => {
    const patterns = [
      's3:*',
      's3:Get*',
      'ec2:Describe*',
      's3:*Acl',
      's3:Get*Tagging',
      'sqs:*',
      'ec2:*Vpc',
      'kms:*GrantS*',
    ];
    for (const pattern of patterns.slice(0, 7)) expect(compact(expand(pattern))).toEqual([pattern]);
    expect(compact(expand(['s3:Get*Tagging', 's3:List*', 's3:*Acl']))).toEqual([
      's3:*Acl',
      's3:Get*Tagging',
      's3:List*',
    ]);
    expect(compact(actionsOf('s3', { accessLevel: ['Read', 'List'] }))).toEqual([
      's3:AllowVendedLogDeliveryForResource',
      's3:Describe*',
      's3:Get*',
      's3:List*',
    ]);
  });

  it('keeps a given pattern of another kind when that is shorter', () => {
    for (const pattern of ['s3:*Bucket*', 's3:Get?bject*', 'ec2:*Vpc*Peer*']) {
      expect(compact([pattern])).toEqual([pattern]);
      expect(compact([pattern, ...expand(pattern)])).toEqual([pattern]);
    }
  });

  it('writes one action by its name, and a service by `*` when all of several actions are there', () => {
    expect(compact(['rds-db:connect'])).toEqual(['rds-db:connect']);
    expect(compact(actionsOf('rds-db'))).toEqual(['rds-db:connect']);
    const everything = compact(expand('*'));
    expect(everything).toHaveLength(
      catalog.prefixes.filter((prefix) => actionsOf(prefix).length > 0).length,
    );
    expect(expand(everything)).toEqual(expand('*'));
  });

  it('keeps removed actions by name, and lets patterns match others', () => {
    const actions = Object.fromEntries(
      ['GetA', 'GetB', 'PutA'].map((name) => [name, { accessLevel: 'Read' as const }]),
    );
    const gone = { GetOld: { accessLevel: 'Read' as const, removed: '2' } };
    const service = {
      prefix: 'x',
      title: 'X',
      actions: { ...actions, ...gone },
      resourceTypes: {},
      conditionKeys: {},
    };
    const ofSmall = createCompact(createCatalog(packAll([service])));
    expect(ofSmall(['x:GetA', 'x:GetB'])).toEqual(['x:Get*']);
    expect(ofSmall(['x:GetA', 'x:GetB', 'x:GetOld'])).toEqual(['x:Get*', 'x:GetOld']);
    expect(ofSmall(['*', 'x:getold'])).toEqual(['*', 'x:GetOld']);
  });

  it('refuses what expand refuses', () => {
    for (const action of ['s3:GetObjet', 'nope:*', 'GetObject', 's*:Get*']) {
      expect(() => compact([action])).toThrow(CatalogError);
      expect(() => compact(['*', action])).toThrow(CatalogError);
    }
  });
});

describe('compact on random lists over the whole catalogue', () => {
  const lists = actionLists(catalog);

  it('is the inverse of expand, its own shortest form, and never longer', () => {
    const check = fc.property(lists, (actions) => {
      const short = compact(actions);
      expect(expand(short)).toEqual(expand(actions));
      expect(compact(short)).toEqual(short);
      expect(short.length).toBeLessThanOrEqual(new Set(actions).size);
      expect(short).toEqual([...new Set(short)].sort());
    });
    fc.assert(check, { numRuns: 400, seed: 1 });
  });

  it('does not depend on order, case or repetition', () => {
    const check = fc.property(lists, fc.infiniteStream(fc.nat()), (actions, numbers) => {
      const short = compact(actions);
      const repeated = [...actions, ...actions.slice(0, 3)];
      const places = [...numbers.take(repeated.length)];
      const shuffled = repeated
        .map((action, index) => ({ action, place: places[index] ?? 0 }))
        .sort((left, right) => left.place - right.place)
        .map(({ action }) =>
          action.includes('*') || action.includes('?') ? action : action.toUpperCase(),
        );
      expect(compact(shuffled)).toEqual(short);
    });
    fc.assert(check, { numRuns: 200, seed: 2 });
  });

  it('uses wildcards for several actions only', () => {
    const names = lists.map((actions) => expand(actions));
    const check = fc.property(names, (actions) => {
      for (const pattern of compact(actions)) {
        if (!pattern.includes('*')) continue;
        expect(pattern).toMatch(/^[a-z0-9-]+:[A-Za-z0-9]*\*[A-Za-z0-9]*$/);
        expect(expand(pattern).length, pattern).toBeGreaterThan(1);
      }
    });
    fc.assert(check, { numRuns: 300, seed: 3 });
  });

  it('finds as few as there can be', () => {
    const services = ['sqs', 'kms', 'lambda', 'sns', 'ssm'];
    const check = fc.property(
      fc.constantFrom(...services),
      fc.infiniteStream(fc.nat(3)),
      (prefix, numbers) => {
        const names = actionsOf(prefix)
          .filter(() => [...numbers.take(1)].some((number) => number > 0))
          .slice(0, 12);
        expect(compact(names).length).toBe(fewest(prefix, names));
      },
    );
    fc.assert(check, { numRuns: 60, seed: 4 });
  });

  it('takes hundreds of actions of every service', () => {
    const names = expand('*').filter((_, index) => (index * 7919) % 13 > 5);
    expect(expand(compact(names))).toEqual(names);
  });
});

/** How many patterns are needed, by trying all patterns of the three kinds that part words, in all combinations. */
function fewest(prefix: string, names: readonly string[]): number {
  const wanted = new Set(names);
  const short = names.map((name) => name.slice(prefix.length + 1));
  const masks = new Set<number>(names.map((_, index) => 1 << index));
  for (const name of short) {
    for (let start = 0; start <= name.length; start += 1) {
      for (let end = start; end <= name.length; end += 1) {
        if (![start, end].every((at) => isBetweenWords(name, at))) continue;
        const matched = expand(`${prefix}:${name.slice(0, start)}*${name.slice(end)}`);
        if (!matched.every((one) => wanted.has(one))) continue;
        masks.add(matched.reduce((mask, one) => mask | (1 << names.indexOf(one)), 0));
      }
    }
  }
  const all = 2 ** names.length - 1;
  let reached = new Set([0]);
  for (let count = 0; ; count += 1) {
    if (reached.has(all)) return count;
    reached = new Set([...reached].flatMap((one) => [...masks].map((mask) => one | mask)));
  }
}

/** `Get|Object`, `VPC|Endpoint`: before a capital behind a small letter, or before the last of several capitals. */
function isBetweenWords(name: string, at: number): boolean {
  const [before, after] = [name.slice(0, at), name.slice(at)];
  if (before === '' || after === '') return true;
  return /^[A-Z]/.test(after) && (/[^A-Z]$/.test(before) || /^.[^A-Z]/.test(after));
}
