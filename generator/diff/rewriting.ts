import { quote } from './describe.js';

/** What was done to a text, without what stayed: "`AWS` became `Amazon`". Whole words only. */
export function rewritingOfText(before: string, after: string): string {
  return rewritingOf(before.trim().split(/\s+/), after.trim().split(/\s+/), ' ');
}

/** The same for an ARN format, part by part. */
export function rewritingOfArn(before: string, after: string): string {
  const parts = /(?<=[:/])|(?=[:/])/;
  return rewritingOf(before.split(parts), after.split(parts), '');
}

function rewritingOf(before: readonly string[], after: readonly string[], glue: string): string {
  const start = commonStart(before, after);
  const end = commonStart([...before.slice(start)].reverse(), [...after.slice(start)].reverse());
  const lost = before.slice(start, before.length - end).join(glue);
  const gained = after.slice(start, after.length - end).join(glue);
  if (lost === '') return `${quote(gained)} was inserted`;
  if (gained === '') return `${quote(lost)} was left out`;
  return `${quote(lost)} became ${quote(gained)}`;
}

function commonStart(left: readonly string[], right: readonly string[]): number {
  const most = Math.min(left.length, right.length);
  for (let index = 0; index < most; index += 1) {
    if (left[index] !== right[index]) return index;
  }
  return most;
}
