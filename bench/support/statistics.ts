/** The middle value, or the mean of the two middle ones. Throws for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('No median of no values');
  return (lower + upper) / 2;
}

/** The median of `a / b` over runs that were measured side by side. Throws when the lists differ in length. */
export function pairedRatio(dividends: readonly number[], divisors: readonly number[]): number {
  return median(pairs(dividends, divisors).map(([a, b]) => a / b));
}

/** The median of `a - b` over runs that were measured side by side. Throws when the lists differ in length. */
export function pairedDifference(values: readonly number[], bases: readonly number[]): number {
  return median(pairs(values, bases).map(([a, b]) => a - b));
}

function pairs(left: readonly number[], right: readonly number[]): [number, number][] {
  if (left.length !== right.length) throw new RangeError('Not measured side by side');
  return left.map((value, index) => [value, right[index] ?? NaN]);
}

/** Rounded to three significant digits: more than a benchmark can tell. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
