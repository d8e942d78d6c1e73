import type { SourceInput } from '../../../analysis.js';

/** What a file of a side holds: its bytes, the id of a git blob, or nothing but its size when it is too large to read. */
export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'blob'; readonly id: string }
  | { readonly kind: 'too large'; readonly size: number };

/** One file of a side. */
export interface SideFile {
  /** As shown to people: relative to where the command runs, or inside the repository. */
  readonly path: string;
  /** Inside the side. Files of one name belong together. */
  readonly name: string;
  readonly content: FileContent;
}

/** One of the two sets of specs that are compared. */
export interface Side {
  /** How the user named it. */
  readonly label: string;
  /** Whether it is one file that the user named. */
  readonly isFile: boolean;
  /** By name. */
  readonly files: readonly SideFile[];
  /** The texts of files of this side, in their order. */
  readonly read: (files: readonly SideFile[]) => Promise<readonly SourceInput[]>;
  /** The text of another file in the side's folder, such as `upstream.json`; undefined when there is none. */
  readonly readOther: (name: string) => Promise<string | undefined>;
}
