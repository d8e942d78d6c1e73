import { ts } from './compiler.js';
import { assert } from '../../support/assert.js';
import { verifyValue } from './verify-value.js';
import type { CommentLine, Module, Statement, TypeMember } from './syntax.js';

/**
 * Reads an emitted module back with the TypeScript parser and compares every statement, name and value with what was to
 * be emitted. Text of a spec that escaped from its string or comment would show as another statement or value.
 * @throws InternalError when anything differs: that is a bug of iamspec, not of a spec.
 */
export function verifyModule(module: Module, text: string): void {
  const file = ts.createSourceFile(
    module.path,
    text,
    ts.ScriptTarget.ES2022,
    false,
    ts.ScriptKind.TS,
  );
  const problems = (file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] })
    .parseDiagnostics;
  assert(problems.length === 0, `${module.path} does not parse`);
  assert(
    file.statements.length === module.statements.length,
    `${module.path} has ${file.statements.length} statements, expected ${module.statements.length}`,
  );
  module.statements.forEach((expected, index) => {
    const found = file.statements[index];
    const same = found !== undefined && matches(found, expected, file);
    assert(
      same,
      `${module.path}: statement ${index + 1} is not the ${expected.kind} that was emitted`,
    );
  });
}

function matches(node: ts.Statement, expected: Statement, file: ts.SourceFile): boolean {
  switch (expected.kind) {
    case 'import':
      return ts.isImportDeclaration(node) && isText(node.moduleSpecifier, expected.module);
    case 'export-all':
      return ts.isExportDeclaration(node) && isText(node.moduleSpecifier, expected.module);
    case 'enum':
      return ts.isEnumDeclaration(node) && sameEnum(node, expected);
    case 'interface':
      return ts.isInterfaceDeclaration(node) && sameInterface(node, expected, file);
    case 'type':
      return (
        ts.isTypeAliasDeclaration(node) &&
        node.name.text === expected.name &&
        hasComment(node, expected.comment)
      );
    case 'const':
      return ts.isVariableStatement(node) && sameConst(node, expected);
  }
}

function isText(node: ts.Node | undefined, text: string): boolean {
  return node !== undefined && ts.isStringLiteral(node) && node.text === text;
}

function sameEnum(
  node: ts.EnumDeclaration,
  expected: Extract<Statement, { kind: 'enum' }>,
): boolean {
  return (
    node.name.text === expected.name &&
    hasComment(node, expected.comment) &&
    node.members.length === expected.members.length &&
    node.members.every((member, index) => {
      const wanted = expected.members[index];
      return (
        wanted !== undefined &&
        nameOf(member.name) === wanted.name &&
        isText(member.initializer, wanted.value) &&
        hasComment(member, wanted.comment)
      );
    })
  );
}

function sameInterface(
  node: ts.InterfaceDeclaration,
  expected: Extract<Statement, { kind: 'interface' }>,
  file: ts.SourceFile,
): boolean {
  return (
    node.name.text === expected.name &&
    hasComment(node, expected.comment) &&
    node.members.length === expected.members.length &&
    node.members.every((member, index) => sameMember(member, expected.members[index], file))
  );
}

function sameMember(
  member: ts.TypeElement,
  wanted: TypeMember | undefined,
  file: ts.SourceFile,
): boolean {
  if (!wanted || !ts.isPropertySignature(member) || !member.type) return false;
  const literals = wanted.type.kind === 'reference' ? wanted.type.arguments : [wanted.type];
  const text = member.type.getText(file);
  return (
    nameOf(member.name) === wanted.name &&
    hasComment(member, wanted.comment ?? []) &&
    literals.every((type) => type.kind !== 'text' || text.includes(type.text))
  );
}

function sameConst(
  node: ts.VariableStatement,
  expected: Extract<Statement, { kind: 'const' }>,
): boolean {
  const [declaration, ...others] = node.declarationList.declarations;
  if (!declaration?.initializer || others.length > 0) return false;
  return (
    nameOf(declaration.name) === expected.name &&
    hasComment(node, expected.comment) &&
    verifyValue(declaration.initializer, expected.value)
  );
}

function nameOf(node: ts.Node): string | undefined {
  return ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text : undefined;
}

/** One comment where one is expected, with no JSDoc tag but the `@deprecated` that iamspec wrote. */
function hasComment(node: ts.Node, expected: readonly CommentLine[]): boolean {
  const comments = (node as unknown as { jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [];
  const tags = comments.flatMap((comment) => comment.tags?.map((tag) => tag.tagName.text) ?? []);
  const wanted = expected.flatMap((line) => (typeof line === 'string' ? [] : ['deprecated']));
  const count = expected.length === 0 ? 0 : 1;
  return comments.length === count && tags.join() === wanted.join();
}
