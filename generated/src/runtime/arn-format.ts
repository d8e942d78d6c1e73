/** Names of the segments between the first five colons, and of the rest ("Identify AWS resources with ARNs", IAM User Guide). */
export const segmentNames = [
  'prefix',
  'partition',
  'service',
  'region',
  'account',
  'resource',
] as const;

/** Index of the segment that keeps its colons. */
export const resourceSegment = 5;

/** One placeholder of a format. */
export interface ArnSlot {
  /** Parameter name; undefined for a literal `*`, which is built as `*` and matches any value. */
  readonly name: string | undefined;
  /** Separators a value may not contain, because it would break out of its segment: ``, `:`, `/` or `:/`. */
  readonly excluded: string;
  /** True when nothing follows: the value takes the rest of the ARN. */
  readonly last: boolean;
}

export interface ArnLiteral {
  readonly kind: 'literal';
  readonly text: string;
  /** Segment in which the text starts. */
  readonly segment: number;
}

/** Placeholders without text between them: nearly always one. */
export interface ArnRun {
  readonly kind: 'run';
  readonly slots: readonly ArnSlot[];
  readonly segment: number;
  /** The literal text that follows; empty at the end of the format. */
  readonly until: string;
}

export type ArnToken = ArnLiteral | ArnRun;

/** An ARN format ready for building and matching. */
export interface ArnFormat {
  readonly template: string;
  readonly tokens: readonly ArnToken[];
  /** Parameter names in the order of the format. */
  readonly parameters: readonly string[];
}

const slotPattern = /(\$\{\w+\}|\*)/;

/** Reads a template such as `arn:${partition}:s3:::${bucketName}`. Braces without `$` are literal text. */
export function compileArnFormat(template: string): ArnFormat {
  const tokens: ArnToken[] = [];
  let touching: string[] = [];
  let segment = 0;
  const endRun = (until: string): void => {
    if (touching.length > 0) tokens.push(createRun(touching, segment, until));
    touching = [];
  };
  // Splitting by a pattern with a group alternates: text, placeholder, text, ..., text.
  for (const [index, piece] of template.split(slotPattern).entries()) {
    if (index % 2 === 1) touching.push(piece);
    else if (piece !== '') {
      endRun(piece);
      tokens.push({ kind: 'literal', text: piece, segment });
      segment = segmentAfter(segment, piece);
    }
  }
  endRun('');
  return { template, tokens, parameters: parametersOf(tokens) };
}

/** The segment reached when `text` is read from `segment` on. */
export function segmentAfter(segment: number, text: string): number {
  return Math.min(segment + text.split(':').length - 1, resourceSegment);
}

function createRun(pieces: readonly string[], segment: number, until: string): ArnRun {
  const slots = pieces.map((piece, index) => {
    const touchesNext = index < pieces.length - 1;
    return {
      name: piece === '*' ? undefined : piece.slice(2, -1),
      excluded: excludedFrom(segment, until, touchesNext),
      last: until === '' && !touchesNext,
    };
  });
  return { kind: 'run', slots, segment, until };
}

function excludedFrom(segment: number, until: string, touchesNext: boolean): string {
  if (segment < resourceSegment) return ':';
  if (touchesNext) return ':/';
  return until.startsWith(':') || until.startsWith('/') ? until.charAt(0) : '';
}

function parametersOf(tokens: readonly ArnToken[]): readonly string[] {
  const slots = tokens.flatMap((token) => (token.kind === 'run' ? token.slots : []));
  return [...new Set(slots.flatMap((slot) => (slot.name === undefined ? [] : [slot.name])))];
}
