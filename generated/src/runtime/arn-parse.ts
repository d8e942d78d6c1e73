import { ArnError } from './arn-error.js';
import { segmentAfter, segmentNames, type ArnFormat, type ArnToken } from './arn-format.js';
import { matchArnFormat, type ArnMismatch } from './arn-match.js';
import { findControlCharacter, quote } from './printable.js';

/** Parameter values by name. */
export type ArnValues = Readonly<Record<string, string>>;

/**
 * The parameter values of the first format that fits `text`; undefined when none does. Never throws. A text with
 * control characters is not an ARN.
 */
export function matchArn(formats: readonly ArnFormat[], text: unknown): ArnValues | undefined {
  if (typeof text !== 'string' || findControlCharacter(text) !== undefined) return undefined;
  for (const format of formats) {
    const match = matchArnFormat(format, text);
    if ('values' in match) return Object.fromEntries(match.values);
  }
  return undefined;
}

/** The error for a `text` that {@link matchArn} refuses: what each format expected where. */
export function explainMismatch(
  label: string,
  formats: readonly ArnFormat[],
  text: unknown,
): ArnError {
  if (typeof text !== 'string') {
    return new ArnError(`${label}: expected an ARN as a string, got ${quote(text)}.`);
  }
  const control = findControlCharacter(text);
  if (control !== undefined) {
    const problem = `must not contain the control character ${control}`;
    return new ArnError(`${label}: an ARN ${problem}, got ${quote(text)}.`);
  }
  const reasons = formats.flatMap((format) => {
    const match = matchArnFormat(format, text);
    if ('values' in match) return [];
    return [`\`${format.template}\`: ${describeMismatch(match.mismatch, text)}`];
  });
  return new ArnError(`${label}: ${quote(text)} does not fit ${reasons.join('; nor ')}.`);
}

function describeMismatch({ expected, position }: ArnMismatch, text: string): string {
  if (expected === undefined) {
    return `expected the end at character ${position + 1}, found ${quote(text.slice(position))}`;
  }
  const agreed = expected.kind === 'literal' ? agreeingLength(expected.text, text, position) : 0;
  const at = position + agreed;
  const found = at < text.length ? quote(text.slice(at)) : 'the end';
  return `expected ${describeToken(expected, agreed)} at character ${at + 1}, found ${found}`;
}

/** `"identitypool/" in the resource part`. */
function describeToken(token: ArnToken, agreed: number): string {
  if (token.kind === 'literal') {
    const segment = segmentAfter(token.segment, token.text.slice(0, agreed));
    return `${quote(token.text.slice(agreed))} in the ${segmentName(segment)} part`;
  }
  const names = token.slots.map((slot) => (slot.name === undefined ? '"*"' : quote(slot.name)));
  return `a value for ${names.join(' and ')} in the ${segmentName(token.segment)} part`;
}

function segmentName(segment: number): string {
  return segmentNames[segment] ?? '';
}

function agreeingLength(expected: string, text: string, position: number): number {
  let length = 0;
  while (length < expected.length && expected[length] === text[position + length]) length += 1;
  return length;
}
