// Builds generated/dist: JavaScript by esbuild, declarations by the TypeScript compiler, and the descriptions of AWS in them.
// Every service is one file beside a shared runtime, so importing a service opens two files; nothing is there twice.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { buildScripts } from './build/package-scripts.mjs';
import { writeDeclarations } from './build/write-declarations.mjs';

const root = resolve(process.argv[2] ?? 'generated');
const outdir = join(root, 'dist');

rmSync(outdir, { recursive: true, force: true });
await buildScripts(root, outdir);
writeDeclarations(root, outdir);
