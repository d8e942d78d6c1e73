/**
 * A replacement of the characters from `start` up to `end`.
 * @typedef {{ readonly start: number, readonly end: number, readonly text: string }} TextEdit
 */

/**
 * The part of `text` from `start` up to `end` with the edits that lie within. Throws when two of them overlap.
 * @param {string} text
 * @param {readonly TextEdit[]} edits in any order; those outside of the part are left out
 * @param {number} start
 * @param {number} end
 */
export function editedPart(text, edits, start = 0, end = text.length) {
  const within = edits.filter((edit) => edit.start >= start && edit.end <= end);
  let result = '';
  let position = start;
  for (const edit of within.sort((left, right) => left.start - right.start)) {
    if (edit.start < position) throw new Error(`Edits overlap at ${edit.start}`);
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position, end);
}
