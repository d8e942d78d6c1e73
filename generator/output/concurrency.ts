/** Operations under way at once: enough to keep the disk busy, few enough for the limit of open files. */
const limit = 32;

/**
 * `body` of every item, a bounded number at once, results in the order of `items`. When one fails no further ones are
 * started, those under way are awaited, and the first error is thrown: afterwards nothing goes on in the background.
 */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  body: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  const remaining = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of remaining) {
      try {
        results[index] = await body(item);
      } catch (error) {
        failures.push(error);
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
