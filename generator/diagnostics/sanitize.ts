/**
 * Characters that can change how a terminal or a log shows text: C0 controls, DEL, C1 controls, line and paragraph
 * separators, and the bidirectional controls of Unicode Annex 9. A line feed and a tab count as well.
 */
const deceptive =
  // eslint-disable-next-line no-control-regex -- finding control characters is the point
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** `text` with every deceptive character written out as `\u001B`, so that a report shows it instead of obeying it. */
export function visible(text: string): string {
  return text.replace(deceptive, escapeCharacter);
}

/**
 * Characters that {@link visible} leaves: halves of pairs, which no file can hold, code points that are no characters
 * (Unicode Standard, 23.7 "Noncharacters"), and tags, which no font draws (23.9 "Tag Characters").
 */
const unwritable = /[\p{Surrogate}\p{Noncharacter_Code_Point}\u{e0000}-\u{e007f}]/gu;

/** `text` on one line, with every character written out that cannot be seen, or changes how others are seen. */
export function oneLine(text: string): string {
  return visible(text).replace(unwritable, (character) =>
    character.split('').map(escapeCharacter).join(''),
  );
}

/** Like {@link visible}, but every such character takes one column, so that carets below it stay true. */
export function visibleInColumns(text: string): string {
  return text.replace(deceptive, (character) => (character === '\t' ? ' ' : '\ufffd'));
}

/** `\u001B` for one UTF-16 code unit. */
export function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `text` cut to `limit` UTF-16 code units, with an ellipsis where something is missing. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
