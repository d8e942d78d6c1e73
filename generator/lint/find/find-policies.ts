import {
  type DataDocument,
  hasKey,
  type ListNode,
  type MapNode,
  textOf,
  type ValueNode,
  valueOf,
} from '../../policy/document.js';
import { documentLimits } from '../../policy/limits.js';
import { readEmbeddedJson } from '../../policy/read/read-json.js';
import { type Place, type PolicySite, topPlace } from './policy-site.js';
import {
  isLoneStatement,
  isPolicyDocument,
  isStatementList,
  isTerraformDocument,
} from './recognize.js';
import { isPast, isTerraformPlan, plannedParts } from './terraform-plan.js';

/**
 * Every policy of a document, in its order: in templates, in plans, in strings that hold JSON, or alone. Each is found once,
 * also when aliases refer to it.
 */
export function findPolicies({ roots }: DataDocument): PolicySite[] {
  const search = new Search();
  for (const root of roots) search.visit(root, topPlace, 0);
  return search.found;
}

class Search {
  readonly found: PolicySite[] = [];
  readonly #visited = new Set<ValueNode>();

  visit(node: ValueNode, place: Place, embedded: number): void {
    if (node.kind === 'other' || this.#visited.has(node)) return;
    this.#visited.add(node);
    if (node.kind === 'text') {
      const inner = embedded < documentLimits.embeddedDepth ? readEmbeddedJson(node) : undefined;
      if (inner) this.visit(inner, place, embedded + 1);
    } else if (node.kind === 'list') this.#list(node, place, embedded);
    else this.#map(node, place, embedded);
  }

  #list(node: ListNode, place: Place, embedded: number): void {
    if (isStatementList(node)) this.found.push({ form: 'statements', node, place });
    else for (const item of node.items) this.visit(item, place, embedded);
  }

  #map(node: MapNode, place: Place, embedded: number): void {
    if (isTerraformPlan(node)) {
      for (const part of plannedParts(node)) this.visit(part, place, embedded);
    } else if (isPolicyDocument(node, place)) this.found.push({ form: 'document', node, place });
    else if (isTerraformDocument(node)) this.found.push({ form: 'terraform', node, place });
    else if (isLoneStatement(node)) {
      this.found.push({ form: 'statements', node, place: { ...place, isWhole: false } });
    } else this.#entries(node, placeIn(node, place), embedded);
  }

  #entries(node: MapNode, place: Place, embedded: number): void {
    for (const { key, value } of node.entries) {
      if (place.resourceType !== '' && isPast(key.text)) continue;
      this.visit(value, placeBelow(key.text, value, place, node), embedded);
    }
  }
}

/** The place inside a map, which may be a resource of CloudFormation or Terraform. */
function placeIn(node: MapNode, place: Place): Place {
  const template = textOf(node, 'Type');
  const properties = valueOf(node, 'Properties');
  if (template !== undefined && properties?.kind === 'map') {
    const policyKind = textOf(properties, 'Type') ?? '';
    return { ...topPlace, key: 'Properties', resourceType: template, policyKind };
  }
  const plan = textOf(node, 'type');
  const values = valueOf(node, 'values', 'change');
  if (plan === undefined || values?.kind !== 'map') return place;
  const policyKind = textOf(values, 'type') ?? '';
  return { ...topPlace, key: 'values', resourceType: plan, policyKind };
}

function placeBelow(key: string, value: ValueNode, place: Place, map: MapNode): Place {
  if (/^(?:Ref$|Fn::)/.test(key)) return place;
  if (key !== 'Policies' || value.kind !== 'list') return { ...place, key };
  const isWhole = !hasKey(map, 'ManagedPolicyArns') && value.items.every(isWrittenPolicy);
  return { ...place, key, siblings: value, isWhole };
}

/** Whether an item of `Policies` is a policy itself, not the name of one or a policy template of SAM. */
function isWrittenPolicy(node: ValueNode): boolean {
  return node.kind === 'map' && hasKey(node, 'PolicyDocument', 'Statement');
}
