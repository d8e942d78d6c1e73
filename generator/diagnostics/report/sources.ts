import type { SourceFile } from '../../source/source-file.js';
import type { Point, Span } from '../../source/span.js';

/** The files that diagnostics point into, by path. */
export type Sources = ReadonlyMap<string, SourceFile>;

/** Line and column where a span starts; 1:1 in a file whose text is not at hand. */
export function startOf(span: Span, sources: Sources): Point {
  return sources.get(span.path)?.pointAt(span.start) ?? { line: 1, column: 1 };
}

/** Line and column just behind a span. */
export function endOf(span: Span, sources: Sources): Point {
  return sources.get(span.path)?.pointAt(span.end) ?? { line: 1, column: 1 };
}
