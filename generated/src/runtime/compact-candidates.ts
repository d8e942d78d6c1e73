import { isWordStart } from './compact-spelling.js';

/** A pattern that matches no action but those it should. */
export interface CoverCandidate {
  readonly text: string;
  /** Indices of the names that it matches, ascending. */
  readonly members: readonly number[];
}

/** A name with its lower case: the case counts nothing when AWS matches actions. */
interface Name {
  readonly text: string;
  readonly letters: string;
}

/**
 * The patterns `prefix*`, `*suffix` and `prefix*suffix`, cut between words, that match at least two of `names` and none of
 * `others`: for each name those that cannot be shorter at one end without being longer at the other. Any other such
 * pattern matches no more than one of these does. `*tObject` would save a line now and then, and nobody would review it.
 */
export function findCandidates(
  names: readonly string[],
  others: readonly string[],
): readonly CoverCandidate[] {
  const wanted = names.map(toName);
  const unwanted = others.map((text) => text.toLowerCase());
  const texts = new Map<string, string>();
  for (const name of wanted) {
    for (const pattern of patternsOf(name, unwanted)) {
      const letters = pattern.toLowerCase();
      const known = texts.get(letters);
      if (known === undefined || pattern < known) texts.set(letters, pattern);
    }
  }
  return [...texts].flatMap(([letters, text]) => {
    const members = membersOf(letters, wanted);
    return members.length > 1 ? [{ text, members }] : [];
  });
}

function toName(text: string): Name {
  return { text, letters: text.toLowerCase() };
}

function patternsOf({ text, letters }: Name, others: readonly string[]): readonly string[] {
  const patterns: string[] = [];
  let shortest = letters.length + 1;
  for (const [start, needed] of neededEnds(letters, others).entries()) {
    if (!isWordStart(text, start)) continue;
    const end = wholeEnd(text, needed);
    if (end < shortest && start + end <= text.length) {
      patterns.push(`${text.slice(0, start)}*${text.slice(text.length - end)}`);
    }
    shortest = Math.min(shortest, end);
    if (shortest === 0) break;
  }
  return patterns;
}

/** The length of the shortest end of whole words that has at least `needed` characters. */
function wholeEnd(text: string, needed: number): number {
  let end = needed;
  while (end < text.length && !isWordStart(text, text.length - end)) end += 1;
  return end;
}

/** By the length of the start: how long the end must be at least, so that start and end together are in no other name. */
function neededEnds(name: string, others: readonly string[]): readonly number[] {
  const needed = Array.from({ length: name.length + 1 }, () => 0);
  for (const other of others) {
    const end = commonEnd(name, other);
    for (let start = commonStart(name, other); start >= 0; start -= 1) {
      // The name is long enough for both only when they do not overlap.
      const shared = Math.min(end, other.length - start);
      if (shared >= (needed[start] ?? 0)) needed[start] = shared + 1;
    }
  }
  return needed;
}

function commonStart(left: string, right: string): number {
  const limit = Math.min(left.length, right.length);
  let length = 0;
  while (length < limit && left.charCodeAt(length) === right.charCodeAt(length)) length += 1;
  return length;
}

function commonEnd(left: string, right: string): number {
  const limit = Math.min(left.length, right.length);
  let length = 0;
  while (
    length < limit &&
    left.charCodeAt(left.length - length - 1) === right.charCodeAt(right.length - length - 1)
  ) {
    length += 1;
  }
  return length;
}

function membersOf(pattern: string, names: readonly Name[]): readonly number[] {
  const [start = '', end = ''] = pattern.split('*');
  const least = start.length + end.length;
  return names.flatMap(({ letters }, index) => {
    const fits = letters.length >= least && letters.startsWith(start) && letters.endsWith(end);
    return fits ? [index] : [];
  });
}
