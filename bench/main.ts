import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { arnRows } from './arn/arn-rows.js';
import { diffRows } from './generator/diff-rows.js';
import { generateRows } from './generator/generate-rows.js';
import { scaleRows } from './generator/scale-rows.js';
import { lintRows } from './lint/lint-rows.js';
import { groupNames, type Options, parseOptions, usage } from './options.js';
import { buildPackage } from './package/build-package.js';
import { compileRows } from './package/compile-rows.js';
import { editorRows } from './package/editor-rows.js';
import { importRows } from './package/import-rows.js';
import { sizeRows } from './package/size-rows.js';
import { statementRows } from './package/statement-rows.js';
import { keepResults } from './results.js';
import type { Row } from './support/row.js';
import { printTables } from './support/table.js';
import { type Places, Workspace } from './workspace.js';

/** Runs the benchmark; the exit code is 2 when it cannot. */
export async function main(arguments_: readonly string[], places: Places): Promise<number> {
  const options = readOptions(arguments_);
  if (!options) return 2;
  if (!existsSync(join(places.repository, 'bench/node_modules'))) {
    process.stderr.write(
      'The packages to compare with are not installed. Install them with:\n  npm ci --prefix bench\n',
    );
    return 2;
  }
  const workspace = new Workspace(places, options.seeds, options.runs);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      workspace.dispose();
      process.exit(2);
    });
  }
  try {
    const rows = await measure(options, workspace);
    process.stdout.write(printTables(rows));
    if (options.only.length === groupNames.length) keepResults(rows, workspace);
    return 0;
  } finally {
    workspace.dispose();
  }
}

function readOptions(arguments_: readonly string[]): Options | undefined {
  try {
    return parseOptions(arguments_);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n${usage}`);
    return undefined;
  }
}

async function measure({ only }: Options, workspace: Workspace): Promise<Row[]> {
  const rows: Row[] = [];
  if (only.includes('generator')) {
    rows.push(...(await generateRows(workspace)));
    rows.push(...(await diffRows(workspace)));
    rows.push(...(await scaleRows(workspace)));
  }
  if (only.includes('lint')) rows.push(...(await lintRows(workspace)));
  if (!only.includes('package') && !only.includes('arn')) return rows;
  const built = await buildPackage(workspace);
  if (only.includes('package')) {
    rows.push(...(await importRows(workspace, built)));
    rows.push(...(await compileRows(workspace, built)));
    rows.push(...(await statementRows(workspace, built)));
    rows.push(...(await editorRows(workspace, built)));
    rows.push(...sizeRows(workspace, built));
  }
  if (only.includes('arn')) rows.push(...(await arnRows(workspace, built)));
  return rows;
}
