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
import {
  type MapEntry,
  otherNode,
  type PolicyDocument,
  type TextNode,
  type ValueNode,
} from '../document.js';
import { impactLimits } from '../limits.js';
import { problemAt } from '../problems.js';

/**
 * Reads a file of YAML documents (YAML 1.2, core schema). Tags are read as the intrinsic functions of CloudFormation, `!Sub`
 * as `Fn::Sub` (CloudFormation User Guide, "Intrinsic function reference"); aliases share their target.
 */
export function readYaml(source: SourceFile): PolicyDocument {
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

function tooDeep(source: SourceFile, offset: number): PolicyDocument {
  const place = source.span(offset, offset + 1);
  const problems = [problemAt('policy-file-too-deep', place, String(impactLimits.depth))];
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
    if (flow > impactLimits.depth || dashes > impactLimits.depth) return offset;
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
  return toValue(document.contents, { document, source, known: new Map() });
}

/** @param node a value, or nothing for an empty one. */
function toValue(node: unknown, context: Context): ValueNode {
  if (!isNode(node)) return otherNode;
  if (isAlias(node)) {
    const target = node.resolve(context.document);
    return (target && context.known.get(target)) ?? otherNode;
  }
  const value = tagged(node, untagged(node, context), context);
  context.known.set(node, value);
  return value;
}

function untagged(node: Node, context: Context): ValueNode {
  if (isMap(node)) return { kind: 'map', entries: entriesOf(node, context) };
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => toValue(item, context)) };
  }
  return textOf(node, context) ?? otherNode;
}

function entriesOf(node: YAMLMap, context: Context): MapEntry[] {
  return node.items.flatMap(({ key, value }) => {
    const name = isNode(key) ? textOf(key, context) : undefined;
    return name ? [{ key: name, value: toValue(value, context) }] : [];
  });
}

function textOf(node: Node, { source }: Context): TextNode | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  return { kind: 'text', text: node.value, span: spanOf(node, source) };
}

/** `!Sub x` as `{ "Fn::Sub": x }`. Tags of YAML itself (`!!str`) change nothing here. */
function tagged(node: Node, value: ValueNode, { source }: Context): ValueNode {
  const name = /^!([A-Za-z]\w*)$/.exec(node.tag ?? '')?.[1];
  if (name === undefined) return value;
  const text = /^(?:Ref|Condition)$/.test(name) ? name : `Fn::${name}`;
  const key: TextNode = { kind: 'text', text, span: spanOf(node, source) };
  return { kind: 'map', entries: [{ key, value }] };
}

function spanOf(node: Node, source: SourceFile): Span {
  const [start, end] = node.range ?? [0, 0];
  return source.span(start, end);
}
