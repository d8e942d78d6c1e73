/** Orders two strings by UTF-16 code unit, independent of locale. Returns a negative number, zero or a positive number. */
export function compareCodeUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** A copy of `items` sorted by `key` in code-unit order; equal keys keep their order. */
export function sortedBy<Item>(items: Iterable<Item>, key: (item: Item) => string): Item[] {
  return [...items].sort((left, right) => compareCodeUnits(key(left), key(right)));
}

/** The distinct strings of `items` in code-unit order. */
export function sortedUnique(items: Iterable<string>): string[] {
  return [...new Set(items)].sort(compareCodeUnits);
}
