import type { ServiceMetadata } from './metadata.js';

/** A declared key with parts to fill in, as the literal texts around them, in lower case. */
interface KeyTemplate {
  readonly name: string;
  readonly literals: readonly string[];
}

// Four ways to write a part to fill in are real: `${TagKey}`, `<key>`, a last segment `tag-key`, nothing behind the last `/`.
const lastPart = /\/(?:tag-key)?$/;
const filledIn = /\$\{[a-z][a-z0-9]*\}|<[a-z][a-z0-9]*>/;

/**
 * Finds the declared condition keys that a key is or completes, best first. There are several when a service declares one
 * key in two spellings: `ssm:resourceTag/${TagKey}` and `ssm:resourceTag/tag-key`.
 */
export function conditionKeyFinder(metadata: ServiceMetadata): (key: string) => readonly string[] {
  const names = Object.keys(metadata.conditionKeys);
  const exact = new Map(names.map((name) => [name.toLowerCase(), name]));
  const templates = names
    .map((name): KeyTemplate => ({ name, literals: literalsOf(name.toLowerCase()) }))
    .filter(({ literals }) => literals.length > 1)
    .sort(compareTemplates);
  return (key) => {
    const text = key.toLowerCase();
    const completed = templates.filter(({ literals }) => completes(text, literals));
    const found = completed.map(({ name }) => name);
    const same = exact.get(text);
    return same === undefined ? found : [same, ...found.filter((name) => name !== same)];
  };
}

function literalsOf(name: string): readonly string[] {
  return name.replace(lastPart, '/<key>').split(filledIn);
}

/**
 * The more of a key is fixed, the better it fits: `Metadata/${MetadataKey}/Matcher` before `Metadata/${MetadataKey}`. Then
 * come those that say where they are to be filled in.
 */
function compareTemplates(left: KeyTemplate, right: KeyTemplate): number {
  return (
    right.literals.join('').length - left.literals.join('').length ||
    Number(filledIn.test(right.name.toLowerCase())) - Number(filledIn.test(left.name.toLowerCase()))
  );
}

/** Whether `text` has all literals in their order, and something between each two. */
function completes(text: string, literals: readonly string[]): boolean {
  const [first = '', ...rest] = literals;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let position = first.length;
  for (const literal of rest) {
    const at = text.indexOf(literal, position + 1);
    if (at < 0) return false;
    position = at + literal.length;
  }
  return text.length - last.length > position && text.endsWith(last);
}
