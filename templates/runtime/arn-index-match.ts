import { resourceSegment } from './arn-format.js';
import { matchArnFormat } from './arn-match.js';
import { separatorOf, type IndexEntry } from './arn-index-entry.js';
import { firstWord, type IndexedSegment } from './arn-index-segment.js';

/** A format that fits, with what was read by it. */
export interface Fit {
  readonly entry: IndexEntry;
  readonly values: ReadonlyMap<string, string>;
}

/** The formats of a service segment that an ARN without wildcards fits, best first. */
export function matchPlain(indexed: IndexedSegment, segments: readonly string[]): Fit[] {
  const text = segments.join(':');
  const fits: Fit[] = [];
  const resource = segments[resourceSegment] ?? '';
  for (const entry of indexed.startingWith(firstWord(resource))) {
    if (!resource.includes(entry.needle)) continue;
    const match = matchArnFormat(entry.format, text);
    if ('values' in match) fits.push({ entry, values: match.values });
  }
  return dropContinued(fits);
}

/** Without the formats that fit only because their last value swallows the further parts of a format that fits as well. */
export function dropContinued<Kind extends Fit>(fits: Kind[]): Kind[] {
  if (fits.length < 2) return fits;
  return fits.filter(
    ({ entry }) => !fits.some((other) => separatorOf(entry, other.entry) !== undefined),
  );
}
