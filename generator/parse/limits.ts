import { type DiagnosticCode, diagnostic } from '../diagnostics/registry/index.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { FenceTracker } from './fence-tracker.js';

/**
 * Bounds on one spec. The largest real one (ec2) has 0.7 MB, 28,000 lines and 1,100 sections; outside fences it has 5,000
 * lines and 200,000 characters. A Markdown parser is slow there, and quadratic in the lines of a paragraph.
 */
export const limits = {
  /** UTF-8 bytes of a file; checked before it is read. */
  fileBytes: 2 * 1024 * 1024,
  lines: 60_000,
  /** UTF-16 code units of a line. */
  lineLength: 20_000,
  /** Outside fences: lines, and UTF-16 code units. */
  textLines: 12_000,
  textLength: 500_000,
  /** Outside fences: lines between two blank lines, headings, fences or list items. */
  paragraphLines: 100,
  /** Outside fences: quote and list markers, or columns of indentation by twos, at the start of a line. */
  markdownDepth: 8,
  /** Outside fences: lines that begin a list item or a quote inside another one; a Markdown parser is quadratic in them. */
  nestedLines: 500,
  sections: 5_000,
  jsonDepth: 16,
  frontmatterLength: 16 * 1024,
  frontmatterBrackets: 100,
} as const;

/** What has been seen up to and with a line. */
interface Counts {
  lines: number;
  textLines: number;
  textLength: number;
  paragraphLines: number;
  nestedLines: number;
}

/** The first line behind `skip` (the frontmatter), if any, that goes over a limit. */
export function checkLimits(source: SourceFile, skip: number): Diagnostic[] {
  const line = /([^\r\n]*)(?:\r\n|\n|\r|$)/g;
  const counts: Counts = {
    lines: 0,
    textLines: 0,
    textLength: 0,
    paragraphLines: 0,
    nestedLines: 0,
  };
  const tracker = new FenceTracker();
  line.lastIndex = skip;
  while (line.lastIndex < source.text.length) {
    const start = line.lastIndex;
    const text = line.exec(source.text)?.[1] ?? '';
    const span = source.span(start, start + Math.min(text.length, 80));
    const found = checkLine(text, span, counts) ?? checkText(text, span, counts, tracker);
    if (found) return [found];
  }
  return [];
}

function checkLine(text: string, span: Span, counts: Counts): Diagnostic | undefined {
  counts.lines += 1;
  if (counts.lines > limits.lines) {
    return diagnostic('too-many-lines', span, { limit: limits.lines });
  }
  return text.length > limits.lineLength
    ? diagnostic('line-too-long', span, { length: text.length, limit: limits.lineLength })
    : undefined;
}

/** The limits outside fences. */
function checkText(
  text: string,
  span: Span,
  counts: Counts,
  tracker: FenceTracker,
): Diagnostic | undefined {
  if (tracker.isFenced(text)) return undefined;
  counts.textLines += 1;
  counts.textLength += text.length;
  counts.paragraphLines = endsParagraph.test(text) ? 1 : counts.paragraphLines + 1;
  if (isNested.test(text)) counts.nestedLines += 1;
  if (counts.textLines > limits.textLines || counts.textLength > limits.textLength) {
    const { textLines, textLength } = limits;
    return diagnostic('too-much-text', span, { lines: textLines, characters: textLength });
  }
  if (containerDepth(text) > limits.markdownDepth) {
    return diagnostic('markdown-too-deep', span, { limit: limits.markdownDepth });
  }
  if (counts.nestedLines > limits.nestedLines) {
    return diagnostic('too-much-nesting', span, { limit: limits.nestedLines });
  }
  return counts.paragraphLines > limits.paragraphLines
    ? diagnostic('paragraph-too-long', span, { limit: limits.paragraphLines })
    : undefined;
}

/** A blank line, a heading, a fence and a list item at the top: none of them can go on with a paragraph. */
const endsParagraph =
  /^[ \t]*$|^ {0,3}(?:#{1,6}(?:[ \t]|$)|`{3,}[^`]*$|~{3,}|(?:[-*+]|\d{1,9}[.)])[ \t])/;

/** A marker of a list item or a quote behind another one, or indented so far that it may be inside another one. */
const isNested =
  /^(?: {2,}| ?\t[ \t]*|[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*)(?:>|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$))/;

function containerDepth(line: string): number {
  const markers = /^(?:[ \t>]|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))+/.exec(line)?.[0] ?? '';
  const indentation = markers.replace(/\t/g, '    ').replace(/>(?! )/g, '> ').length;
  return Math.floor(indentation / 2);
}

/** The code for a file that could not be taken as text at all. */
export type UnreadableCode = Extract<DiagnosticCode, 'source-too-large' | 'source-not-utf8'>;
