const controlCharacters = /[\p{Cc}\u2028\u2029\p{Bidi_Control}`]/gu;
const longestText = 160;
const mostNames = 6;

/** `text` in backticks, cut when it is long; control characters and backticks are escaped. */
export function code(text: string): string {
  const shown = text.length > longestText ? `${text.slice(0, longestText)}...` : text;
  const plain = shown.replace(controlCharacters, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `\`${plain}\``;
}

/** The names in backticks with commas; only the first few of many. */
export function list(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map(code).join(', ');
  return names.length > mostNames ? `${shown} and ${names.length - mostNames} more` : shown;
}

/** Likewise, with `or` before the last one. */
export function either(names: readonly string[]): string {
  if (names.length < 2 || names.length > mostNames) return list(names);
  return `${list(names.slice(0, -1))} or ${list(names.slice(-1))}`;
}

/** "Did you mean ...?"; undefined when nothing is near. */
export function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Did you mean ${code(name)}?`;
}
