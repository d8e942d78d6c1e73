import { ArnError } from './arn-error.js';
import { resourceSegment, segmentNames, type ArnSlot } from './arn-format.js';
import { findReferences } from './arn-reference.js';
import type { Arn } from './arn-types.js';
import { checkArnValue } from './arn-value.js';
import { findControlCharacter, quote } from './printable.js';

/** The parts of an ARN ("Amazon Resource Names (ARNs)", AWS General Reference). */
export interface ArnParts {
  readonly partition: string;
  /** Service segment, nearly always the service prefix: `s3`. */
  readonly service: string;
  /** Empty in the ARNs of global resources. */
  readonly region: string;
  /** Account ID; empty where the service leaves it out, `aws` for what AWS itself owns. */
  readonly account: string;
  /** Everything after the fifth colon, with its colons: `function:name:alias`. */
  readonly resource: string;
}

const partNames = ['partition', 'service', 'region', 'account', 'resource'] as const;
const mayBeEmpty: ReadonlySet<string> = new Set(['region', 'account']);
const headSlot: ArnSlot = { name: undefined, excluded: ':', last: false };
const resourceSlot: ArnSlot = { name: undefined, excluded: '', last: true };

/**
 * Splits an ARN at its first five colons; colons inside `${...}` references do not count. Empty parts stay empty.
 * @throws ArnError when `arn` is no ARN: not six parts, no `arn` first, or an empty partition, service or resource.
 */
export function parseArn(arn: string): ArnParts {
  const problem = findArnProblem(arn);
  if (problem !== undefined) throw new ArnError(`${quote(arn)} is not an ARN: ${problem}.`);
  const [, partition = '', service = '', region = '', account = '', resource = ''] = splitArn(arn);
  return { partition, service, region, account, resource };
}

/** Whether {@link parseArn} can read `value`. Never throws. */
export function isArn(value: unknown): value is Arn {
  return findArnProblem(value) === undefined;
}

/**
 * Joins the parts of an ARN: what {@link parseArn} gives back is built to the same text.
 * @throws ArnError when a part other than region and account is empty, or a part would break out of its place.
 */
export function buildArn(parts: ArnParts): Arn {
  const values = partNames.map((name) => {
    const value: unknown = parts[name];
    if (value === '' && mayBeEmpty.has(name)) return value;
    return checkArnValue('buildArn', name, value, name === 'resource' ? resourceSlot : headSlot);
  });
  return ['arn', ...values].join(':') as Arn;
}

/** The segments of an ARN, at most six: only the first five colons outside of references separate. */
export function splitArn(text: string): string[] {
  const { ends } = findReferences(text);
  const segments: string[] = [];
  let start = 0;
  while (segments.length < resourceSegment) {
    const colon = findColon(text, start, ends);
    if (colon < 0) break;
    segments.push(text.slice(start, colon));
    start = colon + 1;
  }
  segments.push(text.slice(start));
  return segments;
}

function findColon(text: string, start: number, ends: ReadonlyMap<number, number>): number {
  if (ends.size === 0) return text.indexOf(':', start);
  let position = start;
  while (position < text.length) {
    if (text[position] === ':') return position;
    position = ends.get(position) ?? position + 1;
  }
  return -1;
}

function findArnProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'expected a string';
  const control = findControlCharacter(value);
  if (control !== undefined) return `it must not contain the control character ${control}`;
  const segments = splitArn(value);
  if (segments[0] !== 'arn') return 'expected "arn:" at its start';
  if (segments.length <= resourceSegment) {
    return 'expected six parts, arn:partition:service:region:account:resource';
  }
  const empty = segments.findIndex((text, index) => text === '' && !mayBeEmpty.has(nameOf(index)));
  if (empty >= 0) return `the ${nameOf(empty)} part is empty`;
  const open = segments.findIndex(
    (text, index) => index < resourceSegment && findReferences(text).unclosed,
  );
  return open < 0 ? undefined : `the ${nameOf(open)} part has "\${" without its "}"`;
}

function nameOf(segment: number): string {
  return segmentNames[segment] ?? '';
}
