import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import type { SourceFile } from '../../source/source-file.js';
import type { Span } from '../../source/span.js';
import type { DataDocument, MapEntry, OtherNode, TextNode, ValueNode } from '../document.js';
import { documentLimits } from '../limits.js';
import { problemAt } from '../problems.js';
import { locatorInsideYaml } from './yaml-string.js';

/**
 * Reads a file of YAML documents (YAML 1.2, core schema). Tags are read as the intrinsic functions of CloudFormation, `!Sub`
 * as `Fn::Sub` (CloudFormation User Guide, "Intrinsic function reference"); aliases share their target.
 */
export function readYaml(source: SourceFile): DataDocument {
  const deep = tooDeepAt(source.text);
  if (deep !== undefined) return tooDeep(source, deep);
  try {
    // Without `prettyErrors: false` the parser quotes the whole of a broken file.
    const documents = parseAllDocuments(source.text, { prettyErrors: false, schema: 'core' });
    const list = Array.isArray(documents) ? (documents as Document.Parsed[]) : [];
    const problems = list
      .flatMap(({ errors }) => errors)
      .map(({ message, pos }) =>
        problemAt('policy-file-syntax', source.span(...pos), message.split('\n')[0] ?? ''),
      );
    const roots = problems.length > 0 ? [] : list.map((document) => rootOf(document, source));
    return { source, roots, problems: problems.slice(0, 1) };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(source, 0);
    throw error;
  }
}

function tooDeep(source: SourceFile, offset: number): DataDocument {
  const place = source.span(offset, offset + 1);
  const problems = [problemAt('policy-file-too-deep', place, String(documentLimits.depth))];
  return { source, roots: [], problems };
}

/** Tokens for the start of a document, a scalar, or an error in flow; they are not in the text. */
const lexerMarks = new Set(['\u0002', '\u0018', '\u001f']);

/** Where lists go deeper than the limit, found without the parser, which calls itself for each. */
function tooDeepAt(text: string): number | undefined {
  let [offset, flow, dashes] = [0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (token === '-' || token === '?') dashes += 1;
    else if (/[\r\n]/.test(token)) dashes = 0;
    if (flow > documentLimits.depth || dashes > documentLimits.depth) return offset;
    if (!lexerMarks.has(token)) offset += token.length;
  }
  return undefined;
}

interface Context {
  readonly document: Document;
  readonly source: SourceFile;
  /** What has been read, or is being read, for aliases. */
  readonly known: Map<Node, ValueNode>;
}

function rootOf(document: Document.Parsed, source: SourceFile): ValueNode {
  const place = source.span(document.range[0], document.range[1]);
  return toValue(document.contents, { document, source, known: new Map() }, place);
}

/** @param node a value, or nothing for an empty one. @param place stands for the place of nothing. */
function toValue(node: unknown, context: Context, place: Span): ValueNode {
  if (!isNode(node)) return { kind: 'other', value: null, span: place };
  if (isAlias(node)) {
    const target = node.resolve(context.document);
    const known = target && context.known.get(target);
    return known ?? { kind: 'other', span: spanOf(node, context.source) };
  }
  const value = tagged(node, untagged(node, context), context);
  context.known.set(node, value);
  return value;
}

function untagged(node: Node, context: Context): ValueNode {
  const span = spanOf(node, context.source);
  if (isMap(node)) return { kind: 'map', entries: entriesOf(node, context), span };
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => toValue(item, context, span)), span };
  }
  return textOf(node, context) ?? { kind: 'other', ...scalarOf(node), span };
}

/** The value of a scalar that is no string; the schema has no dates and no binary data. */
function scalarOf(node: Node): Pick<OtherNode, 'value' | 'written'> {
  if (!isScalar(node)) return {};
  const { value, source } = node;
  if (typeof value === 'number') return { value, written: source ?? String(value) };
  return value === null || typeof value === 'boolean' ? { value } : {};
}

function entriesOf(node: YAMLMap, context: Context): MapEntry[] {
  return node.items.flatMap(({ key, value }) => {
    const name = isNode(key) ? textOf(key, context) : undefined;
    return name ? [{ key: name, value: toValue(value, context, name.span) }] : [];
  });
}

function textOf(node: Node, { source }: Context): TextNode | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const found: TextNode = { kind: 'text', text: node.value, span: spanOf(node, source) };
  if (!/^\s*[[{]/.test(node.value)) return found;
  const { start, end } = found.span;
  const inside = locatorInsideYaml(source.text.slice(start, end), node.value, (from, to) =>
    source.span(start + from, start + to),
  );
  return inside ? { ...found, inside } : found;
}

/** `!Sub x` as `{ "Fn::Sub": x }`. Tags of YAML itself (`!!str`) change nothing here. */
function tagged(node: Node, value: ValueNode, { source }: Context): ValueNode {
  const name = /^!([A-Za-z]\w*)$/.exec(node.tag ?? '')?.[1];
  if (name === undefined) return value;
  const text = /^(?:Ref|Condition)$/.test(name) ? name : `Fn::${name}`;
  const key: TextNode = { kind: 'text', text, span: spanOf(node, source) };
  return { kind: 'map', entries: [{ key, value }], span: key.span };
}

function spanOf(node: Node, source: SourceFile): Span {
  const [start, end] = node.range ?? [0, 0];
  return source.span(start, end);
}
