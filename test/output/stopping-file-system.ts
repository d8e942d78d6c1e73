import type { FileSystem } from '../../generator/output/file-system.js';
import { nodeFileSystem } from '../../generator/output/node-file-system.js';

type Operation = keyof FileSystem;

const changing: ReadonlySet<Operation> = new Set<Operation>([
  'makeFolder',
  'createFile',
  'link',
  'rename',
  'deleteFile',
  'deleteFolder',
]);

/** Stands for the death of the process: nothing that comes after it has any effect. */
export class Killed extends Error {}

export interface ObservedFileSystem extends FileSystem {
  /** How many operations were asked for that change something. */
  readonly changes: () => number;
}

/** The disk, calling `before` ahead of every operation that changes something. */
export function observing(
  before: (count: number, operation: Operation, parameters: readonly string[]) => Promise<void>,
): ObservedFileSystem {
  let count = 0;
  const observe =
    <Result>(operation: Operation, perform: (...parameters: string[]) => Promise<Result>) =>
    async (...parameters: string[]): Promise<Result> => {
      if (changing.has(operation)) await before((count += 1), operation, parameters);
      return perform(...parameters);
    };
  const entries = Object.entries(nodeFileSystem) as [Operation, (path: string) => Promise<never>][];
  const observed = entries.map(([name, perform]) => [name, observe(name, perform)]);
  return { ...(Object.fromEntries(observed) as FileSystem), changes: () => count };
}

/**
 * The disk until just before the `last`-th change; everything after that fails. With `isTorn` a file that was to be
 * created at that moment is left with half of its text.
 */
export function stoppingAt(last: number, isTorn = false): ObservedFileSystem {
  return observing(async (count, operation, [path = '', text = '']) => {
    if (count < last) return;
    if (count === last && isTorn && operation === 'createFile') {
      await nodeFileSystem.createFile(path, text.slice(0, text.length / 2));
    }
    throw new Killed();
  });
}
