import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The folder of all examples. The compiled test stands in `dist/runtimes/`. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = mkdtempSync(join(tmpdir(), 'runtimes-'));
after(() => {
  rmSync(cache, { recursive: true });
});

/** The program as its author wrote it: both runtimes read TypeScript. */
function run(runtime: string, ...parameters: readonly string[]): unknown {
  const printed = execFileSync(runtime, [...parameters, join(root, 'runtimes/main.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: env['PATH'], HOME: cache, DENO_DIR: join(cache, 'deno'), NO_COLOR: '1' },
  });
  return JSON.parse(printed) as unknown;
}

/** Packages were installed without their scripts, one of which would put Bun where its own package says it is. */
function bun(): string {
  const vendor = join(root, 'node_modules/@oven');
  const [name] = readdirSync(vendor).sort();
  return join(vendor, name ?? '', 'bin/bun');
}

const expected = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::reports/*',
      Condition: { StringEquals: { 's3:ExistingObjectTag/Env': 'prod' } },
    },
  ],
};

test('Deno makes the policy without a permission', () => {
  const deno = join(root, 'node_modules/deno/bin.cjs');
  assert.deepEqual(run(execPath, deno, 'run', '--no-prompt', '--no-remote'), expected);
});

test('Bun makes the policy', () => {
  assert.deepEqual(run(bun(), 'run'), expected);
});
