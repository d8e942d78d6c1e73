import type { Level } from '../../change.js';

/** A line of a section, whole or not at all. */
export interface Row {
  readonly text: string;
  /** The level of the finding it tells; absent for notes and for places of what another row tells. */
  readonly level?: Level;
}

/** A part of a report that can be cut behind any row. */
export interface Section {
  readonly open: string;
  readonly rows: readonly Row[];
  readonly close: string;
  /** The share of the whole that later sections leave to this one if earlier ones are long. */
  readonly share: number;
}

export interface Fitted {
  readonly text: string;
  readonly leftOut: readonly Row[];
}

/** Room for "and 12,345 more". */
const moreBytes = 40;

/** As much of the sections as fits into `limit` bytes of UTF-8: in their order, each up to what later ones are promised. */
export function fit(sections: readonly Section[], limit: number): Fitted {
  const promised = promises(sections, limit);
  const leftOut: Row[] = [];
  let text = '';
  let room = limit;
  sections.forEach((section, index) => {
    const rows = rowsWithin(section, room - (promised[index] ?? 0));
    leftOut.push(...section.rows.slice(rows));
    if (rows === 0) return;
    const part = print(section, rows);
    text += part;
    room -= bytesOf(part);
  });
  return { text, leftOut };
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** For each section, what the sections behind it may claim. */
function promises(sections: readonly Section[], limit: number): number[] {
  const later: number[] = [];
  let sum = 0;
  for (const section of sections.toReversed()) {
    later.push(sum);
    const whole = bytesOf(print(section, section.rows.length)) + moreBytes;
    sum += Math.min(whole, section.share * limit);
  }
  return later.reverse();
}

/** How many rows of a section fit into `room`. */
function rowsWithin(section: Section, room: number): number {
  let left = room - bytesOf(section.open) - bytesOf(section.close) - moreBytes;
  const end = section.rows.findIndex(({ text }) => {
    left -= bytesOf(text) + 1;
    return left < 0;
  });
  return end === -1 ? section.rows.length : end;
}

function print({ open, rows, close }: Section, count: number): string {
  const lines = rows.slice(0, count).map(({ text }) => `${text}\n`);
  const rest = rows.length - count;
  return `${open}${lines.join('')}${rest > 0 ? `\n… and ${rest} more\n` : ''}${close}`;
}
