/** A line of a diff: in both texts, only in the first, only in the second. The text keeps its line feed. */
export interface DiffLine {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** Above this many pairs of lines a common subsequence costs too much: all lines count as replaced. */
const largestTable = 1_000_000;

/** The lines of `text`, each with the line feed that ends it, so that a missing final one is a difference. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/**
 * The shortest way from `before` to `after` line by line: what both begin and end with is kept, and in between the
 * longest common subsequence, unless the part in between is very long.
 */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const shorter = Math.min(before.length, after.length);
  const start = countWhile(shorter, (index) => before[index] === after[index]);
  const end = countWhile(
    shorter - start,
    (index) => before.at(-1 - index) === after.at(-1 - index),
  );
  return [
    ...marked(' ', before.slice(0, start)),
    ...diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...marked(' ', before.slice(before.length - end)),
  ];
}

function countWhile(limit: number, holds: (index: number) => boolean): number {
  let count = 0;
  while (count < limit && holds(count)) count += 1;
  return count;
}

function marked(mark: DiffLine['mark'], lines: readonly string[]): DiffLine[] {
  return lines.map((text) => ({ mark, text }));
}

function diffMiddle(before: readonly string[], after: readonly string[]): DiffLine[] {
  const isSimple = before.length === 0 || after.length === 0;
  if (isSimple || before.length * after.length > largestTable) {
    return [...marked('-', before), ...marked('+', after)];
  }
  return walk(before, after, commonLengths(before, after));
}

/** The length of the longest common subsequence of the lines from `row` and from `column` on, for each pair. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      const below = lengths[at + width] ?? 0;
      const right = lengths[at + 1] ?? 0;
      const isSame = before[row] === after[column];
      lengths[at] = isSame ? 1 + (lengths[at + width + 1] ?? 0) : Math.max(below, right);
    }
  }
  return lengths;
}

function walk(
  before: readonly string[],
  after: readonly string[],
  lengths: Uint32Array,
): DiffLine[] {
  const width = after.length + 1;
  const result: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    const [removed, added] = [before[row] ?? '', after[column] ?? ''];
    const at = row * width + column;
    if (removed === added) {
      result.push({ mark: ' ', text: removed });
      [row, column] = [row + 1, column + 1];
    } else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) {
      result.push({ mark: '-', text: removed });
      row += 1;
    } else {
      result.push({ mark: '+', text: added });
      column += 1;
    }
  }
  return [...result, ...marked('-', before.slice(row)), ...marked('+', after.slice(column))];
}
