import { ts } from './compiler.js';
import type { ExportAllStatement, ExportNothingStatement, ImportStatement } from './syntax.js';
import { isNamed, isText, sameAll } from './verify-node.js';

/** Whether a parsed statement is exactly the import or re-export that was to be emitted. */
export function verifyModuleLink(
  node: ts.Statement,
  expected: ImportStatement | ExportAllStatement | ExportNothingStatement,
  file: ts.SourceFile,
): boolean {
  switch (expected.kind) {
    case 'import':
      return ts.isImportDeclaration(node) && sameImport(node, expected);
    case 'export-all':
      return ts.isExportDeclaration(node) && isExportAll(node, expected);
    case 'export-nothing':
      return ts.isExportDeclaration(node) && node.getText(file) === 'export {};';
  }
}

function sameImport(node: ts.ImportDeclaration, expected: ImportStatement): boolean {
  const { importClause, moduleSpecifier, attributes } = node;
  const bindings = importClause?.namedBindings;
  if (!importClause || importClause.name || attributes) return false;
  if (!bindings || !ts.isNamedImports(bindings)) return false;
  const isTypeOnly = expected.names.length === 0;
  const names = expected.names.map((name) => ({ name, isType: false }));
  const types = expected.types.map((name) => ({ name, isType: !isTypeOnly }));
  return (
    isText(moduleSpecifier, expected.module) &&
    (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) === isTypeOnly &&
    sameAll(
      bindings.elements,
      [...names, ...types],
      (element, wanted) =>
        element.propertyName === undefined &&
        element.name.text === wanted.name &&
        element.isTypeOnly === wanted.isType,
    )
  );
}

function isExportAll(node: ts.ExportDeclaration, expected: ExportAllStatement): boolean {
  const { exportClause, isTypeOnly, attributes, moduleSpecifier } = node;
  if (isTypeOnly !== (expected.typeOnly ?? false) || attributes) return false;
  if (!isText(moduleSpecifier, expected.module)) return false;
  if (expected.name === undefined) return exportClause === undefined;
  return exportClause !== undefined && isNamespaceNamed(exportClause, expected.name);
}

function isNamespaceNamed(clause: ts.NamedExportBindings, name: string): boolean {
  return ts.isNamespaceExport(clause) && isNamed(clause.name, name);
}
