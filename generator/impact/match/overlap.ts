/** One step of a pattern: one character, or any run of them, of a set. */
export interface GlobStep {
  readonly isRun: boolean;
  /** The only character that fits; any when absent. */
  readonly character?: string;
  /** Characters that do not fit. */
  readonly without: string;
}

/** Whether there is a text that both patterns match. In time proportional to the product of both lengths. */
export function globsOverlap(left: readonly GlobStep[], right: readonly GlobStep[]): boolean {
  let row = new Array<boolean>(right.length + 1).fill(false);
  row[0] = true;
  for (let at = 0; at <= left.length; at += 1) {
    const next = new Array<boolean>(right.length + 1).fill(false);
    for (let other = 0; other <= right.length; other += 1) {
      if (row[other] === true) spread(left[at], right[other], other, row, next);
    }
    if (at === left.length) return row[right.length] === true;
    row = next;
  }
  return false;
}

/** Marks what is reached from one pair of positions: a run may end, and both may take a character that fits both. */
function spread(
  left: GlobStep | undefined,
  right: GlobStep | undefined,
  other: number,
  row: boolean[],
  next: boolean[],
): void {
  if (left?.isRun) next[other] = true;
  if (right?.isRun) row[other + 1] = true;
  if (!left || !right || !canShare(left, right)) return;
  if (left.isRun) row[right.isRun ? other : other + 1] = true;
  else next[right.isRun ? other : other + 1] = true;
}

function canShare(left: GlobStep, right: GlobStep): boolean {
  const [character, other] = [left.character, right.character];
  if (character !== undefined && other !== undefined) return character === other;
  if (character !== undefined) return !right.without.includes(character);
  return other === undefined || !left.without.includes(other);
}
