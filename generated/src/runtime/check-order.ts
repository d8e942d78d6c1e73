import type { PolicyFinding } from './check-types.js';

/** The findings in the order of the document: by the places of their paths, in which names count as they stand there. */
export function sortFindings(
  document: unknown,
  findings: readonly PolicyFinding[],
): readonly PolicyFinding[] {
  const places = placeFinder();
  return findings
    .map((finding) => ({ finding, place: places(document, finding) }))
    .sort((left, right) => comparePlaces(left.place, right.place))
    .map(({ finding }) => finding);
}

function placeFinder(): (document: unknown, finding: PolicyFinding) => readonly number[] {
  const orders = new Map<object, ReadonlyMap<string, number>>();
  const orderOf = (value: object): ReadonlyMap<string, number> => {
    const order = orders.get(value) ?? new Map(Object.keys(value).map((name, at) => [name, at]));
    orders.set(value, order);
    return order;
  };
  return (document, { path }) => {
    const place: number[] = [];
    let value = document;
    for (const step of path) {
      if (typeof value !== 'object' || value === null) break;
      place.push(typeof step === 'number' ? step : (orderOf(value).get(step) ?? 0));
      value = (value as Readonly<Record<string, unknown>>)[step];
    }
    return place;
  };
}

function comparePlaces(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
