import type { SourceFile } from '../../source/source-file.js';
import type { Block } from './block.js';

/**
 * Reads the plain form that the spec printer writes, line by line and about a hundred times faster than Markdown proper:
 * ATX headings, `- ` items that begin with a letter, and fences of three backticks, all in the first column. Gives up at the
 * first line that could mean anything else, so whatever it returns equals what `blocksFromMarkdown` returns.
 */
export function scanBlocks(source: SourceFile, skip: number): Block[] | undefined {
  const { text } = source;
  if (text.includes('\r')) return undefined;
  const blocks: Block[] = [];
  let start = skip;
  if (skip > 0) {
    if (text[skip] !== '\n') return skip === text.length ? blocks : undefined;
    start += 1;
  }
  while (start < text.length) {
    const end = lineEnd(text, start);
    if (end > start) {
      const block = scanLine(source, start, end);
      if (!block) return undefined;
      blocks.push(block);
      start = block.span.end + 1;
    } else start = end + 1;
    if (blocks.at(-1)?.kind === 'item' && !endsItem(text, start)) return undefined;
  }
  return blocks;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function scanLine(source: SourceFile, start: number, end: number): Block | undefined {
  const first = source.text[start];
  if (first === '`') return scanFence(source, start, end);
  const line = source.text.slice(start, end);
  if (first === '-') return scanItem(source, start, line);
  return first === '#' ? scanHeading(source, start, line) : undefined;
}

/** Visible ASCII and spaces, no blanks at the end, nothing that closes the heading. */
function scanHeading(source: SourceFile, start: number, line: string): Block | undefined {
  const marks = /^(#{1,6}) (?=[!-~])[ -~]*[!-"$-~]$/.exec(line)?.[1];
  if (marks === undefined) return undefined;
  const span = source.span(start, start + line.length);
  const textSpan = source.span(start + marks.length + 1, span.end);
  const value = source.text.slice(textSpan.start, textSpan.end);
  return { kind: 'heading', depth: marks.length, text: { value, span: textSpan }, span };
}

/** A paragraph that begins with a letter is nothing else, unless the next line goes on with it. */
function scanItem(source: SourceFile, start: number, line: string): Block | undefined {
  if (!/^- [A-Za-z][^\t\0]*$/.test(line) || line.trimEnd() !== line) return undefined;
  const span = source.span(start, start + line.length);
  const textSpan = source.span(start + 2, span.end);
  const value = source.text.slice(textSpan.start, textSpan.end);
  return { kind: 'item', text: { value, span: textSpan }, span };
}

/** Whether the line at `start` cannot continue the paragraph of the item above it. */
function endsItem(text: string, start: number): boolean {
  if (start >= text.length) return true;
  const next = text.slice(start, start + 4);
  return next.startsWith('\n') || next.startsWith('- ') || next.startsWith('#') || next === '```\n';
}

function scanFence(source: SourceFile, start: number, end: number): Block | undefined {
  const { text } = source;
  if (text.slice(start, end) !== '```') return undefined;
  const closing = /\n {0,3}`{3,}[ \t]*(?:\n|$)/g;
  closing.lastIndex = end;
  const match = closing.exec(text);
  if (match?.[0].trimEnd() !== '\n```') return undefined;
  const last = match.index + 1;
  const span = source.span(start, last + 3);
  const closedPlainly = span.end === text.length || text[span.end] === '\n';
  if (!closedPlainly) return undefined;
  return { kind: 'fence', content: source.span(end + 1, last), closed: true, inList: false, span };
}
