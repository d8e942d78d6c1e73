import { hasKey, type MapNode, textOf, type ValueNode, valueOf } from '../../policy/document.js';

/** Whether a map is a plan in the JSON form of Terraform (Terraform documentation, "JSON Output Format"). */
export function isTerraformPlan(map: MapNode): boolean {
  return hasKey(map, 'terraform_version') && hasKey(map, 'planned_values', 'resource_changes');
}

/**
 * What a plan is about to make: the planned values, and the changes of resources that are not among them. What was before,
 * and the configuration that all is computed from, is not looked at, or each policy would be told several times.
 */
export function plannedParts(plan: MapNode): ValueNode[] {
  const planned = valueOf(plan, 'planned_values');
  const changes = valueOf(plan, 'resource_changes');
  const known = planned ? addressesIn(planned) : new Set<string>();
  const others = (changes?.kind === 'list' ? changes.items : []).filter((change) => {
    const address = change.kind === 'map' ? textOf(change, 'address') : undefined;
    return address === undefined || !known.has(address);
  });
  return [...(planned ? [planned] : []), ...others];
}

function addressesIn(node: ValueNode, found = new Set<string>()): Set<string> {
  if (node.kind === 'list') for (const item of node.items) addressesIn(item, found);
  if (node.kind !== 'map') return found;
  const address = textOf(node, 'address');
  if (address !== undefined && hasKey(node, 'values')) found.add(address);
  for (const key of ['root_module', 'child_modules', 'resources']) {
    const child = valueOf(node, key);
    if (child) addressesIn(child, found);
  }
  return found;
}

/** Properties of the change of a resource that do not say what will be. */
export function isPast(key: string): boolean {
  return /^(?:before|before_sensitive|after_unknown|after_sensitive|sensitive_values)$/.test(key);
}
