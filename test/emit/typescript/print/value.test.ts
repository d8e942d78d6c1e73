import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printValue } from '../../../../generator/emit/typescript/print/value.js';
import { objectOf, type Value } from '../../../../generator/emit/typescript/syntax.js';
import { expandedObjectOf, identifier, list, name, text, value } from '../arbitraries.js';
import { inPrettierForm } from '../prettier-form.js';

const head = 'export const table = ';

function moduleOf(printed: Value): string {
  return `${head}${printValue(printed, '', head.length + 1)};\n`;
}

async function expectPrettierForm(printed: Value): Promise<void> {
  const module = moduleOf(printed);
  expect(await inPrettierForm(module)).toBe(module);
}

describe('printValue', () => {
  it('keeps on one line what fits, and breaks what does not', () => {
    const entries = objectOf([['conditionKeys', ['aws:SourceVpc', 'aws:SourceVpce']]]);
    expect(printValue(entries, '', 0)).toBe(
      `{ conditionKeys: ['aws:SourceVpc', 'aws:SourceVpce'] }`,
    );
    expect(printValue(entries, '  ', 80)).toBe(
      `{\n    conditionKeys: ['aws:SourceVpc', 'aws:SourceVpce'],\n  }`,
    );
  });

  it('writes one member a line where that is asked for', () => {
    expect(printValue(objectOf([['a', 1]], true), '', 0)).toBe('{\n  a: 1,\n}');
    expect(printValue(objectOf([], true), '', 0)).toBe('{}');
  });

  it.each([119, 120, 121])('breaks a list at the width of a line: %d columns', async (width) => {
    const used = `${head}['', ''];`.length;
    const values = ['x'.repeat(width - used - 10), 'y'.repeat(10)];
    expect(moduleOf(values).split('\n')).toHaveLength(width > 120 ? 5 : 2);
    await expectPrettierForm(values);
  });

  it.each([118, 119, 120, 121, 240])(
    'puts a value below its key where the key leaves no room: %d columns',
    async (width) => {
      for (const entry of ['text', ['one', 'two'], objectOf([]), objectOf([['a', true]]), [], 7]) {
        await expectPrettierForm(objectOf([['k'.repeat(width - 4), entry]], true));
      }
    },
  );

  it('is in Prettier form for any value', async () => {
    const members = fc.record({ name, value });
    await fc.assert(fc.asyncProperty(expandedObjectOf(members), expectPrettierForm), {
      numRuns: 400,
    });
  });

  it('is in Prettier form for any call that makes ARN helpers', async () => {
    const members = fc.record({ name: identifier(128, 'a'), value: list });
    const call = fc.record({
      kind: fc.constant('call' as const),
      callee: fc.constant('arnHelpers'),
      typeArgument: fc.constant('ArnTypes'),
      pure: fc.boolean(),
      arguments: fc.tuple(
        text,
        expandedObjectOf(members).filter((object) => object.members.length > 0),
      ),
    });
    await fc.assert(fc.asyncProperty(call, expectPrettierForm), { numRuns: 200 });
  });
});
