import { ts } from './compiler.js';
import type { TypeExpression, TypeMember } from './syntax.js';
import { hasComment } from './verify-comment.js';
import { hasModifiers, isNamed, isText, sameAll } from './verify-node.js';

/** Whether a parsed type is exactly the type that was to be emitted. */
export function verifyType(
  node: ts.TypeNode | undefined,
  type: TypeExpression,
  file: ts.SourceFile,
): boolean {
  if (node === undefined) return false;
  switch (type.kind) {
    case 'text':
      return node.getText(file) === type.text;
    case 'literal':
      return ts.isLiteralTypeNode(node) && isText(node.literal, type.value);
    case 'reference':
      return (
        ts.isTypeReferenceNode(node) &&
        node.typeName.getText(file) === type.name &&
        verifyTypes(node.typeArguments, type.arguments, file)
      );
    case 'members':
      return ts.isTypeLiteralNode(node) && verifyTypeMembers(node.members, type.members, file);
  }
}

/** The same for each of several types. */
export function verifyTypes(
  nodes: readonly ts.TypeNode[] | undefined,
  types: readonly TypeExpression[],
  file: ts.SourceFile,
): boolean {
  return sameAll(nodes ?? [], types, (node, type) => verifyType(node, type, file));
}

/** Whether the parsed members of an interface or an object type are exactly those that were to be emitted. */
export function verifyTypeMembers(
  nodes: readonly ts.TypeElement[],
  members: readonly TypeMember[],
  file: ts.SourceFile,
): boolean {
  return sameAll(
    nodes,
    members,
    (node, member) =>
      ts.isPropertySignature(node) &&
      hasModifiers(node, [ts.SyntaxKind.ReadonlyKeyword]) &&
      isNamed(node.name, member.name) &&
      (node.questionToken !== undefined) === (member.optional ?? false) &&
      hasComment(node, member.comment ?? [], file) &&
      verifyType(node.type, member.type, file),
  );
}
