import { sortedBy } from '../support/compare.js';

const suggestionLimit = 3;

/**
 * The service prefixes that someone who wrote `wanted` may have meant, nearest first: few edits away (Levenshtein
 * distance), one that contains it, or one whose title contains it, as `cloudwatchlogs` for `logs`.
 *
 * @param titles display names by prefix.
 */
export function nearestPrefixes(wanted: string, titles: ReadonlyMap<string, string>): string[] {
  const written = lettersOf(wanted);
  const furthest = Math.floor(written.length / 3);
  const near = [...titles].flatMap(([prefix, title]) => {
    const distance = editDistance(written, lettersOf(prefix));
    const isPart = written.length > 1 && lettersOf(`${prefix} ${title}`).includes(written);
    return distance <= furthest || isPart ? [{ prefix, distance }] : [];
  });
  return sortedBy(near, ({ prefix }) => prefix)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, suggestionLimit)
    .map(({ prefix }) => prefix);
}

/** What people remember of a name: its letters and digits, in whichever case. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let above = 0; above < left.length; above += 1) {
    const next = [above + 1];
    for (let index = 1; index <= right.length; index += 1) {
      const substituted = (row[index - 1] ?? 0) + (left[above] === right[index - 1] ? 0 : 1);
      next.push(Math.min((row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1, substituted));
    }
    row = next;
  }
  return row[right.length] ?? left.length;
}
