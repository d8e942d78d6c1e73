import { randomUUID } from 'node:crypto';
import { visible } from '../diagnostics/sanitize.js';
import type { FileSystem } from './file-system.js';
import { lockName } from './layout.js';
import {
  mayBeAlive,
  parseHolder,
  printHolder,
  type LockHolder,
  type RunIdentity,
} from './lock-holder.js';
import { OutputError } from './output-error.js';

/**
 * Runs `body` while this run is the only one that holds the lock of `root`, an existing folder. A lock whose process is
 * dead is taken over. Throws OutputError at once: `locked` when another run holds it, `lock-unreadable` when nobody can
 * tell who does.
 *
 * A lock file appears with its content: the run writes a ticket of its own and links it to the lock's name, which fails
 * when that name is taken.
 */
export async function withLock<Result>(
  fileSystem: FileSystem,
  root: string,
  self: RunIdentity,
  body: () => Promise<Result>,
): Promise<Result> {
  const holder: LockHolder = { processId: self.processId, host: self.host, run: randomUUID() };
  const lock = new Lock(fileSystem, root, self, ticketPath(root, holder));
  try {
    await fileSystem.createFile(lock.ticket, printHolder(holder));
    return await lock.hold(`${root}/${lockName}`, async () => {
      await lock.deleteRemains();
      return body();
    });
  } finally {
    await fileSystem.deleteFile(lock.ticket);
  }
}

/** Where a run writes its ticket. The process number is in the name, to tell whose it is even when it is still empty. */
function ticketPath(root: string, { processId, run }: LockHolder): string {
  return `${root}/${lockName}.${processId}.${run}`;
}

/** How many dead runs can have died while taking over from one another before that must be a forgery. */
const deepestTakeover = 16;

class Lock {
  constructor(
    private readonly fileSystem: FileSystem,
    private readonly root: string,
    private readonly self: RunIdentity,
    readonly ticket: string,
  ) {}

  async hold<Result>(path: string, body: () => Promise<Result>, depth = 0): Promise<Result> {
    while (!(await this.fileSystem.link(this.ticket, path))) {
      const holder = await this.holderOf(path);
      if (holder === undefined) continue;
      if (mayBeAlive(holder, this.self)) throw lockedBy(holder, this.root, this.self);
      if (depth === deepestTakeover) throw unreadable(path);
      await this.removeDead(path, holder, depth);
    }
    try {
      return await body();
    } finally {
      await this.fileSystem.deleteFile(path);
    }
  }

  /**
   * Removes the lock of a dead run. Between reading a lock and removing it, somebody else may have removed it and put
   * their own there, so the right to remove this very lock is a lock itself, named after the dead run. Whoever holds
   * that looks again: a lock of a dead run that is still there can no longer be removed by anybody else.
   */
  private async removeDead(path: string, dead: LockHolder, depth: number): Promise<void> {
    const removeAgain = async (): Promise<void> => {
      const current = await this.holderOf(path);
      if (current?.run === dead.run) await this.fileSystem.deleteFile(path);
    };
    await this.hold(`${this.root}/${lockName}.${dead.run}`, removeAgain, depth + 1);
  }

  private async holderOf(path: string): Promise<LockHolder | undefined> {
    const kind = await this.fileSystem.kindOf(path);
    const content = kind === 'file' ? await this.fileSystem.readFile(path) : undefined;
    if (kind === undefined || (kind === 'file' && content === undefined)) return undefined;
    const holder = parseHolder(content?.toString('utf8') ?? '');
    if (holder === undefined) throw unreadable(path);
    return holder;
  }

  /**
   * Deletes what dead runs left beside the lock. A take-over of theirs that is still held by a live run is deleted as
   * well: the lock it was about is gone for good, so it no longer gives a right to anything.
   */
  async deleteRemains(): Promise<void> {
    for (const { name, kind } of await this.fileSystem.readFolder(this.root)) {
      const isRemains = name.startsWith(`${lockName}.`) && kind !== 'folder';
      if (isRemains && !this.isLiveTicket(name))
        await this.fileSystem.deleteFile(`${this.root}/${name}`);
    }
  }

  private isLiveTicket(name: string): boolean {
    const processId = /^\.(\d+)\./.exec(name.slice(lockName.length))?.[1];
    return processId !== undefined && this.self.isAlive(Number(processId));
  }
}

function lockedBy({ processId, host }: LockHolder, root: string, self: RunIdentity): OutputError {
  const path = `${root}/${lockName}`;
  const run =
    host === self.host ? `process ${processId}` : `process ${processId} on ${visible(host)}`;
  const message = `Another run (${run}) is writing to ${root}; if that is not so, delete ${path}`;
  return new OutputError('locked', path, message);
}

function unreadable(path: string): OutputError {
  const message = `Cannot tell which run holds the lock ${path}; if no other run is going on, delete it`;
  return new OutputError('lock-unreadable', path, message);
}
