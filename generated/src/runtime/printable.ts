// C0, DEL and C1 are Cc. Line separators and bidirectional controls make a text read differently from what it
// says (Unicode Technical Report #36, "Unicode Security Considerations").
const controlCharacters = /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu;

const longestQuote = 80;

/** The first control, line separator or bidirectional character of `text` as `U+000A`; undefined when there is none. */
export function findControlCharacter(text: string): string | undefined {
  const index = text.search(controlCharacters);
  return index < 0 ? undefined : `U+${hexadecimal(text.charAt(index)).toUpperCase()}`;
}

/** `value` for an error message: strings in JSON quotes, escaped and cut to 80 characters; objects by their kind only. */
export function quote(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoteText(value);
    case 'object':
      return value === null ? 'null' : 'an object';
    case 'function':
      return 'a function';
    case 'bigint':
    case 'boolean':
    case 'number':
    case 'symbol':
    case 'undefined':
      return String(value);
  }
}

function quoteText(text: string): string {
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote)}...` : text;
  return JSON.stringify(shown).replace(controlCharacters, escape);
}

function escape(character: string): string {
  return `\\u${hexadecimal(character)}`;
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
