import { conditionKeyTypes } from '../../model/catalog.js';
import type { ConditionKeyFacts } from '../../model/facts.js';
import type { UpstreamObject } from './upstream-object.js';

/** A condition key as a spec states it; its description stays behind. Undefined when its type is unknown. */
export function adaptConditionKey(key: UpstreamObject): ConditionKeyFacts | undefined {
  key.ignore('description');
  const name = key.string('key');
  const written = key.string('type');
  const type = conditionKeyTypes.find((candidate) => candidate === written);
  key.close('a condition key');
  if (type) return { name, type };
  key.notes.problems.push(`${key.place}: unknown condition key type \`${written}\``);
  return undefined;
}
