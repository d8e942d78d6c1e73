import type { Locate } from '../document.js';

/**
 * Places inside the value of a JSON string, which may hold a document itself.
 * @param raw the string as written, with its quotes. @param locate turns offsets in `raw` into places.
 */
export function locatorInside(raw: string, locate: Locate): Locate {
  let offsets: readonly number[] | undefined;
  return (start, end) => {
    offsets ??= offsetsOf(raw);
    const last = raw.length - 1;
    return locate(offsets[start] ?? last, offsets[end] ?? last);
  };
}

/** For each UTF-16 code unit of the value, where it is written in `raw` (RFC 8259, 7 "Strings"). */
function offsetsOf(raw: string): number[] {
  const offsets: number[] = [];
  let at = 1;
  while (at < raw.length - 1) {
    offsets.push(at);
    if (raw[at] !== '\\') at += 1;
    else at += raw[at + 1] === 'u' ? 6 : 2;
  }
  return offsets;
}
