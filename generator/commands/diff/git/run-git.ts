import { execFile } from 'node:child_process';
import type { CommandIo } from '../../io.js';
import { UsageError } from '../../usage-error.js';

/** What git said. */
export interface GitResult {
  readonly isFine: boolean;
  readonly output: Buffer;
  /** The first line of what it printed to stderr, without `fatal: `. */
  readonly complaint: string;
}

/** Where git finds itself, the user's configuration, and the repository if it was told by variables. */
const passedOn = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'XDG_CONFIG_HOME',
  'SystemRoot',
  'TMPDIR',
  'TEMP',
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_CEILING_DIRECTORIES',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
];

/**
 * Read only: no lock is taken, no path is a pattern, nobody is asked. Nothing is fetched: a partial clone has no protocol
 * left to fetch by (git(1), "Environment Variables"; GIT_NO_LAZY_FETCH is from git 2.44 on).
 */
const fixed = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};

/**
 * Runs git in the folder of the command with a list of arguments, never by a shell. An exit code other than 0 is a result.
 * @param input goes to its stdin. Rejects with {@link UsageError} when git cannot be started.
 */
export function runGit(
  io: CommandIo,
  commandArguments: readonly string[],
  input = '',
): Promise<GitResult> {
  const options = {
    env: environmentOf(io),
    encoding: 'buffer',
    maxBuffer: Infinity,
    windowsHide: true,
  } as const;
  return new Promise((resolve, reject) => {
    const git = execFile(
      'git',
      ['--no-pager', '-C', io.cwd, ...commandArguments],
      options,
      (error, output, complaints) => {
        if (error && typeof error.code === 'string') reject(notStarted(error));
        else resolve({ isFine: !error, output, complaint: firstLine(complaints) });
      },
    );
    // A git that ends early says why with its exit code; the broken pipe says nothing more.
    git.stdin?.on('error', () => undefined);
    git.stdin?.end(input);
  });
}

function environmentOf({ environment }: CommandIo): Record<string, string> {
  const kept = passedOn.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...fixed };
}

function notStarted(error: Error): UsageError {
  return new UsageError(`git cannot be started, which reads refs: ${error.message}`, {
    cause: error,
  });
}

function firstLine(complaints: Buffer): string {
  const [line = ''] = complaints.toString('utf8').split('\n');
  return line.replace(/^fatal: /, '');
}
