import { posix } from 'node:path';
import { limits } from '../../../parse/limits.js';
import type { SourceInput } from '../../../analysis.js';
import { assert } from '../../../support/assert.js';
import { sortedBy } from '../../../support/compare.js';
import type { CommandIo } from '../../io.js';
import { inputOf, isSeedName } from '../../read-seeds.js';
import { UsageError } from '../../usage-error.js';
import { readBlobs } from '../git/blobs.js';
import { listTree, pathInRepository, placeInRepository, treeOf } from '../git/tree.js';
import type { Side, SideFile } from './side.js';

/** A side in the history of the repository. */
export interface GitRequest {
  readonly label: string;
  readonly ref: string;
  /** From the top of the repository, or from here with `./` or `../`; the seeds folder when absent. */
  readonly path?: string;
  /** The seeds folder, from here. */
  readonly seeds: string;
}

/** Lists a side of a git ref. Rejects with {@link UsageError} when git, the ref or the path is not there. */
export async function gitSide(request: GitRequest, io: CommandIo): Promise<Side> {
  const here = await placeInRepository(io, request.label);
  const tree = await treeOf(io, request.ref);
  const path = pathOf(request, here);
  const listed = await listTree(io, tree, path);
  if (listed.length === 0) {
    throw new UsageError(`The git ref \`${request.ref}\` has no file or folder \`${path}\``);
  }
  const isFile = listed.some((file) => file.path === path);
  const root = isFile ? posix.dirname(path) : path;
  const files = listed.map(({ path: full, id }): SideFile => {
    const name = root === '' || root === '.' ? full : full.slice(root.length + 1);
    return { path: full, name, content: { kind: 'blob', id } };
  });
  return {
    label: request.label,
    isFile,
    files: sortedBy(isFile ? files : files.filter((file) => isSeedName(file.name)), nameOf),
    read: (wanted) => readFiles(io, wanted),
    readOther: async (name) => {
      const found = await listTree(io, tree, posix.join(root, name));
      const inputs = await readFiles(
        io,
        found.map((file) => ({ ...file, name, content: { kind: 'blob', id: file.id } })),
      );
      return inputs[0] && 'text' in inputs[0] ? inputs[0].text : undefined;
    },
  };
}

function nameOf({ name }: SideFile): string {
  return name;
}

function pathOf({ path, seeds, label }: GitRequest, here: string): string {
  const isFromHere = path === undefined || /^\.{1,2}(?:\/|$)/.test(path);
  const found = pathInRepository(isFromHere ? here : '', path ?? seeds);
  if (found !== undefined) return found;
  throw new UsageError(
    `\`${path ?? seeds}\` is outside of the repository: name a path in it as \`${label.split(':')[0] ?? label}:<path>\``,
  );
}

async function readFiles(
  io: CommandIo,
  files: readonly SideFile[],
): Promise<readonly SourceInput[]> {
  const ids = files.map(({ content }) => {
    assert(content.kind === 'blob', 'a file in git is a blob');
    return content.id;
  });
  const contents = await readBlobs(io, ids, limits.fileBytes);
  return files.map(({ path, name }, index) => {
    const content = contents.get(ids[index] ?? '');
    assert(content, `the blob of ${path} was read`);
    return 'bytes' in content
      ? inputOf(content.bytes, path, name)
      : { path, name, unreadable: 'source-too-large', size: content.size };
  });
}
