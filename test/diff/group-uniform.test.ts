import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSevere } from '../../generator/diff/combine.js';
import { levels } from '../../generator/diff/change.js';
import { findChanges } from '../../generator/diff/find-changes.js';
import { groupUniform } from '../../generator/diff/group-uniform.js';
import type { AccessLevel, Action, Catalog } from '../../generator/model/catalog.js';
import { anyCatalog, crowdedCatalogs } from './arbitraries.js';
import { action, catalog, conditionKey, entry, resourceType, service } from './models.js';

/** `services` services with `actions` actions each. */
function grid(
  services: number,
  actions: number,
  fields: (index: number) => Partial<Action>,
): Catalog {
  const prefixes = Array.from({ length: services }, (_, index) => `s${index}`);
  return catalog(
    ...prefixes.map((prefix, row) =>
      service(prefix, {
        actions: Array.from({ length: actions }, (_, index) =>
          action(`Move${index}`, fields(row * actions + index)),
        ),
      }),
    ),
  );
}

function levelsAt(change: (index: number) => AccessLevel): (index: number) => Partial<Action> {
  return (index) => ({ accessLevel: change(index) });
}

function grouped(before: Catalog, after: Catalog) {
  const { changes, uniform } = groupUniform(findChanges(before, after), before);
  return {
    alone: changes.map(({ message }) => message),
    uniform: uniform.map(({ message, changes: members }) => [message, members.length] as const),
  };
}

