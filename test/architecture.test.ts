import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  type CodeFile,
  codeFile,
  codeFiles,
  findNodes,
  importedPackage,
  importedPath,
} from './support/code-files.js';
import { packageRoot } from './support/fake-io.js';

/** As in generator/README.md, "Floors": entries of `generator/` from the top floor down. */
const floors = [
  ['cli.ts', 'commands'],
  ['pipeline.ts', 'analysis.ts', 'emission.ts'],
  ['output'],
  ['analyze', 'emit', 'import', 'impact', 'lint'],
  ['parse', 'diff', 'policy'],
  ['model'],
  ['diagnostics'],
  ['source'],
  ['support'],
];

/** The files of `generator/` that stand for themselves and may lean on a neighbour of their own floor. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  'cli.ts': ['commands'],
  'pipeline.ts': ['analysis.ts', 'emission.ts'],
};

/** Folders that also run the runtime of the emitted package, so that both have one engine. */
const runtimeUsers = ['generator/commands/lint/', 'generator/lint/'];

/** Who may import a package. A package that is not here is not bound to a place. */
const importers: Readonly<Record<string, readonly string[]>> = {
  '@humanwhocodes/momoa': ['generator/parse/json-locator.ts', 'generator/policy/read/read-json.ts'],
  chokidar: ['generator/commands/generate/watch.ts'],
  'gray-matter': ['generator/parse/frontmatter.ts'],
  picocolors: [
    'generator/cli.ts',
    'generator/commands/diff/paint.ts',
    'generator/commands/paint.ts',
  ],
  'remark-gfm': ['generator/emit/docs/stringify-markdown.ts'],
  'remark-parse': ['generator/parse/blocks/from-markdown.ts'],
  'remark-stringify': ['generator/emit/docs/stringify-markdown.ts'],
  'ts-morph': ['generator/emit/typescript/compiler.ts'],
  prettier: [],
  typescript: [],
  vitest: [],
};

const generator = codeFiles('generator');
const runtime = codeFiles('templates/runtime');

/** The entry of `generator/` that a file belongs to: `parse`, `cli.ts`. */
function entryOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function floorOf(entry: string): number {
  return floors.length - 1 - floors.findIndex((entries) => entries.includes(entry));
}

/** Whether a file of `from` may import one of `to`. */
function mayImport(from: string, to: string): boolean {
  return from === to || floorOf(to) < floorOf(from) || (neighbours[from] ?? []).includes(to);
}

function isRuntime(path: string): boolean {
  return path.startsWith('templates/runtime/');
}

function mayUseRuntime(path: string): boolean {
  return runtimeUsers.some((folder) => path.startsWith(folder));
}

