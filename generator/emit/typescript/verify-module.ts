import { assert } from '../../support/assert.js';
import { ts } from './compiler.js';
import type {
  AugmentationStatement,
  ConstStatement,
  EnumStatement,
  InterfaceStatement,
  Module,
  Statement,
  TypeStatement,
} from './syntax.js';
import { hasComment } from './verify-comment.js';
import { verifyModuleLink } from './verify-module-link.js';
import { hasModifiers, isNamed, isText, sameAll } from './verify-node.js';
import { alternativesOf, verifyType, verifyTypeMembers, verifyTypes } from './verify-type.js';
import { verifyValue } from './verify-value.js';

const exported = [ts.SyntaxKind.ExportKeyword];

/**
 * Reads an emitted module back with the TypeScript parser and compares every statement, name, type and value with what
 * was to be emitted. Text of a spec that escaped from its string or comment would show as another one.
 * @throws InternalError when anything differs: that is a bug of iamspec, not of a spec.
 */
export function verifyModule(module: Module, text: string): void {
  const { path, statements } = module;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.TS);
  const problems = (file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] })
    .parseDiagnostics;
  assert(problems.length === 0, `${path} does not parse`);
  const found = file.statements;
  assert(
    found.length === statements.length,
    `${path} has ${found.length} statements, expected ${statements.length}`,
  );
  const header = text.indexOf('\n') + 1;
  statements.forEach((expected, index) => {
    const node = found[index];
    const same =
      node !== undefined &&
      hasComment(node, commentOf(expected), file, Math.max(node.pos, header)) &&
      matches(node, expected, file);
    assert(same, `${path}: statement ${index + 1} is not the ${expected.kind} that was emitted`);
  });
  const rest = text.slice(file.endOfFileToken.pos).trim();
  assert(rest === '', `${path} has text behind its last statement`);
}

function commentOf(statement: Statement) {
  return ('comment' in statement ? statement.comment : undefined) ?? [];
}

function matches(node: ts.Statement, expected: Statement, file: ts.SourceFile): boolean {
  switch (expected.kind) {
    case 'import':
    case 'export-all':
    case 'export-nothing':
      return verifyModuleLink(node, expected, file);
    case 'augmentation':
      return ts.isModuleDeclaration(node) && sameAugmentation(node, expected, file);
    case 'enum':
      return ts.isEnumDeclaration(node) && sameEnum(node, expected, file);
    case 'interface':
      return ts.isInterfaceDeclaration(node) && sameInterface(node, expected, file);
    case 'type':
      return ts.isTypeAliasDeclaration(node) && sameType(node, expected, file);
    case 'const':
      return ts.isVariableStatement(node) && sameConst(node, expected, file);
  }
}

function sameAugmentation(
  node: ts.ModuleDeclaration,
  expected: AugmentationStatement,
  file: ts.SourceFile,
): boolean {
  const { name, body } = node;
  return (
    hasModifiers(node, [ts.SyntaxKind.DeclareKeyword]) &&
    isText(name, expected.module) &&
    body !== undefined &&
    ts.isModuleBlock(body) &&
    sameAll(
      body.statements,
      expected.interfaces,
      (statement, wanted) =>
        ts.isInterfaceDeclaration(statement) &&
        hasComment(statement, wanted.comment, file) &&
        sameInterface(statement, wanted, file),
    )
  );
}

function sameEnum(node: ts.EnumDeclaration, expected: EnumStatement, file: ts.SourceFile): boolean {
  return (
    hasModifiers(node, exported) &&
    node.name.text === expected.name &&
    sameAll(
      node.members,
      expected.members,
      (member, wanted) =>
        isNamed(member.name, wanted.name) &&
        isText(member.initializer, wanted.value) &&
        hasComment(member, wanted.comment, file),
    )
  );
}

function sameInterface(
  node: ts.InterfaceDeclaration,
  expected: InterfaceStatement,
  file: ts.SourceFile,
): boolean {
  return (
    hasModifiers(node, expected.exported ? exported : []) &&
    node.name.text === expected.name &&
    !node.typeParameters &&
    sameBase(node, expected.extends, file) &&
    verifyTypeMembers(node.members, expected.members, file)
  );
}

function sameBase(
  { heritageClauses }: ts.InterfaceDeclaration,
  expected: string | undefined,
  file: ts.SourceFile,
): boolean {
  const bases = heritageClauses?.map((clause) => clause.getText(file)) ?? [];
  return expected === undefined
    ? bases.length === 0
    : bases.length === 1 && bases[0] === `extends ${expected}`;
}

function sameType(
  node: ts.TypeAliasDeclaration,
  expected: TypeStatement,
  file: ts.SourceFile,
): boolean {
  return (
    hasModifiers(node, expected.exported ? exported : []) &&
    node.name.text === expected.name &&
    !node.typeParameters &&
    verifyTypes(alternativesOf(node.type), expected.alternatives, file)
  );
}

function sameConst(
  node: ts.VariableStatement,
  expected: ConstStatement,
  file: ts.SourceFile,
): boolean {
  const [declaration, ...others] = node.declarationList.declarations;
  if (!declaration?.initializer || others.length > 0) return false;
  const { name, type, initializer } = declaration;
  const hasType =
    expected.type === undefined
      ? type === undefined
      : verifyType(type, { kind: 'text', text: expected.type }, file);
  return (
    hasModifiers(node, exported) &&
    (node.declarationList.flags & ts.NodeFlags.Const) !== 0 &&
    isNamed(name, expected.name) &&
    hasType &&
    verifyValue(initializer, expected.value, file)
  );
}
