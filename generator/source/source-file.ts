import type { Point, Span } from './span.js';

/** The text of one file and the path it is shown under. */
export class SourceFile {
  readonly path: string;
  /** Path inside its folder, which the output may name: `iam.s3.md`. */
  readonly name: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  /** @param path shown to people, `/` separators. @param text the decoded text, untouched. */
  constructor(path: string, text: string, name: string = path.slice(path.lastIndexOf('/') + 1)) {
    this.path = path;
    this.name = name;
    this.text = text;
  }

  /** The span from `start` to `end` (UTF-16 offsets). */
  span(start: number, end: number): Span {
    return { path: this.path, start, end };
  }

  /** Line and column of an offset. CRLF, LF and CR each end a line, as in CommonMark, "Line ending". */
  pointAt(offset: number): Point {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** The text of line `line` (from 1) without its line ending; empty past the end. */
  lineText(line: number): string {
    const starts = this.#starts();
    const start = starts[line - 1];
    if (start === undefined) return '';
    return this.text.slice(start, starts[line] ?? this.text.length).replace(/[\r\n]+$/, '');
  }

  get lineCount(): number {
    return this.#starts().length;
  }

  #starts(): readonly number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    const ending = /\r\n|\n|\r/g;
    while (ending.exec(this.text)) starts.push(ending.lastIndex);
    this.#lineStarts = starts;
    return starts;
  }
}
