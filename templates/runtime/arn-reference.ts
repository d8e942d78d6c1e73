/** The `${...}` references of a text. */
export interface References {
  /** Start of each reference (its `$`) to its end (after its `}`); nested ones are listed too. */
  readonly ends: ReadonlyMap<number, number>;
  /** Whether a `${` is left without its `}`. */
  readonly unclosed: boolean;
}

const none: References = { ends: new Map<number, number>(), unclosed: false };
const plainBrace = -1;

/**
 * Finds what other tools fill in later, with balanced braces: CDK tokens `${Token[AWS.Region.4]}`, CloudFormation
 * `${AWS::Region}`, Terraform `${var.path["a/b"]}`, policy variables `${aws:username}`. One pass, whatever the text.
 */
export function findReferences(text: string): References {
  if (!text.includes('${')) return none;
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '{') open.push(text[index - 1] === '$' ? index - 1 : plainBrace);
    if (text[index] !== '}') continue;
    const start = open.pop();
    if (start !== undefined && start !== plainBrace) ends.set(start, index + 1);
  }
  return { ends, unclosed: open.some((start) => start !== plainBrace) };
}

/** `text` with what `replace` gives for each outermost reference. */
export function mapReferences(text: string, replace: (reference: string) => string): string {
  const { ends } = findReferences(text);
  if (ends.size === 0) return text;
  let mapped = '';
  let position = 0;
  while (position < text.length) {
    const end = ends.get(position);
    mapped += end === undefined ? text.charAt(position) : replace(text.slice(position, end));
    position = end ?? position + 1;
  }
  return mapped;
}
