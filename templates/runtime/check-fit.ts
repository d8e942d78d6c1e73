import { resourceSegment } from './arn-format.js';
import { splitArn } from './arn-parts.js';
import { overlaps, readPattern, readSteps, type WildcardPattern } from './arn-wildcards.js';
import type { CatalogService } from './catalog.js';
import { otherSpellings } from './check-amendments.js';
import { findArnProblem } from './check-arn.js';
import type { CheckContext } from './check-context.js';
import type { ElementEntry } from './check-statement.js';
import { replaceReferences } from './reference-text.js';

/** An entry of `Resource`, judged by itself. */
export interface ResourceReading {
  readonly entry: ElementEntry;
  /** Whether it can be any resource: `*`, or something that nothing is known of. */
  readonly any: boolean;
}

// A resource policy of API Gateway may leave the first part of the ARN out ("API Gateway resource policy examples").
const shortInvocation = 'execute-api:/';

/** What it costs in steps to compare an ARN with a format, and how many characters cost one step more. */
const matchCost = 10;

/** Reads the entries of `Resource` or `NotResource`; reports what is no ARN. */
export function readResources(
  { report }: CheckContext,
  entries: readonly ElementEntry[],
): readonly ResourceReading[] {
  return entries.map((entry) => {
    const { text, path } = entry;
    if (entry.opaque || /^\*+$/.test(text) || text.startsWith(shortInvocation)) {
      return { entry, any: true };
    }
    const problem = findArnProblem(text);
    if (problem !== undefined) report('invalid-arn', path, { value: text, problem });
    return { entry, any: problem !== undefined };
  });
}

/** Those of the types of the service that the resource can be of. */
export function fittingTypes(
  context: CheckContext,
  service: CatalogService,
  types: ReadonlySet<string>,
  { entry, any }: ResourceReading,
): readonly string[] {
  if (any) return [...types];
  const text = replaceReferences(entry.text, '*');
  const found = new Set(
    [text, ...otherSpellings(text)].flatMap((one) => context.resourceTypesOf(service, one)),
  );
  return [...types].filter((type) => found.has(type));
}

/**
 * Whether the text could be of the type when the last value of its ARN format takes all that is left: `table/Books/index/*`
 * counts as a table. The widest reading there is.
 */
export function couldBe(
  { spend }: CheckContext,
  service: CatalogService,
  type: string,
  text: string,
): boolean {
  const formats = service.metadata.resourceTypes[type]?.arnFormats ?? [];
  if (formats.length === 0) return true;
  const plain = replaceReferences(text, '*');
  const patterns = [plain, ...otherSpellings(plain)].map(readArn);
  return formats.some((format) => {
    if (!spend(matchCost + plain.length / matchCost)) return true;
    return patterns.some((pattern) => coversFormat(pattern, format));
  });
}

/** The parts of an ARN; one part alone when a wildcard stands for several of them. */
function readArn(text: string): readonly WildcardPattern[] {
  const parts = splitArn(text);
  return (parts.length > resourceSegment ? parts : [text]).map(readPattern);
}

function coversFormat(patterns: readonly WildcardPattern[], format: string): boolean {
  const parts = patterns.length === 1 ? [format] : splitArn(format);
  return parts.every((part, index) => overlaps(readSteps(part), patterns[index] ?? []));
}
