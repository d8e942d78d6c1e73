/** Whether the whole of a text fits a pattern. */
export type TextMatcher = (text: string) => boolean;

const wildcard = /[*?]/;

/** Whether `text` has a `*` or `?`. */
export function hasWildcardCharacter(text: string): boolean {
  return wildcard.test(text);
}

/**
 * Matches names of actions, with or without the service prefix, in whichever case: `*` stands for any characters or none,
 * `?` for one ("IAM JSON policy elements: Action").
 */
export function actionMatcher(pattern: string): TextMatcher {
  const matches = wildcardMatcher(pattern.toLowerCase());
  return (name) => matches(name.toLowerCase());
}

/**
 * Matches texts in the same case. The text may be a pattern too: then it fits when all that it stands for fits, for only
 * `*` takes a `*`. Each part between two `*` is searched once, from left to right: no pattern makes it slow.
 */
export function wildcardMatcher(pattern: string): TextMatcher {
  const [first = '', ...rest] = pattern.replace(/\*+/g, '*').split('*');
  const last = rest.pop();
  if (last === undefined) {
    return (text) => text.length === first.length && fitsAt(text, first, 0);
  }
  const shortest = [first, ...rest, last].reduce((sum, part) => sum + part.length, 0);
  return (text) => {
    if (text.length < shortest || !fitsAt(text, first, 0)) return false;
    const end = text.length - last.length;
    return fitsAt(text, last, end) && fitsBetween(text, rest, first.length, end);
  };
}

function fitsBetween(text: string, parts: readonly string[], start: number, end: number): boolean {
  let position = start;
  for (const part of parts) {
    while (!fitsAt(text, part, position)) {
      position += 1;
      if (position + part.length > end) return false;
    }
    position += part.length;
    if (position > end) return false;
  }
  return true;
}

function fitsAt(text: string, part: string, position: number): boolean {
  if (!part.includes('?')) return text.startsWith(part, position);
  for (let index = 0; index < part.length; index += 1) {
    const character = text[position + index];
    if (character === undefined) return false;
    if (part[index] === '?' ? character === '*' : part[index] !== character) return false;
  }
  return true;
}
