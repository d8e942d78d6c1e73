/** The run that asks for the lock. What is known of processes is passed in: only the command line reads `process`. */
export interface RunIdentity {
  readonly processId: number;
  readonly host: string;
  /** Whether a process of this host exists, also when it belongs to somebody else (signal 0 does not fail with ESRCH). */
  isAlive(processId: number): boolean;
}

/** What a lock file says about the run that holds the lock. */
export interface LockHolder {
  readonly processId: number;
  readonly host: string;
  /** Tells this run from every other one, for process numbers come back. */
  readonly run: string;
}

/** The content of a lock file. */
export function printHolder({ processId, host, run }: LockHolder): string {
  return `${JSON.stringify({ host, processId, run })}\n`;
}

/** Reads the content of a lock file; undefined when iamspec cannot have written it. */
export function parseHolder(text: string): LockHolder | undefined {
  try {
    const holder: unknown = JSON.parse(text);
    return isHolder(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the run may still go on. Of another host nothing can be known, so there it may. */
export function mayBeAlive(holder: LockHolder, self: RunIdentity): boolean {
  return holder.host !== self.host || self.isAlive(holder.processId);
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== 'object' || value === null) return false;
  const { processId, host, run }: Partial<Record<keyof LockHolder, unknown>> = value;
  return isProcessId(processId) && typeof host === 'string' && isRun(run);
}

function isProcessId(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** A UUID (RFC 9562). It becomes part of a file name, so nothing else may pass. */
function isRun(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
