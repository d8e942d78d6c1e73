import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the repository, with a `/` at the end. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, without what an npm run around the tests left in the environment. */
export function run(
  folder: string,
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm|node|vitest)_/i.test(name),
  );
  const env = { ...Object.fromEntries(inherited), ...environment };
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: folder, env });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        texts[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode: exitCode ?? -1, ...texts });
    });
  });
}

/** The same, and throws unless the exit code is 0. */
export async function succeed(...parameters: Parameters<typeof run>): Promise<Outcome> {
  const outcome = await run(...parameters);
  if (outcome.exitCode !== 0) {
    const [, command, rest] = parameters;
    throw new Error(`${command} ${rest.join(' ')}\n${outcome.stdout}${outcome.stderr}`);
  }
  return outcome;
}
