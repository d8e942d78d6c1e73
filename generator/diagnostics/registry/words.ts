/** `found` to follow "Unexpected": `a list` becomes `list`. */
export function withoutArticle(found: string): string {
  return found.replace(/^an? /, '');
}

/** A value with what it is: `action \`GetThing\``, or `empty action`. */
export function named(kind: string, value: string): string {
  return value === '' ? `empty ${kind}` : `${kind} \`${value}\``;
}

/** The tokens of JSON by the names that the JSON parser gives them. */
const jsonTokens: ReadonlyMap<string, string> = new Map([
  ['LBrace', '`{`'],
  ['RBrace', '`}`'],
  ['LBracket', '`[`'],
  ['RBracket', '`]`'],
  ['Comma', '`,`'],
  ['Colon', '`:`'],
  ['String', 'string'],
  ['Number', 'number'],
  ['Boolean', 'boolean'],
  ['Null', '`null`'],
]);

/** What the JSON parser stumbled over, out of its message `Unexpected token RBrace found`; else the message itself. */
export function jsonProblem(message: string): string {
  const [, kind, name = ''] =
    /^Unexpected (token|character|identifier|end of input) ?(.*?) ?found$/s.exec(message) ?? [];
  const text = name.replace(/^'(.*)'$/s, '$1');
  // The parser takes the end for a character of its own.
  if (kind === 'end of input' || text === '\uffff') return 'end of the block';
  if (kind === undefined) return `JSON (${message})`;
  if (kind === 'token') return jsonTokens.get(text) ?? `token ${text}`;
  return text === '`' ? 'backtick' : `\`${text}\``;
}