describe('groupUniform', () => {
  it('loses no change and adds none', () => {
    fc.assert(
      fc.property(
        fc.oneof(crowdedCatalogs, fc.tuple(anyCatalog, anyCatalog)),
        ([before, after]) => {
          const all = findChanges(before, after);
          const { changes, uniform } = groupUniform(all, before);
          const together = [...changes, ...uniform.flatMap((group) => group.changes)];
          expect(new Set(together)).toEqual(new Set(all));
          expect(together.length).toBe(all.length);
        },
      ),
    );
  });

  it('gives a group the most severe answers of its members', () => {
    fc.assert(
      fc.property(crowdedCatalogs, ([before, after]) => {
        const { uniform } = groupUniform(findChanges(before, after), before);
        for (const { judgement, changes, kind } of uniform) {
          const rank = ({ level }: typeof judgement) => levels.indexOf(level);
          expect(changes.every((change) => change.kind === kind)).toBe(true);
          expect(rank(judgement)).toBe(Math.min(...changes.map((each) => rank(each.judgement))));
          expect(judgement.permission.effect).not.toBe('none');
        }
      }),
    );
  });

  it('tells a rewriting of a level once and leaves 20 real changes among 1,172 alone', () => {
    const real = (index: number) => index % 60 === 7;
    const before = grid(
      40,
      60,
      levelsAt((index) => (index < 1200 ? 'Tagging' : 'Read')),
    );
    const after = grid(
      40,
      60,
      levelsAt((index) => {
        if (index >= 1200) return 'Read';
        return real(index) ? 'Permissions management' : 'Write';
      }),
    );
    const { alone, uniform } = grouped(before, after);
    expect(uniform).toEqual([
      ['Access level `Tagging` became `Write` on 1,180 actions of 20 services', 1180],
    ]);
    expect(alone).toHaveLength(20);
    expect(alone[0]).toBe(
      'Access level of `s0:Move7` is `Permissions management` instead of `Tagging`',
    );
  });

  it('leaves equal changes of levels alone when most elements kept theirs', () => {
    const before = grid(
      10,
      60,
      levelsAt((index) => (index % 2 === 0 ? 'Read' : 'List')),
    );
    const changes = (index: number) => index % 30 === 0;
    const after = grid(
      10,
      60,
      levelsAt((index) => (changes(index) || index % 2 === 1 ? 'List' : 'Read')),
    );
    const { alone, uniform } = grouped(before, after);
    expect(uniform).toEqual([]);
    expect(alone).toHaveLength(20);
  });

  it('leaves equal changes of levels alone even where they are all of a service', () => {
    const kept = service('kept', {
      actions: Array.from({ length: 40 }, (_, index) =>
        action(`Move${index}`, { accessLevel: 'Tagging' }),
      ),
    });
    const before = grid(
      20,
      1,
      levelsAt(() => 'Tagging'),
    );
    const after = grid(
      20,
      1,
      levelsAt(() => 'Permissions management'),
    );
    const { alone, uniform } = grouped(
      catalog(...before.services, kept),
      catalog(...after.services, kept),
    );
    expect(uniform).toEqual([]);
    expect(alone).toHaveLength(20);
  });

  it.each([
    [9, 3, 3, false],
    [10, 2, 5, false],
    [12, 3, 4, true],
    [19, 1, 19, false],
    [20, 1, 20, true],
    [20, 2, 10, true],
  ])(
    'takes %i changes in %i services of %i for one rewriting: %s',
    (_count, services, actions, isOne) => {
      const { uniform } = grouped(
        grid(
          services,
          actions,
          levelsAt(() => 'Tagging'),
        ),
        grid(
          services,
          actions,
          levelsAt(() => 'Write'),
        ),
      );
      expect(uniform.length === 1).toBe(isOne);
    },
  );

  it('takes a hundred equal changes for one rewriting whatever else there is', () => {
    const before = grid(
      5,
      200,
      levelsAt(() => 'Write'),
    );
    const partly = (index: number) => (index % 10 === 0 ? 'Read' : 'Write');
    const { alone, uniform } = grouped(before, grid(5, 200, levelsAt(partly)));
    expect(alone).toEqual([]);
    expect(uniform).toEqual([
      ['Access level `Write` became `Read` on 100 actions of 5 services', 100],
    ]);
  });

  it('tells once that dependent actions are gone, whatever they were', () => {
    const before = grid(4, 5, (index) => ({
      resources: [entry('', { dependentActions: [`iam:Role${index}`] })],
    }));
    const { alone, uniform } = grouped(
      before,
      grid(4, 5, () => ({})),
    );
    expect(alone).toEqual([]);
    expect(uniform).toEqual([['All dependent actions are gone on 20 actions of 4 services', 20]]);
    expect(
      grouped(
        grid(4, 5, () => ({})),
        before,
      ).uniform,
    ).toEqual([['Dependent actions are known for the first time on 20 actions of 4 services', 20]]);
  });

  it('tells once that keys were gained, in whatever place', () => {
    const keys = { conditionKeys: ['box:Zone'] };
    const before = grid(1, 20, (index) => ({ resources: [entry(`type${index}`)] }));
    const after = grid(1, 20, (index) => ({ resources: [entry(`type${index}`, keys)] }));
    expect(grouped(before, after).uniform).toEqual([
      ['Condition keys: gained `box:Zone` on 20 actions of `s0`', 20],
    ]);
  });

  it('tells a renamed placeholder and another ARN segment once', () => {
    const types = (format: (index: number) => string) =>
      catalog(
        ...['a', 'b', 'c'].map((prefix) =>
          service(prefix, {
            resourceTypes: Array.from({ length: 4 }, (_, index) =>
              resourceType(`crate${index}`, [format(index)]),
            ),
          }),
        ),
      );
    const before = types(
      (index) => `arn:\${Partition}:box:\${Region}:\${Account}:type${index}/\${Id}`,
    );
    const renamed = types(
      (index) => `arn:\${Partition}:box:\${Region}:\${Account}:type${index}/\${Key}`,
    );
    const regionless = types((index) => `arn:\${Partition}:box::\${Account}:type${index}/\${Id}`);
    expect(grouped(before, renamed)).toEqual({
      alone: [],
      uniform: [
        [
          'In the ARN format, placeholder `${Id}` became `${Key}` on 12 resource types of 3 services',
          12,
        ],
      ],
    });
    expect(grouped(before, regionless)).toEqual({
      alone: [],
      uniform: [
        ['In the ARN format, `${Region}` was left out on 12 resource types of 3 services', 12],
      ],
    });
    expect(grouped(regionless, before).uniform[0]?.[0]).toBe(
      'In the ARN format, `${Region}` was inserted on 12 resource types of 3 services',
    );
  });

  it('tells texts and types once', () => {
    const before = grid(3, 5, (index) => ({ description: `Move box ${index}` }));
    const reworded = grid(3, 5, (index) => ({
      description: `Grants permission to move box ${index}.`,
    }));
    const replaced = grid(3, 5, (index) => ({ description: `Move crate ${index}` }));
    expect(grouped(before, reworded).uniform).toEqual([
      ['The description was reworded without change of meaning on 15 actions of 3 services', 15],
    ]);
    expect(grouped(before, replaced).uniform).toEqual([
      ['In the description, `box` became `crate` on 15 actions of 3 services', 15],
    ]);
    expect(
      grouped(
        before,
        grid(3, 5, () => ({})),
      ).uniform[0]?.[0],
    ).toMatch(/^The description is gone/);
    expect(
      grouped(
        grid(3, 5, () => ({})),
        before,
      ).uniform[0]?.[0],
    ).toMatch(/^There is a description for the first time/);
  });

  it('never groups new and removed actions', () => {
    const none = grid(3, 0, () => ({}));
    const some = grid(3, 30, () => ({}));
    expect(grouped(none, some)).toMatchObject({ uniform: [], alone: { length: 90 } });
    expect(grouped(some, none)).toMatchObject({ uniform: [], alone: { length: 90 } });
  });

  it('groups what else is one rewriting', () => {
    const services = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const each = (fields: (prefix: string) => Parameters<typeof service>[1]) =>
      catalog(...services.map((prefix) => service(prefix, fields(prefix))));
    const key = (type: 'String' | 'ARN') =>
      each(() => ({ conditionKeys: [conditionKey('aws:TagKeys', { type })] }));
    const title = (name: string) => each((prefix) => ({ title: `${name} ${prefix}` }));
    const types = (conditionKeys: readonly string[]) =>
      each(() => ({ resourceTypes: [resourceType('crate', [], { conditionKeys })] }));
    const entries = (fields: Partial<Action>) => grid(12, 1, () => fields);
    const crate = (required: boolean) => entries({ resources: [entry('crate', { required })] });
    const first = (before: Catalog, after: Catalog) => grouped(before, after).uniform[0]?.[0];
    expect(
      first(
        each(() => ({})),
        key('String'),
      ),
    ).toBe('Condition key `aws:TagKeys` was added on 12 condition keys of 12 services');
    expect(first(key('String'), key('ARN'))).toBe(
      'Condition key type `String` became `ARN` on 12 condition keys of 12 services',
    );
    expect(first(title('AWS'), title('Amazon'))).toBe(
      'In the title, `AWS` became `Amazon` on 12 services',
    );
    expect(first(types([]), types(['aws:TagKeys']))).toMatch(
      /^Condition keys: gained `aws:TagKeys`/,
    );
    expect(first(crate(true), crate(false))).toMatch(
      /^A required resource type became optional on 12/,
    );
    expect(first(crate(false), crate(true))).toMatch(
      /^An optional resource type became required on 12/,
    );
    expect(first(entries({}), crate(true))).toMatch(
      /^Resource type `crate` \(required\) was added/,
    );
    expect(first(crate(false), entries({}))).toMatch(
      /^Resource type `crate` \(optional\) was removed/,
    );
    expect(first(entries({ identifier: 'OldMove' }), entries({ identifier: 'NewMove' }))).toMatch(
      /^In emitted code, `Old` became `New` on 12 actions/,
    );
    expect(first(entries({ removed: '1.0.0' }), entries({ removed: '1.1.0' }))).toMatch(
      /^The mark `removed: 1\.0\.0` became `removed: 1\.1\.0` on 12/,
    );
  });

  it('changes the fingerprint of a group with its members', () => {
    const before = grid(
      3,
      10,
      levelsAt(() => 'Tagging'),
    );
    const all = grid(
      3,
      10,
      levelsAt(() => 'Write'),
    );
    const most = grid(
      3,
      10,
      levelsAt((index) => (index === 4 ? 'Tagging' : 'Write')),
    );
    const fingerprint = (after: Catalog) =>
      groupUniform(findChanges(before, after), before).uniform[0]?.fingerprint;
    expect(fingerprint(all)).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint(all)).toBe(fingerprint(structuredClone(all)));
    expect(fingerprint(most)).not.toBe(fingerprint(all));
  });
});

describe('mostSevere', () => {
  const judgement = (effect: 'widening' | 'narrowing' | 'none', level: 'dangerous' | 'safe') =>
    ({
      level,
      source: { effect: level === 'safe' ? 'adds' : 'none', reason: 'Source.' },
      value: { effect: 'none', reason: 'Value.' },
      permission: { effect, reason: `It is ${effect}.` },
    }) as const;

  it('never hides widening', () => {
    const crowd = Array.from({ length: 50 }, () => judgement('none', 'safe'));
    expect(mostSevere([...crowd, judgement('widening', 'dangerous')])).toEqual({
      level: 'dangerous',
      source: { effect: 'adds', reason: 'Source.' },
      value: { effect: 'none', reason: 'Value.' },
      permission: { effect: 'widening', reason: 'It is widening.' },
    });
  });

  it('calls widening and narrowing together mixed, with both reasons', () => {
    const both = [judgement('narrowing', 'dangerous'), judgement('widening', 'safe')];
    expect(mostSevere(both).permission).toEqual({
      effect: 'mixed',
      reason: 'It is widening. It is narrowing.',
    });
  });
});
