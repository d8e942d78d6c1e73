/** One file of the output. */
export interface GeneratedFile {
  /** Relative to the output folder, `/` separators: `src/services/s3/actions.ts`. */
  readonly path: string;
  /** Full text, LF, with a final newline. */
  readonly text: string;
}
