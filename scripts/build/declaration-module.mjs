import { posix } from 'node:path';
import ts from 'typescript';

/**
 * One declaration of a module, as it is written there.
 * @typedef {{
 *   readonly names: readonly string[], readonly isExported: boolean, readonly isAugmentation: boolean,
 *   readonly node: ts.Statement, readonly module: DeclarationModule,
 *   readonly references: readonly { readonly name: string, readonly place?: ts.Identifier }[],
 * }} Declaration
 */

/** What a declaration file says: what it imports, exports from elsewhere, and declares. */
export class DeclarationModule {
  path;
  text;
  sourceFile;
  /** Paths of the modules that it names in imports and exports, in order. */
  dependencies = [];
  /** Local name to the path of the module that exports it under that name. */
  imports = new Map();
  /** Names, or `*`, that are exported from other modules. */
  reexports = [];
  /** @type {Declaration[]} */
  declarations = [];
  /** Edits that make its declarations fit for another file. */
  edits = [];

  /**
   * @param {string} path without ending: `services/s3/actions`
   * @param {string} text
   */
  constructor(path, text) {
    this.path = path;
    this.text = text;
    const { ParseNone: jsDocParsingMode } = ts.JSDocParsingMode;
    const target = { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode };
    this.sourceFile = ts.createSourceFile(`${path}.d.ts`, text, target);
    for (const statement of this.sourceFile.statements) this.#read(statement);
  }

  /** The module that an exported name comes from. Throws when there is none. */
  pathOf(name) {
    const { path } = this.reexports.find((one) => one.name === name) ?? {};
    return path ?? this.#refuse(`use of \`${name}\`, which it does not export`);
  }

  #read(statement) {
    if (ts.isImportDeclaration(statement)) this.#readImport(statement);
    else if (ts.isExportDeclaration(statement)) this.#readExport(statement);
    else this.declarations.push(this.#declaration(statement));
  }

  #readImport({ moduleSpecifier, importClause }) {
    const path = this.#resolve(moduleSpecifier);
    for (const { name, propertyName } of importClause?.namedBindings?.elements ?? []) {
      if (propertyName) this.#refuse(`import of \`${propertyName.text}\` under another name`);
      this.imports.set(name.text, path);
    }
  }

  #readExport({ moduleSpecifier, exportClause }) {
    if (!moduleSpecifier) {
      if (exportClause.elements.length > 0) this.#refuse('export list without a module');
      return;
    }
    const path = this.#resolve(moduleSpecifier);
    if (!exportClause) this.reexports.push({ path, name: '*' });
    else if (ts.isNamespaceExport(exportClause)) this.#refuse('export of a namespace');
    else {
      for (const { name, propertyName } of exportClause.elements) {
        if (propertyName) this.#refuse(`export of \`${propertyName.text}\` under another name`);
        this.reexports.push({ path, name: name.text });
      }
    }
  }

  /** @returns {Declaration} */
  #declaration(node) {
    const references = [];
    const visit = (child) => {
      const place = referredName(child);
      if (place !== undefined) references.push({ name: place.text, place });
      else if (ts.isImportTypeNode(child)) references.push({ name: this.#inlineImport(child) });
      ts.forEachChild(child, visit);
    };
    visit(node);
    const isAugmentation = ts.isModuleDeclaration(node);
    const isExported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isAugmentation) {
      references.push({ name: '*' });
      this.imports.set('*', this.#resolve(node.name));
    }
    const names = isAugmentation ? [] : declaredNames(node);
    return {
      names,
      isExported: isExported === true,
      isAugmentation,
      node,
      module: this,
      references,
    };
  }

  /** `import('../../runtime/index.js').ArnHelpers` becomes an import and `ArnHelpers`. */
  #inlineImport({ argument, qualifier, typeArguments, pos, end }) {
    const literal = ts.isLiteralTypeNode(argument) ? argument.literal : undefined;
    if (!literal || !qualifier || !ts.isIdentifier(qualifier)) this.#refuse('inline import');
    const { text: name } = qualifier;
    this.imports.set(name, this.#resolve(literal));
    const start = ts.skipTrivia(this.text, pos);
    this.edits.push({ start, end: typeArguments ? qualifier.end : end, text: name });
    return name;
  }

  #resolve({ text }) {
    const path = posix.join(posix.dirname(this.path), text).replace(/\.js$/, '');
    if (!text.startsWith('.')) this.#refuse(`import of \`${text}\``);
    if (!this.dependencies.includes(path)) this.dependencies.push(path);
    return path;
  }

  #refuse(what) {
    throw new Error(`${this.path}.d.ts: cannot roll up an ${what}`);
  }
}

/** The name that a type or an expression of a declaration refers to. */
function referredName(node) {
  if (ts.isTypeReferenceNode(node)) return leftmost(node.typeName);
  if (ts.isTypeQueryNode(node)) return leftmost(node.exprName);
  if (ts.isExpressionWithTypeArguments(node) || ts.isComputedPropertyName(node)) {
    return leftmost(node.expression);
  }
  return undefined;
}

function leftmost(name) {
  if (ts.isQualifiedName(name)) return leftmost(name.left);
  if (ts.isPropertyAccessExpression(name)) return leftmost(name.expression);
  return ts.isIdentifier(name) ? name : undefined;
}

function declaredNames(node) {
  if (!ts.isVariableStatement(node)) return [node.name.text];
  return node.declarationList.declarations.map(({ name }) => name.text);
}
