import type { Code, Heading, List, ListItem, Node, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { SourceFile } from '../../source/source-file.js';
import type { Span } from '../../source/span.js';
import { assert } from '../../support/assert.js';
import type { Block, FenceBlock, ItemBlock } from './block.js';

/** Inline markup (CommonMark, "Inlines") means nothing in a spec, and much of it takes quadratic time: switched off. */
const inlineConstructs = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

/**
 * Reads the blocks of Markdown as CommonMark through remark. Texts are taken by offset from the source, never from text
 * nodes, so that `<region>`, `*` and backticks survive. The first `skip` characters (frontmatter) are blanked, which
 * keeps offsets.
 */
export function blocksFromMarkdown(source: SourceFile, skip: number): Block[] {
  const blanked = source.text.slice(0, skip).replace(/[^\r\n]/g, ' ');
  const text = (blanked + source.text.slice(skip)).replace(/^\ufeff/, ' ');
  const micromarkExtensions = [{ disable: { null: inlineConstructs } }];
  const root = unified().data({ micromarkExtensions }).use(remarkParse).parse(text);
  return root.children.flatMap((node) => blocksOf(source, node));
}

function blocksOf(source: SourceFile, node: RootContent): Block[] {
  switch (node.type) {
    case 'heading':
      return [headingBlock(source, node)];
    case 'list':
      return listBlocks(source, node);
    case 'code':
      return [codeBlock(source, node, false)];
    default:
      return [{ kind: 'other', description: described(node), span: spanOf(source, node) }];
  }
}

function headingBlock(source: SourceFile, node: Heading): Block {
  const span = spanOf(source, node);
  const first = node.children[0];
  const last = node.children.at(-1);
  const inner =
    first && last
      ? source.span(spanOf(source, first).start, spanOf(source, last).end)
      : source.span(span.end, span.end);
  const value = joinLines(source.text.slice(inner.start, inner.end));
  return { kind: 'heading', depth: node.depth, text: { value, span: inner }, span };
}

function listBlocks(source: SourceFile, list: List): Block[] {
  if (list.ordered) {
    return [{ kind: 'other', description: 'a numbered list', span: spanOf(source, list) }];
  }
  return list.children.flatMap((item) => itemBlocks(source, item));
}

function itemBlocks(source: SourceFile, item: ListItem): Block[] {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') {
    if (first?.type === 'code') return [codeBlock(source, first, true)];
    const description = first ? `${described(first)} in a list item` : 'an empty list item';
    return [{ kind: 'other', description, span: spanOf(source, first ?? item) }];
  }
  const head = itemBlock(source, spanOf(source, item).start, spanOf(source, first));
  return [head, ...rest.map((child) => nestedBlock(source, child))];
}

function itemBlock(source: SourceFile, start: number, paragraph: Span): ItemBlock {
  const value = joinLines(source.text.slice(paragraph.start, paragraph.end));
  return {
    kind: 'item',
    text: { value, span: paragraph },
    span: source.span(start, paragraph.end),
  };
}

/** A wrapped paragraph on one line; trailing blanks and the indentation of continuation lines are layout. */
function joinLines(text: string): string {
  return text.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ').trim();
}

function nestedBlock(source: SourceFile, child: ListItem['children'][number]): Block {
  if (child.type === 'code') return codeBlock(source, child, true);
  return {
    kind: 'other',
    description: `${described(child)} in a list item`,
    span: spanOf(source, child),
  };
}

function codeBlock(source: SourceFile, node: Code, inList: boolean): Block {
  const span = spanOf(source, node);
  const text = source.text.slice(span.start, span.end);
  const fence = /^(`{3,}|~{3,})[^\r\n]*(?:\r\n|\n|\r)?/.exec(text);
  if (!fence) return { kind: 'other', description: 'an indented code block', span };
  return { kind: 'fence', inList, span, ...fenceContent(source, span, fence) };
}

/** CommonMark, "Fenced code blocks": the closing fence is at least as long as the opening one, of the same character. */
function fenceContent(
  source: SourceFile,
  span: Span,
  opening: RegExpExecArray,
): Pick<FenceBlock, 'content' | 'closed'> {
  const marks = opening[1];
  assert(marks, 'a fence has marks');
  const start = span.start + opening[0].length;
  const body = source.text.slice(start, span.end);
  const lastLine = /(?:^|[\r\n])([^\r\n]*)$/.exec(body)?.[1] ?? '';
  const closing = lastLine.trim();
  const closed =
    closing.length >= marks.length && closing === (marks[0] ?? '').repeat(closing.length);
  const end = closed ? span.end - lastLine.length : span.end;
  return { content: source.span(start, Math.max(start, end)), closed };
}

const descriptions: Readonly<Record<string, string>> = {
  blockquote: 'a quote',
  code: 'a code block',
  definition: 'a link definition',
  html: 'HTML',
  list: 'a nested list',
  paragraph: 'a paragraph',
  thematicBreak: 'a thematic break',
};

function described(node: Node): string {
  return Object.hasOwn(descriptions, node.type)
    ? (descriptions[node.type] ?? node.type)
    : `a ${node.type}`;
}

function spanOf(source: SourceFile, node: Node): Span {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  assert(start !== undefined && end !== undefined, 'remark gives every node a position');
  return source.span(start, end);
}
