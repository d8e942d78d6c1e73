import { ts } from './compiler.js';
import type { CallValue, NameValue, ObjectMember, ObjectValue, Value } from './syntax.js';
import { hasComment } from './verify-comment.js';
import { isNamed, isText, sameAll } from './verify-node.js';
import { verifyTypes } from './verify-type.js';

/** Whether a parsed expression is exactly the value that was to be emitted. */
export function verifyValue(
  node: ts.Expression,
  value: Value | NameValue,
  file: ts.SourceFile,
): boolean {
  if (typeof value !== 'object') return sameLiteral(node, value);
  if (isList(value)) {
    return ts.isArrayLiteralExpression(node) && sameAll(node.elements, value, isText);
  }
  switch (value.kind) {
    case 'name':
      return ts.isIdentifier(node) && node.text === value.name;
    case 'import':
      return ts.isArrowFunction(node) && importsModule(node, value.module);
    case 'call':
      return ts.isCallExpression(node) && sameCall(node, value, file);
    case 'object':
      return ts.isObjectLiteralExpression(node) && sameObject(node, value, file);
  }
}

function sameLiteral(node: ts.Expression, value: string | number | boolean): boolean {
  if (typeof value === 'string') return isText(node, value);
  if (typeof value === 'number') return ts.isNumericLiteral(node) && node.text === String(value);
  return node.kind === (value ? ts.SyntaxKind.TrueKeyword : ts.SyntaxKind.FalseKeyword);
}

function isList(value: Value | NameValue): value is readonly string[] {
  return Array.isArray(value);
}

function importsModule({ parameters, modifiers, body }: ts.ArrowFunction, module: string): boolean {
  return (
    parameters.length === 0 &&
    modifiers === undefined &&
    ts.isCallExpression(body) &&
    body.expression.kind === ts.SyntaxKind.ImportKeyword &&
    sameAll(body.arguments, [module], isText)
  );
}

function sameCall(node: ts.CallExpression, value: CallValue, file: ts.SourceFile): boolean {
  const types = value.typeArgument === undefined ? [] : [value.typeArgument];
  return (
    isNamed(node.expression, value.callee) &&
    isPure(node, file) === (value.pure ?? false) &&
    verifyTypes(
      node.typeArguments,
      types.map((text) => ({ kind: 'text', text })),
      file,
    ) &&
    sameAll(node.arguments, value.arguments, (argument, wanted) =>
      verifyValue(argument, wanted, file),
    )
  );
}

function isPure(node: ts.CallExpression, file: ts.SourceFile): boolean {
  return file.text.slice(node.pos, node.getStart(file)).trim() === '/* @__PURE__ */';
}

function sameObject(
  node: ts.ObjectLiteralExpression,
  value: ObjectValue,
  file: ts.SourceFile,
): boolean {
  return sameAll(node.properties, value.members, (property, member) =>
    sameProperty(property, member, file),
  );
}

function sameProperty(
  node: ts.ObjectLiteralElementLike,
  member: ObjectMember,
  file: ts.SourceFile,
): boolean {
  return (
    ts.isPropertyAssignment(node) &&
    isNamed(node.name, member.name) &&
    hasComment(node, [], file) &&
    verifyValue(node.initializer, member.value, file)
  );
}
