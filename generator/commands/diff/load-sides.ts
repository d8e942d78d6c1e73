import type { Catalog } from '../../model/catalog.js';
import { type Analysis, analyzeSources } from '../../analysis.js';
import { type FilePair, pairFiles } from './sides/pair-files.js';
import type { Side } from './sides/side.js';

/** Both sides as far as they differ. */
export interface LoadedSides {
  readonly before: Analysis;
  readonly after: Analysis;
  /** The files that are the same on both sides, by the service prefix that they declare. They are not parsed. */
  readonly unchanged: () => Promise<ReadonlyMap<string, FilePair>>;
  /** The services of the side before with those in files that are the same on both sides, which are parsed for this. */
  readonly wholeBefore: () => Promise<Catalog>;
  /** Whether both sides are the very same files on disk. */
  readonly isSame: boolean;
}

/**
 * Parses the files that differ. Services in other files are the same on both sides, and no judgement about a change looks at
 * another service; but a service that only one side seems to have may stand in another file that does not differ: such a file is
 * parsed as well, so that two specs of one prefix are found.
 */
export async function loadSides(before: Side, after: Side): Promise<LoadedSides> {
  const { changed, unchanged } = pairFiles(before, after);
  const findUnchanged = (): Promise<ReadonlyMap<string, FilePair>> =>
    byPrefix(unchanged, before, after);
  const loaded = await analyzePairs(changed, before, after);
  const isSame = changed.length === 0 && unchanged.every(isOneFile);
  const lonely = lonelyPrefixes(loaded);
  const others = lonely.length > 0 ? await findUnchanged() : new Map<string, FilePair>();
  const twins = lonely.flatMap((prefix) => others.get(prefix) ?? []);
  const sides =
    twins.length > 0 ? await analyzePairs([...changed, ...twins], before, after) : loaded;
  const wholeBefore = async (): Promise<Catalog> => {
    const inputs = await before.read(unchanged.flatMap((pair) => pair.before ?? []));
    const { services } = sides.before.catalog;
    return { services: [...services, ...analyzeSources(inputs).catalog.services] };
  };
  return { ...sides, unchanged: findUnchanged, wholeBefore, isSame };
}

async function analyzePairs(
  pairs: readonly FilePair[],
  before: Side,
  after: Side,
): Promise<Pick<LoadedSides, 'before' | 'after'>> {
  const old = await before.read(pairs.flatMap((pair) => pair.before ?? []));
  const current = await after.read(pairs.flatMap((pair) => pair.after ?? []));
  return {
    before: analyzeSources(old, { strict: before.isFile }),
    after: analyzeSources(current, { strict: after.isFile }),
  };
}

function isOneFile({ before, after }: FilePair): boolean {
  const isOnDisk = before?.content.kind === 'bytes' && after?.content.kind === 'bytes';
  return isOnDisk && before.path === after.path;
}

function lonelyPrefixes({ before, after }: Pick<LoadedSides, 'before' | 'after'>): string[] {
  const [old, current] = [before, after].map(
    ({ catalog }) => new Set(catalog.services.map(({ prefix }) => prefix)),
  );
  return [...(old ?? []), ...(current ?? [])].filter(
    (prefix) => !(old?.has(prefix) && current?.has(prefix)),
  );
}

/** The field as a spec has it (seeds/README.md); a file that only seems to have one is parsed in vain. */
const prefixField = /^[ \t]*[-*+][ \t]+prefix[ \t]*:[ \t]*(\S+)/m;

async function byPrefix(
  pairs: readonly FilePair[],
  before: Side,
  after: Side,
): Promise<ReadonlyMap<string, FilePair>> {
  const isOnDisk = pairs.every((pair) => pair.after?.content.kind === 'bytes');
  const inputs = isOnDisk
    ? await after.read(pairs.flatMap((pair) => pair.after ?? []))
    : await before.read(pairs.flatMap((pair) => pair.before ?? []));
  return new Map(
    inputs.flatMap((input, index) => {
      const prefix = 'text' in input ? prefixField.exec(input.text)?.[1] : undefined;
      const pair = pairs[index];
      return prefix !== undefined && pair ? [[prefix, pair] as const] : [];
    }),
  );
}
