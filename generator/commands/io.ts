import type { RunIdentity } from '../output/lock-holder.js';

/** 0 fine, 1 findings, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** All that a command sees of the process it runs in. Tests pass their own. */
export interface CommandIo {
  /** Folder that relative paths of options start from, and that shown paths are relative to. */
  readonly cwd: string;
  /** Folder of the installed iamspec package, which holds `templates/`. */
  readonly packageRoot: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** What comes from standard input, at most `limit` bytes of it. */
  readonly readInput: (limit: number) => Promise<Uint8Array>;
  /** Whether stderr is a terminal: shows progress. */
  readonly isTerminal: boolean;
  /** Whether what goes to stderr may be coloured. */
  readonly hasColor: boolean;
  /** Whether what goes to stdout may be coloured. */
  readonly hasOutputColor: boolean;
  readonly setExitCode: (code: ExitCode) => void;
  /** This run, for the lock on the output. */
  readonly self: RunIdentity;
  /** The date in UTC, `YYYY-MM-DD`: only for dates that a person has set. */
  readonly today: string;
  /** Environment variables, of which programs that a command runs get the few they need. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}
