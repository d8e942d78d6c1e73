import { globalPrefix } from '../../model/catalog.js';
import { sortedBy } from '../../support/compare.js';
import type { UpstreamService } from '../upstream.js';
import { adaptConditionKey } from './adapt-condition-key.js';
import { type Notes, UpstreamObject } from './upstream-object.js';

/**
 * The global condition keys as a service without actions (IAM User Guide, "AWS global condition context keys"). Their
 * spelling is kept, `aws:PrincipalTag/tag-key` included.
 *
 * @param keys the objects that the package's code gives out; undefined when it gives out none.
 */
export function adaptGlobalConditionKeys(keys: readonly unknown[] | undefined): UpstreamService {
  const notes: Notes = { losses: [], problems: [] };
  if (!keys) notes.problems.push('The package gives out no global condition keys');
  const adapted = (keys ?? []).flatMap((key) => {
    const { key: name } = Object(key) as Record<string, unknown>;
    const place = `${globalPrefix} ${typeof name === 'string' ? name : 'condition key'}`;
    return adaptConditionKey(new UpstreamObject(key, place, notes)) ?? [];
  });
  const facts = {
    prefix: globalPrefix,
    title: 'AWS global condition keys',
    actions: [],
    resourceTypes: [],
    conditionKeys: sortedBy(adapted, ({ name }) => name),
    declaresResources: true,
    declaresConditions: true,
  };
  return { facts, ...notes };
}
