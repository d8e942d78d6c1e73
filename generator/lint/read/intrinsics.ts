import {
  hasKey,
  type ListNode,
  type MapEntry,
  type MapNode,
  type ValueNode,
  valueOf,
} from '../../policy/document.js';

/** A call of an intrinsic function, or a reference (CloudFormation User Guide, "Intrinsic function reference"). */
export interface Intrinsic {
  /** `Ref`, `Fn::Sub`. */
  readonly name: string;
  readonly argument: ValueNode;
}

/** The function that a map stands for; undefined for data. */
export function intrinsicOf(node: ValueNode): Intrinsic | undefined {
  if (node.kind !== 'map' || node.entries.length !== 1) return undefined;
  const [entry] = node.entries;
  if (!entry) return undefined;
  const { key, value } = entry;
  const isReference = key.text === 'Condition' && value.kind === 'text';
  return /^(?:Ref$|Fn::)/.test(key.text) || isReference
    ? { name: key.text, argument: value }
    : undefined;
}

/** Whether a value is the reference that removes what it is the value of. */
export function isNoValue(node: ValueNode): boolean {
  const found = intrinsicOf(node);
  return (
    found?.name === 'Ref' &&
    found.argument.kind === 'text' &&
    found.argument.text === 'AWS::NoValue'
  );
}

/** The two values of `Fn::If`. */
export function branchesOf(argument: ValueNode): readonly [ValueNode, ValueNode] | undefined {
  if (argument.kind !== 'list' || argument.items.length !== 3) return undefined;
  const [, yes, no] = argument.items;
  return yes && no ? [yes, no] : undefined;
}

/**
 * The text that a function gives, with `${…}` for each part that is not known; undefined where nothing of it is known.
 * References of `Fn::Sub` are written so already. Two parts read alike only when they are the same.
 */
export function textGiven({ name, argument }: Intrinsic): string | undefined {
  if (name === 'Fn::Sub') return substituted(argument);
  if (name === 'Fn::Join' && argument.kind === 'list') return joined(argument);
  return undefined;
}

function substituted(argument: ValueNode): string | undefined {
  if (argument.kind === 'text') return argument.text;
  const [text, variables] = argument.kind === 'list' ? argument.items : [];
  if (text?.kind !== 'text') return undefined;
  const own = new Set(
    variables?.kind === 'map' ? variables.entries.map(({ key }) => key.text) : [],
  );
  return text.text.replace(/\$\{([^{}]*)\}/g, (reference, name: string) =>
    own.has(name) ? `\${${name}@${text.span.start}}` : reference,
  );
}

function joined({ items }: ListNode): string | undefined {
  const [separator, parts] = items;
  if (items.length !== 2 || separator?.kind !== 'text' || parts?.kind !== 'list') return undefined;
  return parts.items.map(partOf).join(separator.text);
}

function partOf(node: ValueNode): string {
  if (node.kind === 'text') return node.text;
  const found = intrinsicOf(node);
  return (found && textGiven(found)) ?? `\${${nameOf(node, found)}}`;
}

/** What a function refers to: `Ref: Bucket` is `Bucket`; others are told apart by their place. */
function nameOf(node: ValueNode, found: Intrinsic | undefined): string {
  const place = `@${node.span.start}`;
  if (found?.name !== 'Ref' && found?.name !== 'Fn::GetAtt') return `${found?.name ?? ''}${place}`;
  const { argument } = found;
  const items = argument.kind === 'list' ? argument.items : [argument];
  if (!items.every((item) => item.kind === 'text')) return `${found.name}${place}`;
  return items.map(({ text }) => text.replaceAll(/[${}]/g, '')).join('.');
}

/** The value of one of `keys`, also when it is merged. */
export function elementIn(map: MapNode, ...keys: readonly string[]): ValueNode | undefined {
  const own = valueOf(map, ...keys);
  if (own || !hasKey(map, '<<')) return own;
  const elements = elementsOf(map);
  return keys.map((key) => elements.get(key)?.value).find((value) => value !== undefined);
}

/** The elements of a map by name, with those of `<<` that it has not itself (YAML 1.1, "Merge Key Language-Independent Type"). */
export function elementsOf(map: MapNode, visited = new Set<MapNode>()): Map<string, MapEntry> {
  const found = new Map<string, MapEntry>();
  if (visited.has(map)) return found;
  visited.add(map);
  for (const entry of map.entries) if (entry.key.text !== '<<') found.set(entry.key.text, entry);
  const merged = map.entries
    .filter(({ key }) => key.text === '<<')
    .flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
  for (const other of merged) {
    if (other.kind !== 'map') continue;
    for (const [name, entry] of elementsOf(other, visited)) {
      if (!found.has(name)) found.set(name, entry);
    }
  }
  return found;
}
