import type { TextNode, ValueNode } from '../../policy/document.js';

/** A name that an object has twice; all but the last value are lost. */
export interface DuplicateKey {
  readonly first: TextNode;
  readonly second: TextNode;
}

/** The names that come twice in one object below `node`, in JSON; YAML with such names cannot be read at all. */
export function duplicateKeysIn(node: ValueNode, visited = new Set<ValueNode>()): DuplicateKey[] {
  if (node.kind === 'text' || node.kind === 'other' || visited.has(node)) return [];
  visited.add(node);
  if (node.kind === 'list') return node.items.flatMap((item) => duplicateKeysIn(item, visited));
  const seen = new Map<string, TextNode>();
  const found: DuplicateKey[] = [];
  for (const { key, value } of node.entries) {
    const first = seen.get(key.text);
    if (first) found.push({ first, second: key });
    else seen.set(key.text, key);
    found.push(...duplicateKeysIn(value, visited));
  }
  return found;
}
