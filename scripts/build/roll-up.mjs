// Makes one declaration file of many modules. What stays outside is imported once from one other file.
import ts from 'typescript';
import { DeclarationGraph } from './declaration-graph.mjs';
import { editedPart } from './text-edits.mjs';

/**
 * @typedef {object} RollUp
 * @property {ReadonlyMap<string, string>} declarations by path without ending
 * @property {string} entry path of the module whose exports the file has
 * @property {(path: string) => boolean} isOutside whether a module stays outside of the file
 * @property {string} outside specifier of the one file that has what is outside
 * @property {(module: import('./declaration-module.mjs').DeclarationModule) =>
 *   readonly import('./text-edits.mjs').TextEdit[]} [decorate] more edits
 */

/**
 * The text of one declaration file with all that `entry` exports, and what that needs. Throws when it cannot be made.
 * @param {RollUp} options
 * @returns {{ text: string, outsidePaths: ReadonlyMap<string, string> }} `outsidePaths`: names to modules outside; `*` is
 *   the module that is augmented
 */
export function rollUp(options) {
  const graph = new DeclarationGraph(options.declarations, options.entry, options.isOutside);
  const exported = graph.exportsOf(options.entry);
  const needed = graph.neededFor(exported);
  const isExported = (declaration) =>
    declaration.names.some((name) => exported.get(name)?.includes(declaration));
  const kept = [...graph.modules.values()].flatMap(({ declarations }) =>
    declarations.filter((one) => needed.has(one)),
  );
  const newNames = renameLocals(kept, isExported);
  const parts = [...graph.modules.values()].flatMap((module) => {
    const edits = [...module.edits, ...(options.decorate?.(module) ?? [])];
    return kept
      .filter((one) => one.module === module)
      .map((declaration) => {
        const own = [
          ...edits,
          ...headEdits(declaration, isExported(declaration), options),
          ...nameEdits(declaration, graph, newNames),
        ];
        const { pos, end } = declaration.node;
        const printed = editedPart(module.text, own, pos, end).replace(/^\n+/, '');
        return printed === '' ? '' : `${printed}\n`;
      });
  });
  const imports = namesFromOutside(kept, options);
  const { reexports } = graph.modules.get(options.entry);
  const passed = reexports.filter(({ path }) => options.isOutside(path)).map(({ name }) => name);
  const used = [...imports.keys()].filter((name) => name !== '*');
  const head = [
    ...listStatement('import type', used, options),
    ...listStatement('export', passed, options),
  ];
  // Without it, everything in a declaration file counts as exported.
  const tail = kept.every(isExported) && kept.length > 0 ? [] : ['export {};\n'];
  return { text: [...head, ...parts, ...tail].join(''), outsidePaths: imports };
}

function listStatement(keywords, names, { outside }) {
  return names.length === 0
    ? []
    : [`${keywords} { ${names.sort().join(', ')} } from '${outside}';\n`];
}

function namesFromOutside(declarations, { isOutside }) {
  const found = new Map();
  for (const { references, module } of declarations) {
    for (const { name } of references) {
      const path = module.imports.get(name);
      if (path !== undefined && isOutside(path)) found.set(name, path);
    }
  }
  return found;
}

/** Two modules may each have a local declaration of one name: the second gets a number. By declared thing. */
function renameLocals(kept, isExported) {
  const taken = new Set(kept.filter(isExported).flatMap(({ names }) => names));
  const newNames = new Map();
  for (const declaration of kept.filter((one) => !isExported(one))) {
    for (const name of declaration.names) {
      const key = keyOf(name, declaration);
      if (newNames.has(key)) continue;
      let free = name;
      for (let number = 2; taken.has(free); number += 1) free = `${name}${number}`;
      taken.add(free);
      newNames.set(key, free);
    }
  }
  return newNames;
}

const keyOf = (name, { module }) => `${module.path}#${name}`;

function nameEdits(declaration, graph, newNames) {
  const { names, references, module, node } = declaration;
  const own = names.map((name) => ({ name, place: node.name, key: keyOf(name, declaration) }));
  const others = references.flatMap(({ name, place }) => {
    const [target] = graph.find(name, module);
    return target ? [{ name, place, key: keyOf(name, target) }] : [];
  });
  return [...own, ...others].flatMap(({ name, place, key }) => {
    const text = newNames.get(key) ?? name;
    if (text === name) return [];
    if (!place)
      throw new Error(`${module.path}.d.ts: \`${name}\` is declared twice: rename one of them`);
    return [{ start: ts.skipTrivia(module.text, place.pos), end: place.end, text }];
  });
}

function headEdits({ node, module, isExported, isAugmentation }, staysExported, { outside }) {
  if (isAugmentation) {
    return [
      {
        start: ts.skipTrivia(module.text, node.name.pos),
        end: node.name.end,
        text: `'${outside}'`,
      },
    ];
  }
  if (!isExported || staysExported) return [];
  const { end } = node.modifiers[0];
  return [{ start: end - 'export'.length, end: end + 1, text: '' }];
}
