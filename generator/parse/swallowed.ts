import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/registry/index.js';
import type { SourceFile } from '../source/source-file.js';
import type { Block } from './blocks/block.js';

/**
 * Nothing may vanish: each line that looks like a second- or third-level heading, outside fences as a person sees them,
 * must be a heading for Markdown as well, and each fence must stand in the first column and end. Otherwise one wrong
 * indentation makes Markdown swallow all sections that follow.
 */
export function findSwallowed(
  source: SourceFile,
  blocks: readonly Block[],
  skip: number,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const headings = new Set<number>();
  for (const block of blocks) {
    if (block.kind === 'heading') headings.add(block.span.start);
    if (block.kind === 'fence' && block.inList) {
      found.push(diagnostic('fence-in-list', block.span, {}));
    } else if (block.kind === 'fence' && !block.closed) {
      found.push(diagnostic('fence-unclosed', block.span, {}));
    }
  }
  const swallowed = headingLines(source, skip).find((line) => !headings.has(line.start));
  if (swallowed) {
    const heading = source.text.slice(swallowed.start, swallowed.end).replace(/^#+\s*/, '');
    const place = source.span(swallowed.start, swallowed.end);
    found.push(diagnostic('swallowed-heading', place, { heading }));
  }
  return found;
}

interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Second- and third-level ATX headings by lines alone; fences open and close at any indentation. */
function headingLines(source: SourceFile, skip: number): LineRange[] {
  const lines: LineRange[] = [];
  let fence: string | undefined;
  const line = /[^\r\n]+/g;
  line.lastIndex = skip;
  for (let match = line.exec(source.text); match; match = line.exec(source.text)) {
    const text = match[0];
    const marks = /^\s*(?:[-*+]\s+)?(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence === undefined) {
      fence = marks;
      const heading = /^ {0,3}(?=#{2,3}[ \t])/.exec(text);
      const start = match.index + (heading?.[0].length ?? 0);
      if (heading) lines.push({ start, end: match.index + text.trimEnd().length });
    } else if (marks && closes(text, fence)) fence = undefined;
  }
  return lines;
}

function closes(text: string, fence: string): boolean {
  const marks = text.trim();
  return marks.length >= fence.length && marks === (fence[0] ?? '').repeat(marks.length);
}
