import { describe, expect, it } from 'vitest';
import { checkPolicy, type PolicyFinding } from '../../../templates/runtime/check-policy.js';
import { policyFindingCodes } from '../../../templates/runtime/check-codes.js';
import { wholeCatalog } from '../../support/pack-metadata.js';
import {
  actionFaults,
  conditionFaults,
  dependentFaults,
  redundancyFaults,
  resourceFaults,
  structureFaults,
  type Fault,
} from './check-faults.js';
import { validDocuments } from './check-valid.js';

const catalog = await wholeCatalog();

const faults: Readonly<Record<string, readonly Fault[]>> = {
  actions: actionFaults,
  resources: resourceFaults,
  conditions: conditionFaults,
  structure: structureFaults,
  redundancy: redundancyFaults,
  dependents: dependentFaults,
};

function summary({ code, path, place }: PolicyFinding): string {
  return `${code} ${path.join('.')}${place === 'key' ? ' (key)' : ''}`;
}

describe('checkPolicy', () => {
  it.each(Object.entries(validDocuments))('finds nothing wrong: %s', (_name, document) => {
    const findings = checkPolicy(document, catalog, { redundancy: true });
    expect(findings).toEqual([]);
  });

  describe.each(Object.entries(faults))('finds faults of %s', (group, list) => {
    it.each(list)('%s', (_name, document, expected) => {
      const findings = checkPolicy(document, catalog, {
        redundancy: group === 'redundancy',
        dependents: group === 'dependents',
      });
      expect(findings.map(summary)).toEqual(expected);
    });
  });

  it('has faults for every code, and enough of them', () => {
    const all = Object.values(faults).flat();
    const found = new Set(
      all.flatMap(([, , findings]) => findings.map((one) => one.split(' ')[0])),
    );
    // Sizes and elements that a policy type does not allow have tests of their own.
    const expected = policyFindingCodes().filter(
      (code) => code !== 'too-large' && code !== 'unsupported-element',
    );
    expect([...found].sort()).toEqual([...expected].sort());
    expect(all.length).toBeGreaterThan(90);
    expect(Object.keys(validDocuments).length).toBeGreaterThan(45);
  });
});
