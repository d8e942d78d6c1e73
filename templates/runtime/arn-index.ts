import { resourceSegment } from './arn-format.js';
import { matchPlain, type Fit } from './arn-index-match.js';
import {
  coversSegment,
  matchPattern,
  readArnPattern,
  readReachingPattern,
  type ArnPattern,
} from './arn-index-pattern.js';
import { indexSegment, type ArnSegmentData, type IndexedSegment } from './arn-index-segment.js';
import { splitArn } from './arn-parts.js';
import { hasWildcard } from './arn-wildcards.js';
import { findControlCharacter } from './printable.js';

/** A resource type that an ARN can name. */
export interface ArnCandidate {
  /** Service prefix of the service that lists the resource type: `s3`. */
  readonly service: string;
  /** Resource type as AWS writes it: `bucket`. */
  readonly resourceType: string;
  /** The ARN format that fits, with the names of {@link params} in `${}`: `arn:${partition}:s3:::${bucketName}`. */
  readonly format: string;
  /**
   * The values of the format's parameters. When a wildcard reaches over several parts of the format, only those before
   * the resource part: the others are not in the text.
   */
  readonly params: Readonly<Record<string, string>>;
  /** Whether the format has places where the text does not tell for certain where a value ends. */
  readonly lossy: boolean;
}

/**
 * The resource types whose ARN formats `arn` fits, best first; empty for what is no ARN of a known format. Never throws.
 *
 * Formats with more literal text come first, then those without `*`, those with fewer placeholders, and types of the
 * service that the ARN names before types that other services list for it. Types with equal formats stand next to each
 * other, in the order of service prefix and name. A type is there once, with its best format. A format that another
 * one continues (`${bucketName}` in `${bucketName}/${objectName}`) is left out when the longer one fits.
 *
 * With `*` or `?` in it, `arn` is a pattern as in the `Resource` element of a policy: the result is every type that has
 * an ARN which the pattern covers. First come those that the pattern fits as it stands. `*` alone is no ARN.
 */
export type MatchArn = (arn: string) => readonly ArnCandidate[];

/**
 * Every ARN format by its service segment, as it stands in the format. Segments with a placeholder or `*` in them are
 * tried when nothing else fits.
 */
export type ArnIndexData = Readonly<Record<string, ArnSegmentData>>;

/** The compiled part of the data. */
interface Index {
  /** The formats with this service segment. */
  readonly named: (segment: string) => readonly IndexedSegment[];
  /** The formats with a service segment that the pattern covers. */
  readonly covered: (pattern: ArnPattern) => readonly IndexedSegment[];
  /** The formats whose service segment is not fixed. */
  readonly open: () => IndexedSegment;
}

const notFixed = /\$\{|\*/;
const serviceSegment = 2;

/** The search over `data`. Compiles the formats of a service segment when the first ARN with it comes. */
export function arnIndex(data: ArnIndexData): MatchArn {
  const index = createIndex(data);
  return (arn: unknown) => {
    if (typeof arn !== 'string' || !arn.startsWith('arn:')) return [];
    if (findControlCharacter(arn) !== undefined) return [];
    const segments = splitArn(arn);
    return toCandidates(hasWildcard(arn) ? findPattern(index, segments) : find(index, segments));
  };
}

function createIndex(data: ArnIndexData): Index {
  const compiled = new Map<string, IndexedSegment>();
  const compile = (segment: string, types: () => ArnSegmentData): IndexedSegment => {
    const indexed = compiled.get(segment) ?? indexSegment(segment, types());
    compiled.set(segment, indexed);
    return indexed;
  };
  const named = (segment: string): readonly IndexedSegment[] => {
    const types = Object.hasOwn(data, segment) ? data[segment] : undefined;
    return types === undefined || notFixed.test(segment) ? [] : [compile(segment, () => types)];
  };
  const covered = (pattern: ArnPattern): readonly IndexedSegment[] => {
    return Object.keys(data)
      .filter((segment) => coversSegment(pattern, segment))
      .flatMap(named);
  };
  return { named, covered, open: () => compile('', () => mergeOpen(data)) };
}

function mergeOpen(data: ArnIndexData): ArnSegmentData {
  const merged = new Map<string, readonly string[]>();
  for (const [segment, types] of Object.entries(data)) {
    if (!notFixed.test(segment)) continue;
    for (const [name, formats] of Object.entries(types)) {
      merged.set(name, [...(merged.get(name) ?? []), ...formats]);
    }
  }
  return Object.fromEntries(merged);
}

function find(index: Index, segments: readonly string[]): readonly Fit[] {
  if (segments.length <= resourceSegment) return [];
  const fits = index
    .named(segments[serviceSegment] ?? '')
    .flatMap((one) => matchPlain(one, segments));
  return fits.length > 0 ? fits : matchPlain(index.open(), segments);
}

function findPattern(index: Index, segments: readonly string[]): readonly Fit[] {
  const pattern = readArnPattern(segments);
  if (pattern === undefined) return [];
  const fits = findCovered(index, pattern);
  if (fits.length > 0) return fits;
  const reaching = readReachingPattern(pattern.segments);
  const further = reaching === undefined ? [] : findCovered(index, reaching);
  return further.length > 0 ? further : matchPattern([index.open()], pattern);
}

function findCovered(index: Index, pattern: ArnPattern): readonly Fit[] {
  const service = pattern.segments[serviceSegment] ?? '';
  const indexed = hasWildcard(service) ? index.covered(pattern) : index.named(service);
  return matchPattern(indexed, pattern);
}

function toCandidates(fits: readonly Fit[]): ArnCandidate[] {
  const candidates = new Map<string, ArnCandidate>();
  for (const { entry, values } of fits) {
    const { service, resourceType, format, lossy } = entry;
    const name = `${service}:${resourceType}`;
    if (candidates.has(name)) continue;
    const params = Object.fromEntries(values);
    candidates.set(name, { service, resourceType, format: format.template, params, lossy });
  }
  return [...candidates.values()];
}
