import { describe, expect, it } from 'vitest';
import {
  allow,
  createActionsOf,
  createExpand,
  createPolicy,
  PolicyError,
  unchecked,
} from '../../../templates/runtime/index.js';
import { wholeCatalog } from '../../support/pack-metadata.js';

const catalog = await wholeCatalog();
const policy = createPolicy(catalog);
const reads = createActionsOf(catalog)('ec2', { accessLevel: ['List', 'Read'] });
const statement = allow({ actions: reads.map(unchecked), resources: ['*'] });

describe('the size of a policy', () => {
  it('is refused beyond what AWS takes', () => {
    expect(() => policy(statement, { policyType: 'managed-policy' })).toThrow(PolicyError);
    expect(() => policy(statement, { policyType: 'managed-policy' })).toThrow(/6144/);
  });

  it('is that of the largest kind when the kind is not told', () => {
    const all = createActionsOf(catalog)('ec2').map(unchecked);
    const large = { actions: all, resources: ['*'] } as const;
    expect(() => policy(allow(large))).toThrow(/an identity-based policy may have 10240/);
    expect(policy(allow({ ...large, principals: '*' })).Statement).toHaveLength(1);
    expect(policy(statement).Statement).toHaveLength(1);
  });

  it('counts after compaction', () => {
    const document = policy(statement, { policyType: 'managed-policy', compact: true });
    expect(JSON.stringify(document).length).toBeLessThan(6144);
    const [{ Action = [] } = {}] = [document.Statement].flat();
    expect(createExpand(catalog)(Action)).toEqual(reads);
  });

  it('is refused when compaction does not save enough', () => {
    const many = Array.from({ length: 400 }, (_, index) => `arn:aws:s3:::bucket-${index}/*`);
    const large = allow({ actions: [unchecked('s3:GetObject')], resources: many.map(unchecked) });
    expect(() => policy(large, { policyType: 'managed-policy', compact: true })).toThrow(/6144/);
  });
});
