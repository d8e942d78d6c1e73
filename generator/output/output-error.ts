/**
 * Why the output folder could not be read or written.
 * - `locked`: another run is writing to it
 * - `lock-unreadable`: the lock file says nothing usable
 * - `symbolic-link`: the way to a file leads through a symbolic link or ends at something that is not a file
 * - `case-twin`: a file that is kept and a file to write differ in letter case only
 * - `system`: the operating system refused an operation
 */
export type OutputErrorCode =
  'locked' | 'lock-unreadable' | 'symbolic-link' | 'case-twin' | 'system';

/** The output folder is in a state that iamspec refuses to touch, or the operating system refuses. Not our bug. */
export class OutputError extends Error {
  override readonly name = 'OutputError';

  /** `path` is the file or folder the error is about, `message` is readable and names it. */
  constructor(
    readonly code: OutputErrorCode,
    readonly path: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
