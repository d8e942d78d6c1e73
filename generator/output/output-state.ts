import type { EntryKind } from './file-system.js';
import type { Manifest, Pending } from './manifest.js';

/** What is in the output root, as far as it belongs to iamspec. Paths are relative to the root, in code-unit order. */
export interface OutputState {
  /** Every regular file below the owned folders. */
  readonly files: ReadonlyMap<string, DiskFile>;
  /** Every folder below and including the owned ones. */
  readonly folders: readonly string[];
  /** What is neither a file nor a folder. Symbolic links are never followed. */
  readonly obstacles: readonly Obstacle[];
  /** Temporary files of a run that was killed. */
  readonly temporaryFiles: readonly string[];
  readonly manifest: StoredManifest<Manifest>;
  readonly pending: StoredManifest<Pending>;
}

export interface DiskFile {
  readonly hash: string;
  readonly bytes: Buffer;
}

export interface Obstacle {
  readonly path: string;
  readonly kind: Exclude<EntryKind, 'file' | 'folder'>;
}

/** A manifest as found. An unreadable one counts as empty: nothing is known, so nothing is deleted. */
export interface StoredManifest<Content> {
  /** Undefined when there is none. */
  readonly text: string | undefined;
  readonly content: Content;
  readonly isReadable: boolean;
}
