import { ts } from '../../../emit/typescript/compiler.js';
import { append, type Bindings, moduleReference, type Reference, resolve } from './reference.js';

/** A name that a file binds to something of the package. */
export interface Binding {
  /** Where the name of the package's side stands. */
  readonly node: ts.Node;
  readonly reference: Reference;
}

/** What a file binds. */
export interface FoundBindings {
  readonly bindings: Bindings;
  /** Each binding, and each import as a whole. */
  readonly places: readonly Binding[];
}

/** Imports, and variables that hold something imported. @param nodes of the file, in the order of the text. */
export function findBindings(nodes: Iterable<ts.Node>): FoundBindings {
  const bindings = new Map<string, Reference>();
  const places: Binding[] = [];
  const bind: Bind = (name, reference, node) => {
    if (!reference) return;
    if (node) places.push({ node, reference });
    if (ts.isIdentifier(name)) bindings.set(name.text, reference);
    else if (ts.isObjectBindingPattern(name)) {
      for (const { name: target, propertyName } of name.elements) {
        const key = propertyName ?? target;
        if (ts.isIdentifier(key) || ts.isStringLiteral(key)) {
          bind(target, append(reference, key.text), key);
        }
      }
    }
  };
  for (const node of nodes) {
    if (ts.isImportDeclaration(node)) bindImport(node, bind);
    else if (ts.isExportDeclaration(node)) bindExport(node, bind);
    else if (ts.isVariableDeclaration(node) && node.initializer) {
      const { name, initializer } = node;
      bind(name, resolve(initializer, bindings), isLoad(initializer) ? initializer : undefined);
    }
  }
  return { bindings, places };
}

/** @param node the place to tell, unless the same is told elsewhere. */
type Bind = (name: ts.Node, reference: Reference | undefined, node?: ts.Node) => void;

/** A call of `require` or `import`; other values are told where they are named. */
function isLoad(node: ts.Expression): boolean {
  return ts.isCallExpression(node) || ts.isAwaitExpression(node);
}

function bindImport({ moduleSpecifier, importClause }: ts.ImportDeclaration, bind: Bind): void {
  const module = referenceOf(moduleSpecifier);
  bind(moduleSpecifier, module, moduleSpecifier);
  if (!module || !importClause) return;
  const { name, namedBindings } = importClause;
  if (name) bind(name, module);
  if (namedBindings && ts.isNamespaceImport(namedBindings)) {
    bind(namedBindings.name, module);
  } else if (namedBindings) {
    for (const { name: local, propertyName } of namedBindings.elements) {
      const imported = propertyName ?? local;
      bind(local, append(module, imported.text), imported);
    }
  }
}

function bindExport({ moduleSpecifier }: ts.ExportDeclaration, bind: Bind): void {
  if (moduleSpecifier) bind(moduleSpecifier, referenceOf(moduleSpecifier), moduleSpecifier);
}

function referenceOf(specifier: ts.Expression): Reference | undefined {
  return ts.isStringLiteral(specifier) ? moduleReference(specifier.text) : undefined;
}
