import { describe, expect, it } from 'vitest';
import { diffCatalogs } from '../../generator/diff/diff-catalogs.js';
import { accessLevels, type Catalog } from '../../generator/model/catalog.js';
import { action, catalog, conditionKey, entry, resourceType, service } from './models.js';

/** As large as the catalog of AWS: 456 services, 22,000 actions. Every `step`-th action differs. */
function large(step: number): Catalog {
  const services = Array.from({ length: 456 }, (_, row) =>
    service(`service${row}`, {
      actions: Array.from({ length: 48 }, (_entry, index) => {
        const differs = (row * 48 + index) % step === 0;
        const keys = ['aws:TagKeys', ...(differs ? ['aws:ResourceTag/${TagKey}'] : [])];
        return action(`Move${index}${differs ? 'Twice' : ''}`, {
          accessLevel: accessLevels[index % 5] ?? 'Read',
          resources: [
            entry('', { conditionKeys: keys }),
            entry('crate', { required: index % 7 === 0, dependentActions: ['iam:PassRole'] }),
          ],
        });
      }),
      resourceTypes: ['crate', 'shelf'].map((name) =>
        resourceType(name, [`arn:\${Partition}:box:\${Region}:\${Account}:${name}/\${Id}`]),
      ),
      conditionKeys: ['aws:TagKeys', 'box:Zone'].map((name) => conditionKey(name)),
    }),
  );
  return catalog(...services);
}

function milliseconds(before: Catalog, after: Catalog): number {
  const names = { before: 'one', after: 'two' };
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    diffCatalogs(before, after, names);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/* The bounds leave room for a slow or busy machine: ten times what was measured. */
describe('a catalog as large as that of AWS', () => {
  const before = large(100_000);

  it('is compared with itself at once', () => {
    expect(milliseconds(before, large(100_000))).toBeLessThan(1000);
  });

  it('is compared with another version in no time', () => {
    expect(milliseconds(before, large(7))).toBeLessThan(5000);
  });
});
