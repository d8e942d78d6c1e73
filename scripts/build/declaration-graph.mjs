import { DeclarationModule } from './declaration-module.mjs';

/** @typedef {import('./declaration-module.mjs').Declaration} Declaration */

/** The modules that go into one file: what they export, and what of them is needed. */
export class DeclarationGraph {
  /** @type {Map<string, DeclarationModule>} each behind those that it depends on */
  modules = new Map();
  #declarations;
  #isOutside;
  #visited = new Set();

  /**
   * @param {ReadonlyMap<string, string>} declarations texts by path without ending
   * @param {string} entry
   * @param {(path: string) => boolean} isOutside
   */
  constructor(declarations, entry, isOutside) {
    this.#declarations = declarations;
    this.#isOutside = isOutside;
    this.#collect(entry);
  }

  /**
   * What a module exports, its own and what it takes over from other modules inside, by name; several declarations where a
   * function is overloaded.
   * @returns {Map<string, readonly Declaration[]>}
   */
  exportsOf(path) {
    const { declarations, reexports } = this.modules.get(path);
    const found = new Map();
    for (const declaration of declarations.filter(({ isExported }) => isExported)) {
      for (const name of declaration.names)
        found.set(name, [...(found.get(name) ?? []), declaration]);
    }
    for (const { path: other, name } of reexports) {
      if (!this.modules.has(other)) continue;
      for (const [exported, list] of this.exportsOf(other)) {
        if (name === '*' || name === exported) found.set(exported, list);
      }
    }
    return found;
  }

  /** The exported declarations, the augmentations, and what they refer to. */
  neededFor(exported) {
    const needed = new Set();
    const add = (declaration) => {
      if (needed.has(declaration)) return;
      needed.add(declaration);
      for (const { name } of declaration.references)
        this.find(name, declaration.module).forEach(add);
    };
    for (const list of exported.values()) list.forEach(add);
    for (const { declarations } of this.modules.values()) {
      declarations.filter(({ isAugmentation }) => isAugmentation).forEach(add);
    }
    return needed;
  }

  /** The declarations inside that a name in a module stands for; none for a global one, or one from outside. */
  find(name, module) {
    const path = module.imports.get(name);
    if (path === undefined) return module.declarations.filter(({ names }) => names.includes(name));
    return this.modules.has(path) ? (this.exportsOf(path).get(name) ?? []) : [];
  }

  #collect(path) {
    if (this.#visited.has(path) || this.#isOutside(path)) return;
    this.#visited.add(path);
    const text = this.#declarations.get(path);
    if (text === undefined) throw new Error(`${path}.d.ts: there is no such module`);
    const module = new DeclarationModule(path, text);
    for (const dependency of module.dependencies) this.#collect(dependency);
    this.modules.set(path, module);
  }
}
