import { describe, expect, it } from 'vitest';
import { comparisonOf, type FieldTable } from '../../generator/diff/compare/field-table.js';

interface Crate {
  readonly name: string;
  readonly title?: string;
}

const table: FieldTable<Crate> = {
  name: 'identity',
  title: {
    fact: ({ title }) => title,
    compare: ({ title: before = '' }, { title: after = '' }, report) => {
      if (before !== after) report('service-retitled', before, after);
    },
  },
};

describe('comparisonOf', () => {
  it('uses the fields that are compared', () => {
    const { fact, compare } = comparisonOf(table);
    const reported: unknown[] = [];
    compare({ name: 'a', title: 'One' }, { name: 'b', title: 'Two' }, (...change) => {
      reported.push(change);
    });
    expect(reported).toEqual([['service-retitled', 'One', 'Two']]);
    expect(fact({ name: 'a', title: 'One' })).toEqual({ title: 'One' });
    expect(fact({ name: 'a' })).toEqual({});
  });

  it('takes no table that forgets a field, be it an optional one', () => {
    // @ts-expect-error `title` is missing
    const forgetful: FieldTable<Crate> = { name: 'identity' };
    expect(comparisonOf(forgetful).fact({ name: 'a', title: 'One' })).toEqual({});
  });
});
