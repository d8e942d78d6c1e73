import { sortedUnique } from '../../support/compare.js';

/** Whether two lists hold the same names, in any order. */
export function sameNames(left: readonly string[], right: readonly string[]): boolean {
  if (left === right) return true;
  if (left.length === right.length && left.every((name, index) => name === right[index])) {
    return true;
  }
  const [before, after] = [new Set(left), new Set(right)];
  return before.size === after.size && [...before].every((name) => after.has(name));
}

/** The canonical form of a list that is a set. */
export function namesFact(names: readonly string[]): readonly string[] {
  return sortedUnique(names);
}
