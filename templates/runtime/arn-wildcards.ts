import { findReferences } from './arn-reference.js';

/**
 * A text with wildcards: the units between its `*`. A unit is one character, a whole `${...}` reference, or `?` for any
 * one character. `*` stands for any characters, separators included, or none ("IAM JSON policy elements: Resource").
 */
export type WildcardPattern = readonly (readonly string[])[];

/** One step through a format: a character, or a placeholder that takes one character or more. */
export interface FormatStep {
  /** Undefined for a placeholder. */
  readonly character: string | undefined;
  /** Characters the placeholder does not take. */
  readonly excluded: string;
}

const anyCharacter = '?';
const placeholder = /(\$\{\w+\}|\*)/;

/** Whether `text` has a wildcard outside of references: `${*}` and `${?}` are how a policy writes the plain characters. */
export function hasWildcard(text: string): boolean {
  if (!text.includes('*') && !text.includes(anyCharacter)) return false;
  if (!text.includes('${')) return true;
  return unitsOf(text).some((unit) => unit === '*' || unit === anyCharacter);
}

/** Reads a text with wildcards. Several `*` in a row are one. */
export function readPattern(text: string): WildcardPattern {
  let current: string[] = [];
  const chunks = [current];
  let previous = '';
  for (const unit of unitsOf(text)) {
    if (unit !== '*') current.push(unit);
    else if (previous !== '*') chunks.push((current = []));
    previous = unit;
  }
  return chunks;
}

function unitsOf(text: string): string[] {
  const { ends } = findReferences(text);
  const units: string[] = [];
  let position = 0;
  while (position < text.length) {
    const end = ends.get(position) ?? position + 1;
    units.push(text.slice(position, end));
    position = end;
  }
  return units;
}

/** The steps of a part of a format. The last placeholder does not take `excludedAtEnd`. */
export function readSteps(template: string, excludedAtEnd = ''): readonly FormatStep[] {
  const pieces = template.split(placeholder);
  return pieces.flatMap((piece, index): FormatStep[] => {
    if (index % 2 === 0) return piece.split('').map((character) => ({ character, excluded: '' }));
    const next = (pieces[index + 1] ?? '').charAt(0);
    const isLast = index === pieces.length - 2 && next === '';
    const excluded = next === ':' || next === '/' ? next : '';
    return [{ character: undefined, excluded: isLast ? excludedAtEnd : excluded }];
  });
}

/**
 * Whether some text fits both the format and the pattern. States are positions in the format, read side by side as in
 * Thompson's construction. A `*` opens every later state, so of those before it only the first counts: that keeps the
 * time near the length of the pattern, whatever it holds.
 */
export function overlaps(steps: readonly FormatStep[], pattern: WildcardPattern): boolean {
  let states: readonly number[] = [0];
  const last = pattern.length - 1;
  for (const [index, chunk] of pattern.entries()) {
    const [first] = states;
    if (first === undefined) return false;
    if (index > 0) {
      if (index < last && staysIn(steps[first - 1], chunk)) continue;
      states = statesFrom(first, steps.length);
    }
    states = index === last ? readToEnd(steps, states, chunk) : readChunk(steps, states, chunk);
  }
  return states.at(-1) === steps.length;
}

function readChunk(
  steps: readonly FormatStep[],
  start: readonly number[],
  chunk: readonly string[],
): readonly number[] {
  let states = start;
  for (const unit of chunk) {
    if (states.length === 0) break;
    states = advance(steps, states, unit);
  }
  return states;
}

/** Like {@link readChunk}, but stops where a placeholder at the end of the format takes all that is left. */
function readToEnd(
  steps: readonly FormatStep[],
  start: readonly number[],
  chunk: readonly string[],
): readonly number[] {
  const lastStep = steps.at(-1);
  const refused = chunk.findLastIndex((unit) => !takesMore(lastStep, unit));
  const states = readChunk(steps, start, chunk.slice(0, refused + 1));
  let open = states;
  for (const unit of chunk.slice(refused + 1)) {
    if (open.length === 0 || open.at(-1) === steps.length) break;
    open = advance(steps, open, unit);
  }
  return open;
}

/** In ascending order. State n: the first n steps are done; a placeholder that is done can take more. */
function advance(
  steps: readonly FormatStep[],
  states: readonly number[],
  unit: string,
): readonly number[] {
  const next: number[] = [];
  for (const state of states) {
    if (next.at(-1) !== state && takesMore(steps[state - 1], unit)) next.push(state);
    if (accepts(steps[state], unit)) next.push(state + 1);
  }
  return next;
}

function accepts(step: FormatStep | undefined, unit: string): boolean {
  if (step === undefined) return false;
  if (step.character === undefined) return !step.excluded.includes(unit);
  return unit === anyCharacter || unit === step.character;
}

function takesMore(step: FormatStep | undefined, unit: string): boolean {
  return step !== undefined && step.character === undefined && accepts(step, unit);
}

function staysIn(step: FormatStep | undefined, chunk: readonly string[]): boolean {
  return chunk.every((unit) => takesMore(step, unit));
}

function statesFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
