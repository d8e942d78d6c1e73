/**
 * A pattern that matches all of `names` and, of other texts, no more than `pattern` does (one `*`, which all of them fit):
 * as much as they have in common at each end, cut back to whole words where it can be. So it says what the names are
 * about, and matches little of what AWS adds later.
 */
export function spellOut(pattern: string, names: readonly string[]): string {
  const [first = ''] = names;
  const [leastStart = 0, leastEnd = 0] = pattern.split('*').map((part) => part.length);
  const room = Math.min(...names.map((name) => name.length));
  const start = longestWhole(leastStart, Math.min(commonLength(names), room - leastEnd), (length) =>
    names.every((name) => isWordStart(name, length)),
  );
  const end = longestWhole(
    leastEnd,
    Math.min(commonLength(names.map(reverse)), room - start),
    (length) => names.every((name) => isWordStart(name, name.length - length)),
  );
  return `${first.slice(0, start)}*${first.slice(first.length - end)}`;
}

/** The largest length at which words part; all there is when that would be less than the least, and something is needed. */
function longestWhole(least: number, most: number, isWhole: (length: number) => boolean): number {
  for (let length = most; length >= least; length -= 1) if (isWhole(length)) return length;
  return most;
}

/** Whether a word begins at `position`, or the name begins or ends there. */
export function isWordStart(name: string, position: number): boolean {
  if (position === 0 || position === name.length) return true;
  const [before, at, after] = [position - 1, position, position + 1].map((index) =>
    isCapital(name.charAt(index)),
  );
  return at === true && (before === false || after === false);
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

function commonLength(names: readonly string[]): number {
  const [first = '', ...others] = names.map((name) => name.toLowerCase());
  return others.reduce((length, other) => {
    let common = 0;
    while (common < length && first[common] === other[common]) common += 1;
    return common;
  }, first.length);
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}
