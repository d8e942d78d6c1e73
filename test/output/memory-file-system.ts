import type { FileSystem, FolderEntry } from '../../generator/output/file-system.js';

/** Files in memory, no folders: enough for the lock. Calls `before` ahead of every operation. */
export function memoryFileSystem(
  files: Map<string, string>,
  before: (operation: string) => Promise<void>,
): FileSystem {
  const after = async <Result>(name: string, operation: () => Result): Promise<Result> => {
    await before(name);
    return operation();
  };
  const create = (path: string, text: string): boolean =>
    !files.has(path) && files.set(path, text).size > 0;
  const namesBelow = (folder: string): FolderEntry[] =>
    [...files.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => ({ name: path.slice(folder.length + 1), kind: 'file' as const }));
  return {
    resolve: (path) => after('resolve', () => path),
    kindOf: (path) => after('kindOf', () => (files.has(path) ? 'file' : undefined)),
    readFolder: (path) => after('readFolder', () => namesBelow(path)),
    readFile: (path) =>
      after('readFile', () => (files.has(path) ? Buffer.from(files.get(path) ?? '') : undefined)),
    makeFolder: () => after('makeFolder', () => undefined),
    createFile: (path, text) => after('createFile', () => create(path, text)),
    link: (existing, path) => after('link', () => create(path, files.get(existing) ?? '')),
    rename: (from, to) =>
      after('rename', () => {
        files.set(to, files.get(from) ?? '');
        files.delete(from);
      }),
    deleteFile: (path) => after('deleteFile', () => void files.delete(path)),
    deleteFolder: () => after('deleteFolder', () => undefined),
  };
}
