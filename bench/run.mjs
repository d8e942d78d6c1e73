// Bundles the benchmark to a temporary folder, for Node.js runs no TypeScript, and runs it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const bench = dirname(fileURLToPath(import.meta.url));
const bundles = mkdtempSync(join(tmpdir(), 'iamspec-bench-code-'));
process.on('exit', () => rmSync(bundles, { recursive: true, force: true }));

await build({
  entryPoints: ['main.ts', 'arn/loop.ts', 'package/editor-loop.ts'].map((name) =>
    join(bench, name),
  ),
  outdir: bundles,
  outbase: bench,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(join(bundles, 'main.mjs')).href);
process.exitCode = await main(process.argv.slice(2), { repository: dirname(bench), bundles });
