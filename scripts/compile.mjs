// Bundles the command line into dist/. ES modules of small files (remark alone has two hundred) are bundled, which halves the
// time to start; CommonJS packages stay outside, for they reach Node's modules by `require`.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['generator/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['chokidar', 'commander', 'gray-matter', 'picocolors', 'ts-morph', 'yaml'],
  logLevel: 'warning',
});
