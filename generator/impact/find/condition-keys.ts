import { type MapNode, type TextNode, type ValueNode, valueOf } from '../../policy/document.js';
import { alternativesOf, textsOf } from './intrinsics.js';

/** The condition keys of a statement: keys of the maps below the operators, or `variable` in a plan of Terraform. */
export function conditionKeysOf(statement: MapNode): TextNode[] {
  const condition = valueOf(statement, 'Condition');
  const variables = valueOf(statement, 'condition');
  return [
    ...(condition ? mapsOf(condition).flatMap(keysBelow) : []),
    ...(variables?.kind === 'list' ? variables.items.flatMap(variableOf) : []),
  ];
}

function keysBelow({ entries }: MapNode): TextNode[] {
  return entries.flatMap(({ value }) =>
    mapsOf(value).flatMap((map) => map.entries.map(({ key }) => key)),
  );
}

/** The maps that a value can be, through `Fn::If`. */
function mapsOf(node: ValueNode, visited = new Set<ValueNode>()): MapNode[] {
  if (node.kind !== 'map' || visited.has(node)) return [];
  visited.add(node);
  const isFunction =
    node.entries.length === 1 && /^Fn::|^Ref$/.test(node.entries[0]?.key.text ?? '');
  return isFunction ? alternativesOf(node).flatMap((item) => mapsOf(item, visited)) : [node];
}

function variableOf(node: ValueNode): TextNode[] {
  const variable = node.kind === 'map' ? valueOf(node, 'variable') : undefined;
  return variable ? textsOf(variable) : [];
}
