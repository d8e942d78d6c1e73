import type { MapNode, TextNode, ValueNode } from '../../policy/document.js';

/**
 * The strings of a policy element, through the intrinsic functions whose result shows: `Fn::Sub` is its text, `Fn::If` is
 * either of its values. What others give (`Ref`, `Fn::Join`, …) is not known and left out.
 */
export function textsOf(node: ValueNode, visited = new Set<ValueNode>()): TextNode[] {
  if (node.kind === 'text') return [node];
  if (node.kind === 'other' || visited.has(node)) return [];
  visited.add(node);
  if (node.kind === 'list') return node.items.flatMap((item) => textsOf(item, visited));
  return alternativesOf(node).flatMap((item) => textsOf(item, visited));
}

/** What a map can stand for: the values of an intrinsic function, or nothing known. */
export function alternativesOf({ entries }: MapNode): readonly ValueNode[] {
  const [entry] = entries;
  if (!entry || entries.length > 1) return [];
  const { key, value } = entry;
  const items = value.kind === 'list' ? value.items : [];
  if (key.text === 'Fn::If') return items.slice(1);
  if (key.text !== 'Fn::Sub') return [];
  return value.kind === 'text' ? [value] : items.slice(0, 1).filter(({ kind }) => kind === 'text');
}
