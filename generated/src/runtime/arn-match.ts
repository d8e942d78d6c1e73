import { resourceSegment, type ArnFormat, type ArnRun, type ArnToken } from './arn-format.js';
import { findReferences } from './arn-reference.js';

/** Where a text leaves a format. `expected` is undefined when the format ended before the text did. */
export interface ArnMismatch {
  readonly expected: ArnToken | undefined;
  readonly position: number;
}

export type ArnMatch =
  { readonly values: ReadonlyMap<string, string> } | { readonly mismatch: ArnMismatch };

/** A text read from left to right. `ends` makes each `${...}` one unit. */
interface Reading {
  readonly text: string;
  readonly ends: ReadonlyMap<number, number>;
  readonly values: Map<string, string>;
}

const noEnd = -1;

/**
 * Reads the parameter values out of `text`. A placeholder at the end takes the rest; any other ends at the text that
 * follows it in the format, and holds neither that text's first character when it is `:` or `/`, nor `:` outside
 * the resource part. Nothing is read twice, so the time is linear in the length of `text`.
 */
export function matchArnFormat(format: ArnFormat, text: string): ArnMatch {
  const reading: Reading = { text, ends: findReferences(text).ends, values: new Map() };
  let position = 0;
  for (const token of format.tokens) {
    const end = readToken(reading, token, position);
    if (end === noEnd) return { mismatch: { expected: token, position } };
    position = end;
  }
  if (position < text.length) return { mismatch: { expected: undefined, position } };
  return { values: reading.values };
}

function readToken(reading: Reading, token: ArnToken, position: number): number {
  if (token.kind === 'run') return readRun(reading, token, position);
  return reading.text.startsWith(token.text, position) ? position + token.text.length : noEnd;
}

function readRun(reading: Reading, run: ArnRun, start: number): number {
  const end = findRunEnd(reading, run, start);
  const cuts = run.slots.length === 1 ? [] : cutTouching(reading, run.slots.length, start, end);
  const bounds = [start, ...cuts, end];
  const fits = run.slots.every((slot, index) => {
    const value = reading.text.slice(bounds[index], bounds[index + 1]);
    return value !== '' && (slot.name === undefined || keep(reading.values, slot.name, value));
  });
  return fits ? end : noEnd;
}

/** A name that occurs twice in a format must have one value. */
function keep(values: Map<string, string>, name: string, value: string): boolean {
  if (values.has(name)) return values.get(name) === value;
  values.set(name, value);
  return true;
}

function findRunEnd({ text, ends }: Reading, run: ArnRun, start: number): number {
  if (run.until === '') return text.length;
  const first = run.until.charAt(0);
  const isHead = run.segment < resourceSegment;
  const stopsAtFirst = first === ':' || first === '/';
  let position = start;
  while (position < text.length) {
    const character = text[position];
    if (isHead && character === ':') break;
    if (character === first && (stopsAtFirst || text.startsWith(run.until, position))) break;
    position = ends.get(position) ?? position + 1;
  }
  return position;
}

/**
 * Where touching placeholders part, as in `${domainName}${encodedPackageGroupPattern}`: each but the last ends before the
 * first `/` or `:` that leaves something for the others, or else after one character or reference.
 */
function cutTouching(reading: Reading, count: number, start: number, end: number): number[] {
  const units = unitStarts(reading, start, end);
  const cuts: number[] = [];
  let unit = 0;
  for (let left = count - 1; left > 0; left -= 1) {
    const candidates = units.slice(unit + 1, units.length - left + 1);
    const cut = candidates.findIndex((at) => ':/'.includes(reading.text.charAt(at)));
    unit += 1 + Math.max(cut, 0);
    cuts.push(units[unit] ?? end);
  }
  return cuts;
}

function unitStarts({ ends }: Reading, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = start; at < end; at = ends.get(at) ?? at + 1) starts.push(at);
  return starts;
}
