import { countOf } from '../support/collections.js';
import { shortened, visible } from '../diagnostics/sanitize.js';
import { diffLines, linesOf, type DiffLine } from './line-diff.js';

export interface DiffLimits {
  /** Unchanged lines shown around a change. */
  readonly context: number;
  /** Lines shown at most. */
  readonly lines: number;
  /** UTF-16 code units of a line shown at most. */
  readonly width: number;
}

/** Numbered from zero: where the line is, or would be, in either text. */
interface PlacedLine extends DiffLine {
  readonly before: number;
  readonly after: number;
}

/**
 * A diff in unified format (GNU diffutils, "Detailed Description of Unified Format") without its file header, cut to
 * `limits`. Control characters of the texts are made visible. No lines when the texts are equal.
 */
export function unifiedDiff(before: string, after: string, limits: DiffLimits): string[] {
  const placed = placeLines(diffLines(linesOf(before), linesOf(after)));
  const lines = hunksOf(placed, limits.context).flatMap((hunk) => printHunk(hunk, limits.width));
  if (lines.length <= limits.lines) return lines;
  const hidden = countOf(lines.length - limits.lines, 'more line');
  return [...lines.slice(0, limits.lines), `... ${hidden}`];
}

function placeLines(lines: readonly DiffLine[]): PlacedLine[] {
  let [before, after] = [0, 0];
  return lines.map((line) => {
    const placed = { ...line, before, after };
    if (line.mark !== '+') before += 1;
    if (line.mark !== '-') after += 1;
    return placed;
  });
}

/** The changes with `context` lines around them; changes whose surroundings touch share a hunk. */
function hunksOf(lines: readonly PlacedLine[], context: number): PlacedLine[][] {
  const shown = new Set<number>();
  for (const [index, { mark }] of lines.entries()) {
    if (mark === ' ') continue;
    for (let near = index - context; near <= index + context; near += 1) shown.add(near);
  }
  const hunks: PlacedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (!shown.has(index)) continue;
    if (shown.has(index - 1) && index > 0) hunks.at(-1)?.push(line);
    else hunks.push([line]);
  }
  return hunks;
}

function printHunk(hunk: readonly PlacedLine[], width: number): string[] {
  const header = `@@ -${rangeOf(hunk, 'before', '+')} +${rangeOf(hunk, 'after', '-')} @@`;
  return [header, ...hunk.flatMap((line) => printLine(line, width))];
}

/** The first line and the number of lines of a hunk in one text; an empty range names the line before it. */
function rangeOf(hunk: readonly PlacedLine[], side: 'before' | 'after', absent: '+' | '-'): string {
  const length = hunk.filter(({ mark }) => mark !== absent).length;
  const start = hunk[0]?.[side] ?? 0;
  return `${length === 0 ? start : start + 1},${length}`;
}

function printLine({ mark, text }: DiffLine, width: number): string[] {
  const isEnded = text.endsWith('\n');
  const shown = `${mark}${shortened(visible(isEnded ? text.slice(0, -1) : text), width)}`;
  return isEnded ? [shown] : [shown, '\\ No newline at end of file'];
}