describe('floors', () => {
  it('know every entry of generator/', () => {
    const entries = new Set(generator.map(({ path }) => entryOf(path)));
    expect([...entries].sort()).toEqual(floors.flat().sort());
  });

  it('are imported downwards only', () => {
    const wrong = generator.flatMap((file) =>
      file.imports.flatMap((specifier) => {
        const target = importedPath(file, specifier);
        if (target === undefined) return [];
        if (isRuntime(target)) return mayUseRuntime(file.path) ? [] : [`${file.path} -> ${target}`];
        const isInside = target.startsWith('generator/');
        const allowed = isInside && mayImport(entryOf(file.path), entryOf(target));
        return allowed ? [] : [`${file.path} -> ${target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('tell up from down', () => {
    expect(mayImport('parse', 'source')).toBe(true);
    expect(mayImport('pipeline.ts', 'emission.ts')).toBe(true);
    expect(mayImport('emission.ts', 'pipeline.ts')).toBe(false);
    expect(mayImport('commands', 'cli.ts')).toBe(false);
    expect(mayImport('emit', 'analyze')).toBe(false);
    expect(mayImport('parse', 'model')).toBe(true);
    expect(mayImport('model', 'parse')).toBe(false);
  });

  it('import files that exist, by their real name', () => {
    const paths = new Set([...generator, ...runtime].map(({ path }) => path));
    const missing = [...generator, ...runtime].flatMap((file) =>
      file.imports
        .map((specifier) => importedPath(file, specifier))
        .filter((target) => target !== undefined && !paths.has(target)),
    );
    expect(missing).toEqual([]);
  });
});

describe('two vocabularies', () => {
  it.each([
    ['parse', 'model'],
    ['source', 'model'],
    ['diagnostics', 'model'],
    ['emit', 'parse'],
    ['import', 'parse'],
    ['diff', 'parse'],
  ])('%s/ knows nothing of %s/', (folder, other) => {
    const wrong = generator.filter(
      (file) =>
        entryOf(file.path) === folder &&
        file.imports.some((specifier) =>
          importedPath(file, specifier)?.startsWith(`generator/${other}/`),
        ),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('packages', () => {
  it.each(Object.entries(importers))('%s', (name, expected) => {
    const found = generator.filter(({ imports }) =>
      imports.some((specifier) => importedPackage(specifier) === name),
    );
    expect(found.map(({ path }) => path)).toEqual(expected);
  });

  it('are dependencies, not tools of development', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(packageRoot, 'package.json'), 'utf8'),
    ) as {
      dependencies: Record<string, string>;
    };
    // Types only, from a package that the compiler needs and nobody else.
    const used = importedPackages(generator).filter((name) => name !== 'mdast');
    expect(used).toEqual(Object.keys(dependencies).sort());
  });

  it('and Node play no part in the runtime of the emitted package', () => {
    const wrong = runtime.flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => !/^\.\/[a-z-]+\.js$/.test(specifier))
        .map((specifier) => `${path} -> ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

function importedPackages(files: readonly CodeFile[]): string[] {
  const names = files.flatMap(({ imports }) => imports.map(importedPackage));
  return [...new Set(names)]
    .flatMap((name) => name ?? [])
    .filter((name) => !name.startsWith('node:'))
    .sort();
}

/** Files that take a date apart which somebody wrote: whether 2026-02-30 is a day does not depend on the clock. */
const dateReaders = [
  'generator/commands/diff/allow/read-allow-file.ts',
  'templates/runtime/check-condition-values.ts',
];

/** `Date` where it does not read the clock: as a name or a type, `instanceof Date`, `Date.UTC()`, and `new Date(value)` where that is allowed. */
function isWrittenDate(node: ts.Identifier): boolean {
  const { parent } = node;
  if (node.text !== 'Date') return false;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent))
    return parent.name === node;
  if (ts.isTypeReferenceNode(parent)) return true;
  if (ts.isBinaryExpression(parent)) {
    return parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword && parent.right === node;
  }
  if (ts.isPropertyAccessExpression(parent)) return /^(?:UTC|parse)$/.test(parent.name.text);
  return (
    dateReaders.includes(node.getSourceFile().fileName) &&
    ts.isNewExpression(parent) &&
    parent.expression === node &&
    parent.arguments?.length === 1
  );
}

/** The reader of `process`; everything else is told what it needs to know. */
const commandLine = 'generator/cli.ts';

describe('same input, same bytes', () => {
  const files = [...generator, ...runtime].filter(({ path }) => path !== commandLine);

  function find(pick: (node: ts.Node) => string | undefined): string[] {
    return files.flatMap((file) => findNodes(file, pick));
  }

  it('reads no clock, locale or chance', () => {
    const forbidden = /^(?:Date|Intl|performance|random|localeCompare|toLocale\w*)$/;
    const found = find((node) =>
      ts.isIdentifier(node) && !isWrittenDate(node) ? forbidden.exec(node.text)?.[0] : undefined,
    );
    expect(found).toEqual([]);
  });

  it('reads no process', () => {
    const isProcess = (node: ts.Node): boolean =>
      ts.isIdentifier(node)
        ? node.text === 'process'
        : ts.isStringLiteral(node) && /^(?:node:)?process$/.test(node.text);
    expect(find((node) => (isProcess(node) ? 'process' : undefined))).toEqual([]);
  });

  it('keeps no state in a module', () => {
    const isState = (node: ts.Node): boolean =>
      ts.isVariableStatement(node) &&
      ts.isSourceFile(node.parent) &&
      (node.declarationList.flags & ts.NodeFlags.Const) === 0;
    expect(find((node) => (isState(node) ? node.getText() : undefined))).toEqual([]);
  });

  it('finds what it looks for', () => {
    const file = codeFile('x.ts', 'const a = 1;\nlet b = a;\nfoo(Date.now());');
    expect(findNodes(file, (node) => (ts.isIdentifier(node) ? node.text : undefined))).toEqual([
      'x.ts:1 a',
      'x.ts:2 b',
      'x.ts:2 a',
      'x.ts:3 foo',
      'x.ts:3 Date',
      'x.ts:3 now',
    ]);
  });
});

describe('files', () => {
  it('have at most 200 lines', () => {
    const long = [...generator, ...runtime].filter(({ text }) => text.split('\n').length > 201);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('name no machine and no registry', () => {
    const machine = /(?<![\w.*${}-])\/(?:work|tmp|home|root|Users)\/|\b[A-Z]:\\\\?Users\b/;
    const host =
      /https?:\/\/[\w.-]*(?:registry|npmjs\.org|artifactory|nexus|localhost|\b\d+\.\d+\.\d+\.\d+)/;
    const found = repositoryTexts().flatMap(([path, text]) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          machine.test(line) || host.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
        ),
    );
    expect(found).toEqual([]);
  });
});

/** Every file of the repository but what is installed or built. */
function repositoryTexts(folder = packageRoot): (readonly [path: string, text: string])[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile() && entry.name !== 'package-lock.json') {
      return [[relative(packageRoot, path), readFileSync(path, 'utf8')] as const];
    }
    const isOurs =
      entry.isDirectory() && !/^(?:\.git|node_modules|dist|coverage)$/.test(entry.name);
    return isOurs ? repositoryTexts(path) : [];
  });
}
