import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Row, roundedRow } from './support/row.js';
import { rounded } from './support/statistics.js';
import { printTables, replaceFigures } from './support/table.js';
import type { Workspace } from './workspace.js';

/** Keeps the figures in `results.json` and in the README. Nothing in them tells when or on which machine. */
export function keepResults(rows: readonly Row[], workspace: Workspace): void {
  const { files, bytes } = workspace.input();
  const surroundings = { node: process.version, cores: availableParallelism() };
  const input = { specs: files, bytes: rounded(bytes) };
  const results = { ...surroundings, runs: workspace.runs, input, rows: rows.map(roundedRow) };
  const folder = join(workspace.places.repository, 'bench');
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify(results, undefined, 2)}\n`);
  const page = join(folder, 'README.md');
  const heading =
    `Node.js ${surroundings.node}, ${surroundings.cores} cores, ` +
    `${files} files of specs with ${rounded(bytes / 1e6)} MB, medians of ${workspace.runs} runs.`;
  const figures = `${heading}\n\n${printTables(rows)}`;
  writeFileSync(page, replaceFigures(readFileSync(page, 'utf8'), figures));
}
