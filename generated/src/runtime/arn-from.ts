import { ArnError } from './arn-error.js';
import type { ArnFormat } from './arn-format.js';
import { explainMismatch, matchArn } from './arn-parse.js';
import { mapReferences } from './arn-reference.js';
import { hasWildcard, overlaps, readPattern, readSteps } from './arn-wildcards.js';
import { findControlCharacter, quote } from './printable.js';

/** A resource type as far as it is needed to tell its ARNs from those of others. */
export interface GivenArnType {
  /** `s3 bucket`, for messages. */
  readonly label: string;
  readonly formats: readonly string[];
  readonly compiled: () => readonly ArnFormat[];
}

/**
 * Gives `arn` back when it can be an ARN of `type`; wildcards and references stand for any text. An ARN that goes on after
 * a `/` as only another of `siblings` does is one of that type: `arn:aws:s3:::bucket/key` is an object and no bucket.
 * @throws ArnError naming the type, the text and what fits.
 */
export function checkGivenArn(
  type: GivenArnType,
  siblings: readonly GivenArnType[],
  arn: unknown,
): string {
  const { label, formats, compiled } = type;
  if (typeof arn !== 'string' || findControlCharacter(arn) !== undefined) {
    throw explainMismatch(label, compiled(), arn);
  }
  if (arn === '*') {
    throw new ArnError(`${label}: "*" is every resource. Give it to the statement as it is.`);
  }
  const text = maskReferences(arn);
  if (!hasWildcard(text)) {
    if (matchArn(compiled(), arn) === undefined) throw explainMismatch(label, compiled(), arn);
  } else if (!formats.some((format) => overlaps(readSteps(format), readPattern(text)))) {
    throw new ArnError(`${label}: ${quote(arn)} matches no ARN of ${listFormats(formats)}.`);
  }
  const better = siblings.find((sibling) => {
    return continues(type, sibling) && matchArn(sibling.compiled(), arn) !== undefined;
  });
  if (better === undefined) return arn;
  const expected = `Expected an ARN of ${listFormats(formats)}`;
  throw new ArnError(`${label}: ${quote(arn)} is an ARN of ${better.label}. ${expected}.`);
}

/** `text` with a `*` for each reference, except for those that stand for a plain `*`, `?` or `$`. */
function maskReferences(text: string): string {
  return mapReferences(text, (reference) => (/^\$\{[*?$]\}$/.test(reference) ? reference : '*'));
}

function continues({ formats }: GivenArnType, sibling: GivenArnType): boolean {
  return formats.some((format) => {
    const start = `${shapeOf(format)}/`;
    return sibling.formats.some((longer) => shapeOf(longer).startsWith(start));
  });
}

/** The names of parameters tell nothing. */
function shapeOf(format: string): string {
  return format.replace(/\$\{\w+\}/g, '${}');
}

function listFormats(formats: readonly string[]): string {
  return formats.map((format) => `\`${format}\``).join(' or ');
}
