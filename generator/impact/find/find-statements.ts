import { hasKey, type MapNode, type DataDocument, type ValueNode } from '../../policy/document.js';
import { documentLimits } from '../../policy/limits.js';
import { readEmbeddedJson } from '../../policy/read/read-json.js';

/**
 * Every object of a document that is a policy statement, wherever it stands: in a policy, in a template, in a plan, or in a
 * JSON document inside a string. Each is found once, also when aliases refer to it.
 */
export function findStatements({ roots }: DataDocument): MapNode[] {
  const found: MapNode[] = [];
  const visited = new Set<ValueNode>();
  for (const root of roots) visit(root, 0, visited, found);
  return found;
}

function visit(node: ValueNode, embedded: number, visited: Set<ValueNode>, found: MapNode[]): void {
  if (node.kind === 'other' || visited.has(node)) return;
  visited.add(node);
  if (node.kind === 'text') {
    const inner = embedded < documentLimits.embeddedDepth ? readEmbeddedJson(node) : undefined;
    if (inner) visit(inner, embedded + 1, visited, found);
    return;
  }
  if (node.kind === 'map' && isStatement(node)) found.push(node);
  const children = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  for (const child of children) visit(child, embedded, visited, found);
}

/** A statement of IAM (IAM User Guide, "IAM JSON policy elements reference"), or one of a Terraform policy document. */
function isStatement(map: MapNode): boolean {
  if (hasKey(map, 'Action', 'NotAction')) return hasKey(map, 'Effect');
  return (
    hasKey(map, 'actions', 'not_actions') &&
    hasKey(map, 'effect', 'resources', 'not_resources', 'principals')
  );
}
