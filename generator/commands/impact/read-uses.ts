import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type FoundUses, findUses } from '../../impact/find/find-uses.js';
import { impactLimits, type PolicyFormat } from '../../impact/limits.js';
import { problemAt } from '../../impact/problems.js';
import { mayHoldPolicy, readDocument } from '../../impact/read/read-document.js';
import type { Use } from '../../impact/uses.js';
import { SourceFile } from '../../source/source-file.js';
import { appendAll, groupDigits } from '../../support/collections.js';
import { inputOf } from '../read-seeds.js';
import type { PolicyFile } from './collect-files.js';

/** What all files use. */
export interface ReadUses {
  readonly uses: readonly Use[];
  readonly problems: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Reads the files one after the other, so that only their texts stay in memory. */
export async function readUses(files: readonly PolicyFile[]): Promise<ReadUses> {
  const uses: Use[] = [];
  const problems: Diagnostic[] = [];
  const sources = new Map<string, SourceFile>();
  for (const file of files) {
    const source = await readSource(file);
    const found = source instanceof SourceFile ? await usesIn(source, file.format) : source;
    if (source instanceof SourceFile) sources.set(file.path, source);
    appendAll(uses, found.uses);
    appendAll(problems, found.problems);
  }
  return { uses, problems, sources };
}

async function readSource({ path, file, format }: PolicyFile): Promise<SourceFile | FoundUses> {
  const failure = (problem: string): FoundUses => ({
    uses: [],
    problems: [problemAt('policy-file-unreadable', { path, start: 0, end: 0 }, problem)],
  });
  const limit = impactLimits.fileBytes[format];
  const { size } = await stat(file);
  if (size > limit) {
    return failure(`${groupDigits(size)} bytes, expected at most ${groupDigits(limit)}`);
  }
  const input = inputOf(await readFile(file), path, path);
  return 'text' in input
    ? new SourceFile(path, input.text)
    : failure('not in UTF-8, expected a text file');
}

async function usesIn(source: SourceFile, format: PolicyFormat): Promise<FoundUses> {
  const found = await findIn(source, format);
  if (found.uses.length > 0 || found.problems.length > 0) return found;
  const what = format === 'source' ? 'action, member or ARN' : 'policy';
  return { uses: [], problems: [problemAt('no-policy', source.span(0, 0), what)] };
}

async function findIn(source: SourceFile, format: PolicyFormat): Promise<FoundUses> {
  if (format === 'source') {
    // The compiler takes long to load.
    const { findSourceUses } = await import('./source/find-source-uses.js');
    return findSourceUses(source);
  }
  if (!mayHoldPolicy(source.text)) return { uses: [], problems: [] };
  return findUses(readDocument(source, format));
}
