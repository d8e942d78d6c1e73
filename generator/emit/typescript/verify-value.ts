import { ts } from './compiler.js';
import { typeParameterName } from './names.js';
import type {
  CallValue,
  MethodMember,
  NameValue,
  ObjectMember,
  ObjectValue,
  Value,
} from './syntax.js';
import { hasComment } from './verify-comment.js';
import { hasModifiers, isNamed, isText, sameAll } from './verify-node.js';
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
  const comment = 'returns' in member ? member.comment : [];
  if (!isNamed(node.name, member.name) || !hasComment(node, comment, file)) return false;
  if ('returns' in member) return ts.isMethodDeclaration(node) && sameMethod(node, member, file);
  return ts.isPropertyAssignment(node) && verifyValue(node.initializer, member.value, file);
}

function sameMethod(
  node: ts.MethodDeclaration,
  member: MethodMember,
  file: ts.SourceFile,
): boolean {
  const [statement, ...others] = node.body?.statements ?? [];
  if (!statement || others.length > 0 || !ts.isReturnStatement(statement)) return false;
  return (
    hasModifiers(node, []) &&
    node.asteriskToken === undefined &&
    sameAll(node.typeParameters ?? [], member.parameters, isTypeParameterOf) &&
    sameAll(node.parameters, member.parameters, (parameter, name) =>
      isParameter(parameter, name, file),
    ) &&
    statement.expression !== undefined &&
    verifyValue(statement.expression, member.returns, file)
  );
}

function isTypeParameterOf(node: ts.TypeParameterDeclaration, parameter: string): boolean {
  return (
    hasModifiers(node, [ts.SyntaxKind.ConstKeyword]) &&
    node.name.text === typeParameterName(parameter) &&
    node.constraint?.kind === ts.SyntaxKind.StringKeyword &&
    node.default === undefined
  );
}

function isParameter(node: ts.ParameterDeclaration, name: string, file: ts.SourceFile): boolean {
  return node.getText(file) === `${name}: ${typeParameterName(name)}`;
}
