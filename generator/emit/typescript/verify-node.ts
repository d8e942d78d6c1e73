import { ts } from './compiler.js';

/** Whether both lists have one length and `same` holds for each pair. */
export function sameAll<Node, Expected>(
  nodes: readonly Node[],
  expected: readonly Expected[],
  same: (node: Node, expected: Expected) => boolean,
): boolean {
  return (
    nodes.length === expected.length &&
    expected.every((entry, index) => {
      const node = nodes[index];
      return node !== undefined && same(node, entry);
    })
  );
}

/** Whether `node` is a string literal of that value. */
export function isText(node: ts.Node | undefined, text: string): boolean {
  return node !== undefined && ts.isStringLiteral(node) && node.text === text;
}

/** Whether `name` is that name, written as an identifier or a string; only `__proto__` is computed. */
export function isNamed(name: ts.Node | undefined, text: string): boolean {
  if (name === undefined) return false;
  if (text === '__proto__') return ts.isComputedPropertyName(name) && isText(name.expression, text);
  return (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === text;
}

/** Whether the modifiers of `node` are exactly these, in this order. */
export function hasModifiers(
  node: { readonly modifiers?: ts.NodeArray<ts.ModifierLike> | undefined },
  kinds: readonly ts.SyntaxKind[],
): boolean {
  return sameAll(node.modifiers ?? [], kinds, (modifier, kind) => modifier.kind === kind);
}
