import { resourceSegment } from './arn-format.js';
import { compareEntries, createEntry, separatorOf, type IndexEntry } from './arn-index-entry.js';
import { readSteps, type FormatStep } from './arn-wildcards.js';

/** The ARN formats with one service segment, by `service prefix:resource type`. */
export type ArnSegmentData = Readonly<Record<string, readonly string[]>>;

/** The formats of one service segment, ready for matching. */
export interface IndexedSegment {
  /** All formats, best first. */
  readonly entries: readonly IndexEntry[];
  /** The formats that can begin with the first word of a resource part, best first. */
  readonly startingWith: (word: string) => readonly IndexEntry[];
  /** The steps of each part of a format, for patterns. */
  readonly stepsOf: (entry: IndexEntry) => readonly (readonly FormatStep[])[];
}

const separator = /[:/]/;

/** Compiles the formats of one segment; what only patterns need is compiled when the first one comes. */
export function indexSegment(segment: string, data: ArnSegmentData): IndexedSegment {
  const entries = Object.entries(data)
    .flatMap(([name, templates]) => templates.map((text) => createEntry(segment, name, text)))
    .sort(compareEntries);
  const anywhere = entries.filter((entry) => wordOfFormat(entry) === undefined);
  const lists = listByWord(entries);
  const steps = new Map<IndexEntry, readonly (readonly FormatStep[])[]>();
  return {
    entries,
    startingWith: (word) => lists.get(word) ?? anywhere,
    stepsOf: (entry) => {
      const known = steps.get(entry) ?? stepsOfEntry(entry, entries);
      steps.set(entry, known);
      return known;
    },
  };
}

/** For each first word, the formats that have it or can have any, in the order of `entries`. */
function listByWord(entries: readonly IndexEntry[]): ReadonlyMap<string, readonly IndexEntry[]> {
  const words = entries.map(wordOfFormat);
  const lists = new Map<string, IndexEntry[]>();
  for (const word of words) if (word !== undefined) lists.set(word, []);
  for (const [index, entry] of entries.entries()) {
    const word = words[index];
    const own = word === undefined ? undefined : lists.get(word);
    for (const list of own === undefined ? lists.values() : [own]) list.push(entry);
  }
  return lists;
}

/** The text before the first separator; a separator at the start belongs to the word: `/restapis`. */
export function firstWord(resource: string): string {
  const at = resource.slice(1).search(separator);
  return at < 0 ? resource : resource.slice(0, at + 1);
}

/** Undefined when the first word of the resource part is not fixed. */
function wordOfFormat({ segments }: IndexEntry): string | undefined {
  const resource = segments[resourceSegment] ?? '';
  const [literal = ''] = resource.split(/\$\{|\*/, 1);
  const word = firstWord(literal);
  return word.length < literal.length || literal === resource ? word : undefined;
}

/** A value at the end of a format that others continue does not reach into what they continue it with. */
function stepsOfEntry(
  entry: IndexEntry,
  entries: readonly IndexEntry[],
): readonly (readonly FormatStep[])[] {
  const separators = entries.flatMap((longer) => separatorOf(entry, longer) ?? []);
  return entry.segments.map((template, index) =>
    readSteps(template, index === resourceSegment ? separators.join('') : ''),
  );
}
