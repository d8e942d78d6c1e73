import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommandLine } from '../../generator/commands/run-command-line.js';
import type { CommandIo } from '../../generator/commands/io.js';
import { fakeIo, type FakeIo } from '../support/fake-io.js';
import { temporaryFolder } from '../support/folders.js';

/** A service with one action a name; the value is its access level. */
export type Actions = Readonly<Record<string, string>>;

const itself = JSON.stringify(
  { '': { resource_type: '', required: false, condition_keys: [], dependent_actions: [] } },
  null,
  4,
);

/** The text of a spec. */
export function specOf(prefix: string, actions: Actions, title = `Service ${prefix}`): string {
  const sections = Object.entries(actions).map(
    ([name, level]) =>
      `\n### ${name}\n- access level: ${level}\n- resource types\n\`\`\`\n${itself}\n\`\`\`\n`,
  );
  return `# ${title}\n- prefix: ${prefix}\n\n## Privileges\n${sections.join('')}`;
}

/** A service with `count` actions of a level. */
export function many(count: number, level: string): Actions {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`Do${index}`, level]));
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files below a folder. */
export function put(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** A new folder with files. */
export function folderWith(files: Files): string {
  const folder = temporaryFolder();
  put(folder, files);
  return folder;
}

/** Runs git as a user of no machine. */
export function git(folder: string, ...commandArguments: readonly string[]): string {
  const user = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const settings = [...user, '-c', 'init.defaultBranch=main', '-c', 'commit.gpgSign=false'];
  return execFileSync('git', ['-C', folder, ...settings, ...commandArguments], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A new repository with one commit of these files. */
export function repositoryWith(files: Files): string {
  const folder = folderWith(files);
  git(folder, 'init', '--quiet');
  commit(folder);
  return folder;
}

export function commit(folder: string, files: Files = {}): void {
  put(folder, files);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
}

/** Runs iamspec in a folder. */
export async function run(
  folder: string,
  commandArguments: readonly string[],
  changes: Partial<CommandIo> = {},
): Promise<FakeIo> {
  const io = fakeIo(folder, changes);
  await runCommandLine(commandArguments, io);
  return io;
}

interface JsonReport {
  readonly before: string;
  readonly after: string;
  readonly verdict: { readonly bump: string };
  readonly uniform: readonly { readonly kind: string; readonly fingerprint: string }[];
  readonly changes: readonly {
    readonly kind: string;
    readonly subject: { readonly service: string; readonly name: string };
    readonly path: string;
    readonly line: number;
    readonly side: string;
    readonly fingerprint: string;
    readonly accepted: { readonly reason: string } | null;
  }[];
  readonly notes: readonly string[];
}

/** Runs `iamspec diff` and reads its JSON. */
export async function diffJson(
  folder: string,
  ...commandArguments: readonly string[]
): Promise<JsonReport> {
  const io = await run(folder, ['diff', '--output', 'json', ...commandArguments]);
  if (io.out() === '') throw new Error(io.err());
  return JSON.parse(io.out()) as JsonReport;
}

/** `kind service:name` of each change. */
export function namesOf({ changes }: JsonReport): string[] {
  return changes.map(({ kind, subject }) => `${kind} ${subject.service}:${subject.name}`);
}
