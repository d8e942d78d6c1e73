import { resourceSegment } from './arn-format.js';
import { arnIndex, type ArnIndexData, type MatchArn } from './arn-index.js';
import { hasWildcard } from './arn-wildcards.js';
import { once } from './once.js';
import type { ServiceMetadata } from './metadata.js';
import { replaceReferences } from './reference-text.js';

/** The formats of one service, apart by whether their service segment is fixed. */
interface Formats {
  readonly fixed: MatchArn;
  readonly open: MatchArn;
}

const serviceSegment = 2;
const arnStart = 'arn:';
const slot = /\$\{\w+\}/g;

/** Finds the resource types that an ARN can name; see `CatalogService.resourceTypesOf`. */
export function resourceTypeFinder(metadata: ServiceMetadata): (arn: string) => readonly string[] {
  const all = Object.keys(metadata.resourceTypes);
  const unknown = all.filter((name) => metadata.resourceTypes[name]?.arnFormats.length === 0);
  const formats = once(() => readFormats(metadata));
  const unqualified = once(() => readUnqualified(metadata));
  return (arn) => {
    const text = replaceReferences(arn, '*');
    if (standsForAll(text)) return all;
    const { fixed, open } = formats();
    const found = fixed(text);
    // An ARN is of an open type when no other one fits. A pattern can cover both.
    const further = found.length === 0 || hasWildcard(text) ? open(text) : [];
    const candidates = [...found, ...further];
    const names = candidates.map(({ resourceType }) => resourceType);
    const bases = candidates.flatMap(({ format }) => unqualified().get(format) ?? []);
    return [...new Set([...names, ...bases, ...unknown])];
  };
}

/**
 * By format, the types whose format it qualifies behind a colon: `function` for `function:${FunctionName}:${Alias}`. AWS
 * takes qualified ARNs for those as well ("Identity-based IAM policies for Lambda", AWS Lambda Developer Guide).
 */
function readUnqualified({
  resourceTypes,
}: ServiceMetadata): ReadonlyMap<string, readonly string[]> {
  const formats = Object.entries(resourceTypes).flatMap(([name, { arnFormats }]) =>
    arnFormats.map((format) => ({ name, format, shape: format.replace(slot, '$') })),
  );
  const open = formats.filter(
    ({ shape }) => shape.endsWith('$') && segmentsOf(shape) > resourceSegment,
  );
  return new Map(
    formats.map(({ format, shape }) => {
      const bases = open.filter((base) => shape.startsWith(`${base.shape}:`));
      return [format, bases.map(({ name }) => name)];
    }),
  );
}

function segmentsOf(format: string): number {
  return format.split(':').length;
}

function readFormats({ prefix, resourceTypes }: ServiceMetadata): Formats {
  const fixed = new Map<string, Map<string, string[]>>();
  const open = new Map<string, Map<string, string[]>>();
  for (const [name, { arnFormats }] of Object.entries(resourceTypes)) {
    for (const format of arnFormats) {
      const segment = format.split(':')[serviceSegment] ?? '';
      const segments = /\$\{|\*/.test(segment) ? open : fixed;
      const types = segments.get(segment) ?? new Map<string, string[]>();
      segments.set(segment, types);
      types.set(`${prefix}:${name}`, [...(types.get(`${prefix}:${name}`) ?? []), format]);
    }
  }
  return { fixed: arnIndex(toIndexData(fixed)), open: arnIndex(toIndexData(open)) };
}

function toIndexData(segments: ReadonlyMap<string, ReadonlyMap<string, string[]>>): ArnIndexData {
  return Object.fromEntries(
    [...segments].map(([segment, types]) => [segment, Object.fromEntries(types)]),
  );
}

/** Whether the text says nothing but that it may be an ARN: `*`, `arn:*`, or a wildcard or reference at its start. */
function standsForAll(text: string): boolean {
  const star = text.indexOf('*');
  if (star < 0) return false;
  const rest = text.slice(star).replace(/^\*+/, '');
  return star === 0 || (rest === '' && arnStart.startsWith(text.slice(0, star)));
}
