import type { SourceFile } from '../../source/source-file.js';
import type { Span } from '../../source/span.js';
import { visibleInColumns } from '../sanitize.js';

const contextLines = 1;
const frameWidth = 120;

/** The lines around the start of `span` with a caret below it. A long line is cut to the part around the caret. */
export function codeFrame(source: SourceFile, span: Span): string[] {
  const start = source.pointAt(span.start);
  const first = Math.max(1, start.line - contextLines);
  const last = Math.min(source.lineCount, start.line + contextLines);
  const gutter = String(last).length;
  const offset = Math.max(0, start.column - 1 - frameWidth / 2);
  const frame: string[] = [];
  for (let line = first; line <= last; line += 1) {
    const text = visibleInColumns(source.lineText(line).slice(offset, offset + frameWidth));
    const marker = line === start.line ? '>' : ' ';
    frame.push(`${marker} ${String(line).padStart(gutter)} | ${text}`.trimEnd());
    if (line === start.line) {
      const room = Math.max(1, source.lineText(line).length - start.column + 1);
      const carets = '^'.repeat(Math.max(1, Math.min(span.end - span.start, room, frameWidth / 2)));
      frame.push(`  ${' '.repeat(gutter)} | ${' '.repeat(start.column - 1 - offset)}${carets}`);
    }
  }
  return frame;
}
