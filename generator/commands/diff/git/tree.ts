import { posix } from 'node:path';
import { visible } from '../../../diagnostics/sanitize.js';
import type { CommandIo } from '../../io.js';
import { UsageError } from '../../usage-error.js';
import { runGit } from './run-git.js';

/** A regular file in a tree. */
export interface TreeFile {
  /** From the top of the repository. */
  readonly path: string;
  readonly id: string;
}

/** Where the command runs inside its repository: `` at the top, `packages/iam/` below. Rejects with {@link UsageError} outside of one. */
export async function placeInRepository(io: CommandIo, ref: string): Promise<string> {
  const { isFine, output, complaint } = await runGit(io, ['rev-parse', '--show-prefix']);
  if (isFine) return output.toString('utf8').replace(/\n$/, '');
  throw new UsageError(
    `There is no file or folder \`${ref}\`, and git cannot look for a ref of that name: ${complaint}`,
  );
}

/** The id of a ref's tree. Rejects with {@link UsageError} when there is no such ref. */
export async function treeOf(io: CommandIo, ref: string): Promise<string> {
  const revision = `${ref}^{tree}`;
  const { isFine, output } = await runGit(io, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    revision,
  ]);
  if (isFine) return output.toString('utf8').trim();
  const hint = ref.includes('..') ? '; give the two ends of a range as two sides' : '';
  throw new UsageError(`There is no file, folder or git ref \`${visible(ref)}\`${hint}`);
}

/** Where a path leads from a folder, both inside a repository. Undefined when it leads outside. */
export function pathInRepository(prefix: string, path: string): string | undefined {
  const joined = posix.normalize(posix.join(prefix, path)).replace(/\/+$/, '');
  if (joined === '..' || joined.startsWith('../')) return undefined;
  return joined === '.' ? '' : joined;
}

/** The regular files at `path` of a tree: all below a folder, or the file itself. Links and submodules are none. */
export async function listTree(
  io: CommandIo,
  tree: string,
  path: string,
): Promise<readonly TreeFile[]> {
  const { isFine, output, complaint } = await runGit(io, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    '--end-of-options',
    tree,
    ...(path === '' ? [] : ['--', path]),
  ]);
  if (!isFine) throw new UsageError(`git cannot list the specs: ${complaint}`);
  return output.toString('utf8').split('\0').flatMap(treeFile);
}

/** `<mode> <type> <id>\t<path>` (git-ls-tree(1), "Output format"). */
function treeFile(entry: string): TreeFile[] {
  const tab = entry.indexOf('\t');
  const [mode = '', type, id = ''] = entry.slice(0, tab).split(' ');
  const isRegular = type === 'blob' && mode.startsWith('100');
  return isRegular ? [{ path: entry.slice(tab + 1), id }] : [];
}
