import { describe, expect, it } from 'vitest';
import { isMet, type Row, roundedRow } from '../../bench/support/row.js';
import { printTables, replaceFigures, tableEnd, tableStart } from '../../bench/support/table.js';

const cold: Row = {
  group: 'Generator',
  name: 'cold',
  value: 4321,
  unit: 'milliseconds',
  ratio: 0.4567,
  against: 'remark',
  goal: { better: 'lower', limit: 1, aim: 0.3 },
  note: '4 s CPU',
};
const memory: Row = {
  group: 'Generator',
  name: 'memory',
  value: 812e6,
  unit: 'bytes',
  goal: { better: 'lower', limit: 700e6 },
};
const absent: Row = { group: 'Diff', name: 'folders', unit: 'milliseconds' };

describe('printTables', () => {
  it('prints one aligned table a group', () => {
    expect(printTables([cold, memory, absent])).toBe(
      [
        '| Generator | median | ratio         | goal                  | met | beside  |',
        '| --------- | ------ | ------------- | --------------------- | --- | ------- |',
        '| cold      | 4.32 s | 0.457x remark | at most 1x (aim 0.3x) | yes | 4 s CPU |',
        '| memory    | 812 MB |               | at most 700 MB        | no  |         |',
        '',
        '| Diff    | median        | ratio | goal | met | beside |',
        '| ------- | ------------- | ----- | ---- | --- | ------ |',
        '| folders | not available |       |      |     |        |',
        '',
      ].join('\n'),
    );
  });
});

describe('isMet', () => {
  it('judges the ratio before the value', () => {
    expect(isMet(cold)).toBe(true);
    expect(isMet(memory)).toBe(false);
    expect(isMet({ ...memory, ratio: 1e9 })).toBe(false);
    expect(isMet({ ...cold, ratio: 60, goal: { better: 'higher', limit: 50 } })).toBe(true);
    expect(isMet({ ...cold, ratio: 40, goal: { better: 'higher', limit: 50 } })).toBe(false);
  });

  it('says nothing without a goal or a figure', () => {
    expect(isMet(absent)).toBeUndefined();
    expect(isMet({ ...absent, goal: { better: 'lower', limit: 1 } })).toBeUndefined();
  });
});

it('rounds the figures that are kept', () => {
  expect(roundedRow({ ...cold, value: 4321.987 })).toEqual({ ...cold, value: 4320, ratio: 0.457 });
  expect(roundedRow(absent)).toEqual(absent);
});

describe('replaceFigures', () => {
  const page = `Before.\n\n${tableStart}\n\nold\n\n${tableEnd}\nAfter.\n`;

  it('replaces what is between the markers, and can do so again', () => {
    const replaced = replaceFigures(page, 'new\n');
    expect(replaced).toBe(`Before.\n\n${tableStart}\n\nnew\n\n${tableEnd}\nAfter.\n`);
    expect(replaceFigures(replaced, 'new\n')).toBe(replaced);
  });

  it('refuses a page without markers', () => {
    expect(() => replaceFigures('Before.', 'new')).toThrow('no markers');
    expect(() => replaceFigures(`${tableEnd}${tableStart}`, 'new')).toThrow('no markers');
  });
});
