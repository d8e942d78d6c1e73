import { expect, it } from 'vitest';
import {
  nullOperatorNames,
  operatorKinds,
  operatorNames,
} from '../../../generator/emit/schema/operators.js';
import { operatorFamilies } from '../../../templates/runtime/operator-families.js';

// The generator does not lean on what it copies, so both list the operators.
it('are those that the package checks', () => {
  const isPlain = (name: string): boolean => !name.includes(':') && !name.endsWith('IfExists');
  const all = [...operatorKinds.flatMap(operatorNames), ...nullOperatorNames()];
  expect(all.filter(isPlain).sort()).toEqual(Object.values(operatorFamilies).flat().sort());
});
