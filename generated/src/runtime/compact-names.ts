import { hasWildcardCharacter, type TextMatcher, actionMatcher } from './action-pattern.js';
import type { CatalogService } from './catalog.js';
import { findCandidates, type CoverCandidate } from './compact-candidates.js';
import { countMatches, smallestCover } from './compact-cover.js';
import { spellOut } from './compact-spelling.js';

/** What is looked for, and the patterns that may be used. */
interface Task {
  /** Current actions of the service, in code-unit order. */
  readonly names: readonly string[];
  readonly found: readonly CoverCandidate[];
  readonly given: readonly CoverCandidate[];
}

/**
 * The shortest list of names and patterns of one service that match what `texts` match; `texts` when there is none with
 * fewer entries. All without the service prefix; names are of current actions, as AWS writes them.
 */
export function compactNames(service: CatalogService, texts: readonly string[]): readonly string[] {
  let best = withoutRepeated(service, texts);
  if (best.length < 2) return best;
  const wanted = new Set(best.flatMap((text) => matchesOf(service, text)));
  const names = [...wanted].sort();
  const others = service.matchActions('*').filter((name) => !wanted.has(name));
  if (others.length === 0 && names.length > 1) return ['*'];
  const found = findCandidates(names, others);
  // Given patterns may be of a kind that is not looked for. The result must be its own shortest form.
  for (;;) {
    const given = candidatesOf(names, best.filter(hasWildcardCharacter));
    const next = cover({ names, found, given });
    if (next.length >= best.length) return best;
    best = next;
  }
}

/** Without patterns that match nothing, and each text once, in code-unit order. */
function withoutRepeated(service: CatalogService, texts: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const text of [...texts].sort()) {
    const written = text.replace(/\*+/g, '*');
    const letters = written.toLowerCase();
    if (!known.has(letters) && matchesOf(service, written).length > 0) known.set(letters, written);
  }
  return [...known.values()].sort();
}

function matchesOf(service: CatalogService, text: string): readonly string[] {
  return hasWildcardCharacter(text) ? service.matchActions(text) : [text];
}

function candidatesOf(
  names: readonly string[],
  texts: readonly string[],
): readonly CoverCandidate[] {
  return texts.map((text) => ({ text, members: membersOf(names, actionMatcher(text)) }));
}

function membersOf(names: readonly string[], matches: TextMatcher): readonly number[] {
  return names.flatMap((name, index) => (matches(name) ? [index] : []));
}

function cover(task: Task): readonly string[] {
  const { names, found, given } = task;
  const alone = names.map((text, index): CoverCandidate => ({ text, members: [index] }));
  const chosen = smallestCover(names.length, [...found, ...given, ...alone]);
  const counts = countMatches(names.length, chosen);
  const spelled = chosen.map((candidate) => {
    const own = candidate.members.filter((member) => counts[member] === 1);
    const { text, members } = spell(task, candidate, own);
    for (const member of candidate.members) counts[member] = (counts[member] ?? 0) - 1;
    for (const member of members) counts[member] = (counts[member] ?? 0) + 1;
    return text;
  });
  return [...new Set(spelled)].sort();
}

/** A chosen candidate for what only it matches: as it was given, the name of a single action, or with whole words. */
function spell(
  { names, given }: Task,
  candidate: CoverCandidate,
  own: readonly number[],
): CoverCandidate {
  const written = given.find(({ members }) => own.every((member) => members.includes(member)));
  if (written !== undefined) return written;
  const ownNames = own.map((index) => names[index] ?? '');
  const [first = candidate.text] = ownNames;
  if (ownNames.length < 2) return { text: first, members: own };
  const text = spellOut(candidate.text, ownNames);
  return { text, members: membersOf(names, actionMatcher(text)) };
}
