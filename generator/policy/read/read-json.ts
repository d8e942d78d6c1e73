import { type AnyNode, parse } from '@humanwhocodes/momoa';
import type { SourceFile } from '../../source/source-file.js';
import {
  type Locate,
  type MapEntry,
  type DataDocument,
  type TextNode,
  type ValueNode,
} from '../document.js';
import { documentLimits } from '../limits.js';
import { problemAt } from '../problems.js';
import { locatorInside } from './json-string.js';

/** Reads a file of strict JSON (RFC 8259); a byte order mark is passed over. Positions are those of the file. */
export function readJson(source: SourceFile): DataDocument {
  const skip = source.text.startsWith('\ufeff') ? 1 : 0;
  const text = source.text.slice(skip);
  const locate: Locate = (start, end) => source.span(start + skip, end + skip);
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const place = locate(deep, deep + 1);
    const problems = [problemAt('policy-file-too-deep', place, String(documentLimits.depth))];
    return { source, roots: [], problems };
  }
  try {
    return { source, roots: [parseJson(text, locate)], problems: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const offset = 'offset' in error && typeof error.offset === 'number' ? error.offset : 0;
    const from = Math.min(offset, Math.max(0, text.length - 1));
    const problem = error.message.replace(/ \(\d+:\d+\)$/, '').replace(/\.$/, '');
    const place = locate(from, from + 1);
    return { source, roots: [], problems: [problemAt('policy-file-syntax', place, problem)] };
  }
}

/** The JSON document in a string; undefined when there is none, which is no mistake. */
export function readEmbeddedJson(node: TextNode): ValueNode | undefined {
  if (!/^\s*[[{]/.test(node.text) || tooDeepAt(node.text) !== undefined) return undefined;
  try {
    return parseJson(node.text, node.inside ?? (() => node.span));
  } catch {
    return undefined;
  }
}

function parseJson(text: string, locate: Locate): ValueNode {
  return toValue(parse(text, { mode: 'json' }).body, text, locate);
}

function toValue(node: AnyNode, text: string, locate: Locate): ValueNode {
  if (node.type === 'String') return toText(node, text, locate);
  const span = locate(node.loc.start.offset, node.loc.end.offset);
  if (node.type === 'Object') {
    const entries = node.members.flatMap(({ name, value }): MapEntry[] => {
      const key = toValue(name, text, locate);
      return key.kind === 'text' ? [{ key, value: toValue(value, text, locate) }] : [];
    });
    return { kind: 'map', entries, span };
  }
  if (node.type === 'Array') {
    const items = node.elements.map(({ value }) => toValue(value, text, locate));
    return { kind: 'list', items, span };
  }
  if (node.type === 'Null') return { kind: 'other', value: null, span };
  const isKnown = node.type === 'Number' || node.type === 'Boolean';
  return isKnown ? { kind: 'other', value: node.value, span } : { kind: 'other', span };
}

function toText(
  node: Extract<AnyNode, { type: 'String' }>,
  text: string,
  locate: Locate,
): TextNode {
  const [start, end] = [node.loc.start.offset, node.loc.end.offset];
  const found: TextNode = { kind: 'text', text: node.value, span: locate(start, end) };
  if (!/^\s*[[{]/.test(node.value)) return found;
  const inside: Locate = (from, to) => locate(start + from, start + to);
  return { ...found, inside: locatorInside(text.slice(start, end), inside) };
}

/** Where lists and objects go deeper than the limit: the parser calls itself for each. In one pass, whatever the text. */
function tooDeepAt(text: string): number | undefined {
  let [depth, isInString] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isInString = !isInString;
    else if (isInString) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > documentLimits.depth) return at;
  }
  return undefined;
}
