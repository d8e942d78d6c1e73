import type { CoverCandidate } from './compact-candidates.js';

/** A problem without the candidates that others replace. */
interface Problem {
  readonly candidates: readonly CoverCandidate[];
  /** For each name the indices of the candidates that match it. */
  readonly choices: readonly (readonly number[])[];
}

interface Search {
  readonly problem: Problem;
  best: readonly number[];
  steps: number;
}

// More would take noticeable time. What action lists ask for is nearly always done by far fewer.
const mostSteps = 2_000;

/**
 * Few candidates that together match all names from 0 to `size`; each name must be in one of them. The fewest there can
 * be, unless the search would take too long: then the fewest that it found. Does not depend on the order of candidates.
 */
export function smallestCover(
  size: number,
  candidates: readonly CoverCandidate[],
): readonly CoverCandidate[] {
  const problem = createProblem(size, withoutReplaced(size, candidates));
  const search: Search = { problem, best: greedyCover(problem), steps: 0 };
  explore(search, [], new Uint16Array(size));
  const chosen = search.best.flatMap((index) => problem.candidates[index] ?? []);
  return withoutSpare(size, chosen);
}

function createProblem(size: number, candidates: readonly CoverCandidate[]): Problem {
  const choices: number[][] = Array.from({ length: size }, () => []);
  for (const [index, { members }] of candidates.entries()) {
    for (const member of members) choices[member]?.push(index);
  }
  return { candidates, choices };
}

/** Without candidates whose names are all in another one; largest first. */
function withoutReplaced(
  size: number,
  candidates: readonly CoverCandidate[],
): readonly CoverCandidate[] {
  const kept: CoverCandidate[] = [];
  const sets: ReadonlySet<number>[] = [];
  const keptWith: number[][] = Array.from({ length: size }, () => []);
  for (const candidate of [...candidates].sort(compareCandidates)) {
    const { members } = candidate;
    const larger = keptWith[members[0] ?? 0] ?? [];
    if (larger.some((index) => members.every((member) => sets[index]?.has(member)))) continue;
    for (const member of members) keptWith[member]?.push(kept.length);
    kept.push(candidate);
    sets.push(new Set(members));
  }
  return kept;
}

function compareCandidates(left: CoverCandidate, right: CoverCandidate): number {
  return right.members.length - left.members.length || compareTexts(left.text, right.text);
}

function compareTexts(left: string, right: string): number {
  return left.length - right.length || (left < right ? -1 : 1);
}

/** Takes what matches the most names that are left, until none is. */
function greedyCover({ candidates, choices }: Problem): readonly number[] {
  const covered = new Uint16Array(choices.length);
  const chosen: number[] = [];
  for (;;) {
    let [best, most] = [-1, 0];
    for (const [index, candidate] of candidates.entries()) {
      const news = countNew(candidate, covered);
      if (news > most) [best, most] = [index, news];
    }
    const candidate = candidates[best];
    if (candidate === undefined) return chosen;
    chosen.push(best);
    for (const member of candidate.members) covered[member] = 1;
  }
}

function countNew({ members }: CoverCandidate, covered: Uint16Array): number {
  let count = 0;
  for (const member of members) if (covered[member] === 0) count += 1;
  return count;
}

/** Tries for the name with the fewest choices each of them; turns back where no fewer can come of it. */
function explore(search: Search, chosen: number[], covered: Uint16Array): void {
  search.steps += 1;
  const { candidates, choices } = search.problem;
  const next = hardest(choices, covered);
  if (next === undefined) {
    if (chosen.length < search.best.length) search.best = [...chosen];
    return;
  }
  if (chosen.length + leastNeeded(search.problem, covered) >= search.best.length) return;
  const options = next
    .flatMap((index) => {
      const candidate = candidates[index];
      return candidate === undefined ? [] : [{ index, news: countNew(candidate, covered) }];
    })
    .sort((left, right) => right.news - left.news || left.index - right.index);
  for (const { index } of options) {
    if (search.steps >= mostSteps) return;
    const members = candidates[index]?.members ?? [];
    for (const member of members) covered[member] = (covered[member] ?? 0) + 1;
    explore(search, [...chosen, index], covered);
    for (const member of members) covered[member] = (covered[member] ?? 0) - 1;
  }
}

/** The choices for the name that has the fewest; undefined when nothing is left. */
function hardest(
  choices: readonly (readonly number[])[],
  covered: Uint16Array,
): readonly number[] | undefined {
  let found: readonly number[] | undefined;
  for (const [name, list] of choices.entries()) {
    if (covered[name] !== 0) continue;
    if (found === undefined || list.length < found.length) found = list;
  }
  return found;
}

/** Names without a common choice need one candidate each. */
function leastNeeded({ candidates, choices }: Problem, covered: Uint16Array): number {
  const seen = new Uint8Array(candidates.length);
  let count = 0;
  for (const [name, list] of choices.entries()) {
    if (covered[name] !== 0 || list.some((index) => seen[index] === 1)) continue;
    count += 1;
    for (const index of list) seen[index] = 1;
  }
  return count;
}

/** Without candidates whose names the others match as well; the smallest go first. */
function withoutSpare(size: number, chosen: readonly CoverCandidate[]): readonly CoverCandidate[] {
  const counts = countMatches(size, chosen);
  const kept = new Set(chosen);
  for (const candidate of [...chosen].sort((left, right) => compareCandidates(right, left))) {
    if (!candidate.members.every((member) => (counts[member] ?? 0) > 1)) continue;
    kept.delete(candidate);
    for (const member of candidate.members) counts[member] = (counts[member] ?? 0) - 1;
  }
  return [...kept];
}

/** How many of `chosen` match each name. */
export function countMatches(size: number, chosen: readonly CoverCandidate[]): Uint16Array {
  const counts = new Uint16Array(size);
  for (const { members } of chosen) {
    for (const member of members) counts[member] = (counts[member] ?? 0) + 1;
  }
  return counts;
}
