import { ts } from './compiler.js';
import type {
  CallValue,
  MethodMember,
  NameValue,
  ObjectMember,
  ObjectValue,
  Value,
} from './syntax.js';

/** Whether a parsed expression is exactly the value that was to be emitted. */
export function verifyValue(node: ts.Expression, value: Value | NameValue): boolean {
  if (typeof value !== 'object') return verifyLiteral(node, value);
  if (isList(value)) return ts.isArrayLiteralExpression(node) && sameAll(node.elements, value);
  switch (value.kind) {
    case 'name':
      return ts.isIdentifier(node) && node.text === value.name;
    case 'import':
      return ts.isArrowFunction(node) && importsModule(node.body, value.module);
    case 'call':
      return ts.isCallExpression(node) && sameCall(node, value);
    case 'object':
      return ts.isObjectLiteralExpression(node) && sameObject(node, value);
  }
}

function verifyLiteral(node: ts.Expression, value: string | number | boolean): boolean {
  if (typeof value === 'string') return ts.isStringLiteral(node) && node.text === value;
  if (typeof value === 'number') return ts.isNumericLiteral(node) && node.text === String(value);
  return node.kind === (value ? ts.SyntaxKind.TrueKeyword : ts.SyntaxKind.FalseKeyword);
}

function isList(value: Value | NameValue): value is readonly Value[] {
  return Array.isArray(value);
}

function sameAll(nodes: readonly ts.Expression[], values: CallValue['arguments']): boolean {
  return (
    nodes.length === values.length &&
    values.every((value, index) => {
      const node = nodes[index];
      return node !== undefined && verifyValue(node, value);
    })
  );
}

function importsModule(node: ts.ConciseBody, module: string): boolean {
  return (
    ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword &&
    sameAll(node.arguments, [module])
  );
}

function sameCall(node: ts.CallExpression, value: CallValue): boolean {
  return (
    ts.isIdentifier(node.expression) &&
    node.expression.text === value.callee &&
    sameAll(node.arguments, value.arguments)
  );
}

function sameObject(node: ts.ObjectLiteralExpression, value: ObjectValue): boolean {
  return (
    node.properties.length === value.members.length &&
    value.members.every((member, index) => {
      const property = node.properties[index];
      return property !== undefined && sameProperty(property, member);
    })
  );
}

function sameProperty(node: ts.ObjectLiteralElementLike, member: ObjectMember): boolean {
  if (!isNamed(node.name, member.name)) return false;
  if ('returns' in member) return ts.isMethodDeclaration(node) && sameMethod(node, member);
  return ts.isPropertyAssignment(node) && verifyValue(node.initializer, member.value);
}

function isNamed(name: ts.PropertyName | undefined, text: string): boolean {
  return (
    name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === text
  );
}

function sameMethod(node: ts.MethodDeclaration, member: MethodMember): boolean {
  const [statement, ...others] = node.body?.statements ?? [];
  if (!statement || others.length > 0 || !ts.isReturnStatement(statement)) return false;
  return statement.expression !== undefined && verifyValue(statement.expression, member.returns);
}
