const longestName = 200;

/**
 * The name that someone who wrote `name` most probably meant: the one fewest edits away (insertions, deletions,
 * replacements and swaps of neighbours; the case counts nothing), at most one edit for every three characters.
 * Undefined when none is that near. Of equally near names, those with the same first letter come first, then the
 * code-unit order decides, whatever the order of `names`.
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  if (name === '' || name.length > longestName) return undefined;
  const written = name.toLowerCase();
  let allowed = Math.max(1, Math.floor(written.length / 3));
  let best: { readonly name: string; readonly rank: string } | undefined;
  for (const candidate of names) {
    const letters = candidate.toLowerCase();
    if (Math.abs(letters.length - written.length) > allowed) continue;
    const distance = editDistance(written, letters, allowed);
    if (distance > allowed) continue;
    const rank = `${letters.startsWith(written.charAt(0)) ? 0 : 1}${candidate}`;
    if (best !== undefined && distance === allowed && rank >= best.rank) continue;
    best = { name: candidate, rank };
    allowed = distance;
  }
  return best?.name;
}

/** What to do about a `name` that is none of `names`, as a sentence. */
export function suggestName(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return nearest === undefined ? `Expected ${names.join(', ')}.` : `Did you mean "${nearest}"?`;
}

/** The optimal string alignment distance, or a number above `limit` as soon as it is known to be above. */
function editDistance(left: string, right: string, limit: number): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let line = 1; line <= left.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[line - 1] === right[column - 1];
      const replaced = (row[column - 1] ?? 0) + (same ? 0 : 1);
      const changed = Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
      const swaps = left[line - 1] === right[column - 2] && left[line - 2] === right[column - 1];
      next.push(swaps ? Math.min(changed, (before[column - 2] ?? changed) + 1) : changed);
    }
    if (Math.min(...next) > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return row[right.length] ?? left.length;
}
