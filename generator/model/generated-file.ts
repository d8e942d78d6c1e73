/** One file of the output. */
export interface GeneratedFile {
  /** Relative to the output folder, `/` separators: `src/services/s3/actions.ts`. */
  readonly path: string;
  /** Full text, LF, with a final newline. May be made when it is read. */
  readonly text: string;
  /** SHA-256 of the text in hexadecimal digits, when it is known already. */
  readonly hash?: string;
}

/** A file of the output by the hash of its text. */
export interface HashedFile {
  readonly path: string;
  readonly hash: string;
}
