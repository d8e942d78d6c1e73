import { ts } from './compiler.js';
import type {
  MethodMember,
  PropertyMember,
  SimpleType,
  TypeArgument,
  TypeExpression,
  TypeMember,
} from './syntax.js';
import { hasComment } from './verify-comment.js';
import { hasModifiers, isNamed, isText, sameAll } from './verify-node.js';

/** Whether a parsed type is exactly the type that was to be emitted. */
export function verifyType(
  node: ts.TypeNode | undefined,
  type: TypeExpression | TypeArgument,
  file: ts.SourceFile,
): boolean {
  if (node === undefined) return false;
  switch (type.kind) {
    case 'union':
      return (
        type.alternatives.length > 1 && verifyTypes(alternativesOf(node), type.alternatives, file)
      );
    case 'tuple':
      return ts.isTupleTypeNode(node) && verifyTypes(node.elements, type.elements, file);
    case 'reference':
      return (
        ts.isTypeReferenceNode(node) &&
        node.typeName.getText(file) === type.name &&
        verifyTypes(node.typeArguments, type.arguments, file)
      );
    case 'members':
      return ts.isTypeLiteralNode(node) && verifyTypeMembers(node.members, type.members, file);
    default:
      return verifySimple(node, type, file);
  }
}

function verifySimple(node: ts.TypeNode, type: SimpleType, file: ts.SourceFile): boolean {
  switch (type.kind) {
    case 'text':
      return node.getText(file) === type.text;
    case 'literal':
      return ts.isLiteralTypeNode(node) && isText(node.literal, type.value);
    case 'template':
      return sameTemplate(node, type.texts);
  }
}

/** The same for each of several types. */
export function verifyTypes(
  nodes: readonly ts.TypeNode[] | undefined,
  types: readonly (TypeExpression | TypeArgument)[],
  file: ts.SourceFile,
): boolean {
  return sameAll(nodes ?? [], types, (node, type) => verifyType(node, type, file));
}

/** The types of a union; a type that is none is the only one. */
export function alternativesOf(node: ts.TypeNode): readonly ts.TypeNode[] {
  const type = unwrapped(node);
  return ts.isUnionTypeNode(type) ? type.types : [type];
}

/** A union in a tuple stands in parentheses when it takes several lines. */
function unwrapped(node: ts.TypeNode): ts.TypeNode {
  const isUnion = ts.isParenthesizedTypeNode(node) && ts.isUnionTypeNode(node.type);
  return isUnion ? node.type : node;
}

/** Whether `node` is a template literal of those texts around each `${string}`. */
function sameTemplate(node: ts.TypeNode, texts: readonly string[]): boolean {
  if (ts.isLiteralTypeNode(node)) {
    return (
      ts.isNoSubstitutionTemplateLiteral(node.literal) &&
      sameAll([node.literal.text], texts, Object.is)
    );
  }
  if (!ts.isTemplateLiteralTypeNode(node)) return false;
  const { head, templateSpans: spans } = node;
  return (
    spans.every(({ type }) => type.kind === ts.SyntaxKind.StringKeyword) &&
    sameAll([head.text, ...spans.map(({ literal }) => literal.text)], texts, Object.is)
  );
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
      isNamed(node.name, member.name) &&
      hasComment(node, member.comment ?? [], file) &&
      ('returns' in member
        ? ts.isMethodSignature(node) && sameMethod(node, member, file)
        : ts.isPropertySignature(node) && sameProperty(node, member, file)),
  );
}

function sameProperty(
  node: ts.PropertySignature,
  member: PropertyMember,
  file: ts.SourceFile,
): boolean {
  return (
    hasModifiers(node, member.mutable ? [] : [ts.SyntaxKind.ReadonlyKeyword]) &&
    (node.questionToken !== undefined) === (member.optional ?? false) &&
    verifyType(node.type, member.type, file)
  );
}

function sameMethod(node: ts.MethodSignature, member: MethodMember, file: ts.SourceFile): boolean {
  return (
    node.questionToken === undefined &&
    node.typeParameters === undefined &&
    sameAll(
      node.parameters,
      member.parameters,
      (parameter, name) => parameter.getText(file) === `${name}: string`,
    ) &&
    verifyType(node.type, member.returns, file)
  );
}
