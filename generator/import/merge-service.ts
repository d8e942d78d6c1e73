import type {
  ActionFacts,
  ConditionKeyFacts,
  ResourceTypeFacts,
  ServiceFacts,
} from '../model/facts.js';
import { sortedBy } from '../support/compare.js';
import { declaredFacts } from './declared.js';
import type { ListField } from './list-fields.js';
import { mergeAction } from './merge-action.js';

export interface MergeOptions {
  /** The upstream version, for the mark `removed`. */
  readonly version: string;
  /** Whether elements that upstream lacks stay, marked as removed. Without it they go. */
  readonly markRemoved: boolean;
  /** Fields whose existing values stay: those that upstream has emptied everywhere. */
  readonly keptFields: ReadonlySet<ListField>;
}

/**
 * The upstream facts, with the title and the descriptions of the existing spec. An element that upstream lacks is marked
 * as removed and kept; one that comes back loses the mark; one that was marked before keeps its version.
 */
export function mergeService(
  existing: ServiceFacts | undefined,
  upstream: ServiceFacts,
  options: MergeOptions,
): ServiceFacts {
  if (!existing) return upstream;
  const { keptFields } = options;
  const declared = declaredFacts(existing);
  const actions = mergeElements(declared.actions, upstream.actions, options, (before, after) =>
    mergeAction(before, after, keptFields),
  );
  return {
    ...upstream,
    title: existing.title,
    actions,
    resourceTypes: mergeElements(
      [...declared.resourceTypes, ...typesToDefine(existing, upstream, actions)],
      upstream.resourceTypes,
      options,
      (before, after) => mergeResourceType(before, after, keptFields),
    ),
    conditionKeys: mergeElements(
      declared.conditionKeys,
      upstream.conditionKeys,
      options,
      mergeConditionKey,
    ),
  };
}

/**
 * Resource types that a spec without `## Resources` knows by name, and that only kept actions still name. The merged spec
 * has to define them. A condition key in that position has no known type, so it cannot be defined.
 */
function typesToDefine(
  existing: ServiceFacts,
  upstream: ServiceFacts,
  merged: readonly ActionFacts[],
): readonly ResourceTypeFacts[] {
  if (existing.declaresResources) return [];
  const named = namedTypes(merged);
  const namedUpstream = namedTypes(upstream.actions);
  return existing.resourceTypes.filter(({ name }) => named.has(name) && !namedUpstream.has(name));
}

function namedTypes(actions: readonly ActionFacts[]): ReadonlySet<string> {
  return new Set(
    actions.flatMap((action) => action.resources.map(({ resourceType }) => resourceType)),
  );
}

/** The spec of a service that upstream no longer has: everything in it is marked as removed. */
export function retireService(existing: ServiceFacts, version: string): ServiceFacts {
  return {
    ...existing,
    actions: existing.actions.map((action) => marked(action, version)),
    resourceTypes: existing.resourceTypes.map((type) => marked(type, version)),
    conditionKeys: existing.conditionKeys.map((key) => marked(key, version)),
  };
}

function mergeElements<Facts extends { readonly name: string; readonly removed?: string }>(
  existing: readonly Facts[],
  upstream: readonly Facts[],
  { version, markRemoved }: MergeOptions,
  merge: (before: Facts, after: Facts) => Facts,
): Facts[] {
  const before = new Map(existing.map((element) => [element.name, element]));
  const merged = upstream.map((element) => {
    const known = before.get(element.name);
    before.delete(element.name);
    return known ? merge(known, element) : element;
  });
  const missing = markRemoved ? [...before.values()] : [];
  const removed = missing.map((element) => marked(element, version));
  return sortedBy([...merged, ...removed], ({ name }) => name);
}

function marked<Facts extends { readonly removed?: string }>(
  element: Facts,
  version: string,
): Facts {
  return { ...element, removed: element.removed ?? version };
}

function mergeResourceType(
  existing: ResourceTypeFacts,
  upstream: ResourceTypeFacts,
  kept: ReadonlySet<ListField>,
): ResourceTypeFacts {
  return {
    ...upstream,
    ...(kept.has('ARN formats of resource types') && { arnFormats: existing.arnFormats }),
    ...(kept.has('condition keys of resource types') && { conditionKeys: existing.conditionKeys }),
  };
}

function mergeConditionKey(
  existing: ConditionKeyFacts,
  upstream: ConditionKeyFacts,
): ConditionKeyFacts {
  const { description } = existing;
  return { ...upstream, ...(description !== undefined && { description }) };
}
