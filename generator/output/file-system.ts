/** What a path is, without following a symbolic link. `special` is a device, a socket or a pipe. */
export type EntryKind = 'file' | 'folder' | 'symbolic-link' | 'special';

export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** The operations that change nothing. Enough for `--check`, which must work in a read-only checkout. */
export interface ReadingFileSystem {
  /** The absolute path without symbolic links; undefined when there is nothing. */
  resolve(path: string): Promise<string | undefined>;
  /** What is at `path`; undefined when there is nothing. */
  kindOf(path: string): Promise<EntryKind | undefined>;
  /** The entries of a folder in no particular order; none when there is no folder. */
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  /** The content of a file; undefined when there is none. */
  readFile(path: string): Promise<Buffer | undefined>;
}

/**
 * The operations that writing the output needs, each as small as the operating system offers, so that a test can stop
 * between any two of them. Outcomes that a caller acts on are results; all else is an OutputError of code `system`.
 */
export interface FileSystem extends ReadingFileSystem {
  /** Creates a folder and the missing ones above it. */
  makeFolder(path: string): Promise<void>;
  /** Creates a file, never following a symbolic link; false when something is at `path` already. */
  createFile(path: string, text: string): Promise<boolean>;
  /** Gives a file a second name; false when something has that name already. */
  link(existing: string, path: string): Promise<boolean>;
  /** Moves a file, replacing the one at `to`. */
  rename(from: string, to: string): Promise<void>;
  /** Deletes a file, if it is there. */
  deleteFile(path: string): Promise<void>;
  /** Deletes a folder, if it is there and empty. */
  deleteFolder(path: string): Promise<void>;
}
