import { resourceSegment } from './arn-format.js';
import { compareEntries, type IndexEntry } from './arn-index-entry.js';
import { dropContinued, type Fit } from './arn-index-match.js';
import { firstWord, type IndexedSegment } from './arn-index-segment.js';
import { matchArnFormat } from './arn-match.js';
import { overlaps, readPattern, readSteps, type WildcardPattern } from './arn-wildcards.js';

/** An ARN with wildcards, split and read. */
export interface ArnPattern {
  readonly segments: readonly string[];
  readonly patterns: readonly WildcardPattern[];
}

interface PatternFit extends Fit {
  /** Whether the resource part fits as it stands, each wildcard inside of one value. */
  readonly direct: boolean;
  /** How many literal characters of the format's resource part stand in the pattern, and how many do not. */
  readonly present: number;
  readonly absent: number;
}

const partitionSegment = 1;
const serviceSegment = 2;
const regionSegment = 3;
const accountSegment = 4;
const slot = /^\$\{(\w+)\}$/;

/**
 * Reads the segments of an ARN with wildcards; undefined when they are too few. A `*` that ends a segment can reach over
 * colons: the last such `*` stands for missing segments too.
 */
export function readArnPattern(segments: readonly string[]): ArnPattern | undefined {
  const missing = resourceSegment + 1 - segments.length;
  const last = segments.findLastIndex((segment) => segment.endsWith('*'));
  if (missing > 0 && last < partitionSegment) return undefined;
  return createPattern(repeatStar(segments, last, Math.max(missing, 0)));
}

/** The same when the `*` for the region stands for region and account, as in `arn:aws:lambda:*:function:name`. */
export function readReachingPattern(segments: readonly string[]): ArnPattern | undefined {
  if (segments[regionSegment]?.endsWith('*') !== true) return undefined;
  const all = repeatStar(segments, regionSegment, 1);
  const resource = all.slice(resourceSegment).join(':');
  return createPattern([...all.slice(0, resourceSegment), resource]);
}

function repeatStar(segments: readonly string[], index: number, count: number): readonly string[] {
  const stars = Array.from({ length: count }, () => '*');
  return [...segments.slice(0, index + 1), ...stars, ...segments.slice(index + 1)];
}

function createPattern(segments: readonly string[]): ArnPattern {
  return { segments, patterns: segments.map(readPattern) };
}

/** Whether a service segment is one that the pattern can mean. */
export function coversSegment({ patterns }: ArnPattern, segment: string): boolean {
  return overlaps(readSteps(segment), patterns[serviceSegment] ?? []);
}

/** The formats of the given service segments that have an ARN which the pattern covers, best first. */
export function matchPattern(indexed: readonly IndexedSegment[], pattern: ArnPattern): Fit[] {
  return indexed
    .flatMap((segment) => {
      const fits = narrow(segment, pattern).flatMap((entry) => fit(segment, entry, pattern) ?? []);
      const covered = fits.filter(({ direct }) => !direct);
      return [...dropContinued(fits.filter(({ direct }) => direct)), ...covered];
    })
    .sort(compareFits);
}

/** Only the formats with the first word of the resource part, when no wildcard comes before its end. */
function narrow(segment: IndexedSegment, pattern: ArnPattern): readonly IndexEntry[] {
  const [literal = ''] = (pattern.segments[resourceSegment] ?? '').split(/[*?]|\$\{/, 1);
  const word = firstWord(literal);
  return word.length < literal.length ? segment.startingWith(word) : segment.entries;
}

function fit(
  segment: IndexedSegment,
  entry: IndexEntry,
  { segments, patterns }: ArnPattern,
): PatternFit | undefined {
  const steps = segment.stepsOf(entry);
  const fitsIn = (index: number): boolean => overlaps(steps[index] ?? [], patterns[index] ?? []);
  if (![partitionSegment, regionSegment, accountSegment].every(fitsIn)) return undefined;
  const match = matchArnFormat(entry.format, fixHead(entry, segments));
  const direct = 'values' in match;
  if (!direct && !fitsIn(resourceSegment)) return undefined;
  const resource = segments[resourceSegment] ?? '';
  return {
    entry,
    direct,
    values: direct ? match.values : headValues(entry, segments),
    ...countLiterals(entry.segments[resourceSegment] ?? '', resource),
  };
}

/** The pattern with what the format fixes before the resource part: `*` for a region that the format leaves empty. */
function fixHead(entry: IndexEntry, segments: readonly string[]): string {
  const fixed = entry.segments.map((template, index) => {
    const isValue = index === resourceSegment || slot.test(template);
    return isValue ? (segments[index] ?? '') : template;
  });
  return fixed.join(':');
}

function headValues(entry: IndexEntry, segments: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const [index, template] of entry.segments.slice(0, resourceSegment).entries()) {
    const name = slot.exec(template)?.[1];
    if (name !== undefined) values.set(name, segments[index] ?? '');
  }
  return values;
}

function countLiterals(template: string, text: string): { present: number; absent: number } {
  let position = 0;
  let present = 0;
  let absent = 0;
  for (const literal of template.split(/\$\{\w+\}|\*/)) {
    const at = text.indexOf(literal, position);
    if (at < 0) absent += literal.length;
    else {
      present += literal.length;
      position = at + literal.length;
    }
  }
  return { present, absent };
}

/** First what fits as it stands, then by how much of the format the pattern spells out. */
function compareFits(left: PatternFit, right: PatternFit): number {
  return (
    Number(right.direct) - Number(left.direct) ||
    right.present - left.present ||
    left.absent - right.absent ||
    compareEntries(left.entry, right.entry)
  );
}
