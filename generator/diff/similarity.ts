/** How much alike two names are, from 0 to 1: by shared words, by one being a part of the other, or by letters. */
export function similarity(left: string, right: string): number {
  const letters = letterLikeness(left, right);
  return Math.max(
    wordOverlap(left, right),
    containment(left, right),
    letters >= fewSlips ? letters : 0,
  );
}

/** Below this, equal letters are chance. */
const fewSlips = 0.7;
/** Shorter names are a part of many. */
const tellingLength = 5;

/** Shared words by all words (the Jaccard index). Words begin at capitals and behind anything but letters and digits. */
function wordOverlap(left: string, right: string): number {
  const [words, others] = [new Set(wordsOf(left)), new Set(wordsOf(right))];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / Math.max(1, words.size + others.size - shared);
}

function wordsOf(name: string): string[] {
  return name
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** At least a half when one name begins or ends with the other: `agentspace` and `AgentSpaceResource`. */
function containment(left: string, right: string): number {
  const [short = '', long = ''] = [left, right]
    .map((name) => wordsOf(name).join(''))
    .sort((one, other) => one.length - other.length);
  const contained = long.startsWith(short) || long.endsWith(short);
  return contained && short.length >= tellingLength ? (1 + short.length / long.length) / 2 : 0;
}

function letterLikeness(left: string, right: string): number {
  const longest = Math.max(left.length, right.length, 1);
  return 1 - editDistance(left.toLowerCase(), right.toLowerCase()) / longest;
}

/** The Levenshtein distance: insertions, deletions and replacements of one character each. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let line = 1; line <= left.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (left[line - 1] === right[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
