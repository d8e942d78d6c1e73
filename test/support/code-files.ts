import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';
import { packageRoot } from './fake-io.js';

/** One TypeScript file of the repository and what it imports. */
export interface CodeFile {
  /** From the root of the repository, with `/` separators. */
  readonly path: string;
  readonly text: string;
  /** Specifiers as written: of imports, exports, types, `import()` and `require`. */
  readonly imports: readonly string[];
  readonly tree: ts.SourceFile;
}

/** Every TypeScript file below `folder`, by path. */
export function codeFiles(folder: string): CodeFile[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
    .sort()
    .map((path) => codeFile(path, readFileSync(join(packageRoot, path), 'utf8')));
}

/** A file of the given text. */
export function codeFile(path: string, text: string): CodeFile {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imports = importedFiles.map(({ fileName }) => fileName);
  return {
    path,
    text,
    imports,
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
  };
}

/** The file that a relative specifier in `file` means; undefined for a package. */
export function importedPath(file: CodeFile, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(file.path), specifier).replace(/\.js$/, '.ts');
}

/** The package that a specifier means: `gray-matter`, `@humanwhocodes/momoa`; undefined for a relative one. */
export function importedPackage(specifier: string): string | undefined {
  return /^(?![./])(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}

/** Every node of a file that `pick` gives a text for, as `path:line text`. */
export function findNodes(
  { path, tree }: CodeFile,
  pick: (node: ts.Node) => string | undefined,
): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = pick(node);
    if (text !== undefined) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push(`${path}:${line + 1} ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
