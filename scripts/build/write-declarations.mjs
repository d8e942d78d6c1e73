import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DeclarationModule } from './declaration-module.mjs';
import { describeMembers } from './describe-members.mjs';
import { openDescriptions } from './descriptions.mjs';
import { emitDeclarations } from './emit-declarations.mjs';
import { rollUp } from './roll-up.mjs';
import { shareTypes } from './share-types.mjs';

const isRuntime = (path) => path.startsWith('runtime/');

/**
 * Writes one declaration file for each service, two for the runtime, and the few that bind them together. The first file of
 * the runtime has what the services need, so that a program that imports a service reads no more than that.
 * @param {string} root folder of the package
 * @param {string} outdir
 */
export function writeDeclarations(root, outdir) {
  const declarations = emitDeclarations(root);
  const services = rollUpServices(declarations);
  const helpers = helperModules(declarations, services);
  const files = new Map([...services].map(([path, { text }]) => [path, text]));
  for (const [path, text] of rollUpRuntime(declarations, helpers)) files.set(path, text);
  for (const [path, text] of declarations) {
    if (!path.includes('/')) files.set(path, rootDeclarations(text));
  }
  for (const [path, text] of files) {
    const file = join(outdir, `${path}.d.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, compact(text));
  }
}

function rollUpServices(declarations) {
  const describe = openDescriptions();
  const paths = [...declarations.keys()].filter((path) => /^services\/[^/]+\/index$/.test(path));
  return new Map(
    paths.map((entry) => {
      const descriptions = describe(entry.split('/')[1]);
      const decorate = (module) => [
        ...describeMembers(module, descriptions),
        ...shareTypes(module),
      ];
      const outside = '../../runtime/helpers.js';
      return [entry, rollUp({ declarations, entry, isOutside: isRuntime, outside, decorate })];
    }),
  );
}

/** The modules of the runtime that declare what services name, and those that they need themselves. */
function helperModules(declarations, services) {
  const index = new DeclarationModule('runtime/index', declarations.get('runtime/index'));
  const found = new Set();
  const visit = (path) => {
    if (found.has(path)) return;
    found.add(path);
    new DeclarationModule(path, declarations.get(path)).dependencies.forEach(visit);
  };
  for (const { outsidePaths } of services.values()) {
    for (const [name, path] of outsidePaths) visit(path === index.path ? index.pathOf(name) : path);
  }
  return found;
}

function rollUpRuntime(declarations, helpers) {
  const all = [...helpers].sort().map((path) => `export * from './${basename(path)}.js';\n`);
  const own = new Map([...declarations, ['runtime/helpers', all.join('')]]);
  const roll = (entry, isOutside) =>
    rollUp({ declarations: own, entry, isOutside, outside: './helpers.js' }).text;
  return [
    ['runtime/helpers', roll('runtime/helpers', () => false)],
    ['runtime/index', roll('runtime/index', (path) => helpers.has(path))],
    ['runtime/arn', partOfRuntime(declarations.get('runtime/arn'))],
  ];
}

/** A module of the runtime that exports a part of what the one file declares. */
function partOfRuntime(text) {
  return text.replace(/'\.\/[^']+\.js'/g, `'./index.js'`);
}

/** What stands beside the folders names modules that are now one. */
function rootDeclarations(text) {
  return text.replace(/(['"])\.\/runtime\/(?!arn\.js)[^'"]+\.js\1/g, `'./runtime/index.js'`);
}

/** A tab is one byte for four. */
function compact(text) {
  return text.replace(/^(?: {4})+/gm, (indent) => '\t'.repeat(indent.length / 4));
}
