import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** A Node.js process to run. */
export interface NodeProcess {
  readonly arguments: readonly string[];
  readonly cwd: string;
  /** File to preload that reports what the process used; without it only the time is measured. */
  readonly usage?: string;
}

export interface Usage {
  readonly peakBytes: number;
  readonly cpuMilliseconds: number;
}

export interface Measurement extends Usage {
  /** From the start of the process to its end. */
  readonly milliseconds: number;
  readonly stdout: string;
}

/** Runs a process and measures it. Rejects when it fails; the usage is 0 where none was reported. */
export async function measureProcess(run: NodeProcess): Promise<Measurement> {
  const preload = run.usage === undefined ? [] : ['--require', run.usage];
  const start = performance.now();
  const child = spawn(process.execPath, [...preload, ...run.arguments], {
    cwd: run.cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  }).then((code) => ({ code, milliseconds: performance.now() - start }));
  const [{ code, milliseconds }, stdout, stderr, usage] = await Promise.all([
    ended,
    textOf(child.stdout),
    textOf(child.stderr),
    textOf(child.stdio[3]),
  ]);
  if (code !== 0) {
    throw new Error(`node ${run.arguments.join(' ')} ended with ${code ?? 'a signal'}\n${stderr}`);
  }
  return { milliseconds, stdout, ...parseUsage(usage) };
}

function textOf(stream: unknown): Promise<string> {
  if (!(stream instanceof Readable)) throw new TypeError('Nothing to read from the process');
  return text(stream);
}

function parseUsage(json: string): Usage {
  return json === '' ? { peakBytes: 0, cpuMilliseconds: 0 } : (JSON.parse(json) as Usage);
}
