/** A stretch of a source file: UTF-16 offsets, `start` inclusive, `end` exclusive. */
export interface Span {
  /** Path of the source file as it is shown to people, with `/` separators. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A place a person can go to: both numbers count from 1; columns are UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}
