import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type FoundUses, findUses } from '../../impact/find/find-uses.js';
import { impactLimits, type PolicyFormat } from '../../impact/limits.js';
import { problemAt } from '../../policy/problems.js';
import { mayHoldPolicy, readDocument } from '../../policy/read/read-document.js';
import type { Use } from '../../impact/uses.js';
import { SourceFile } from '../../source/source-file.js';
import { appendAll } from '../../support/collections.js';
import { readSource } from '../read-source.js';
import type { PolicyFile } from './file-kinds.js';

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
    const source = await readSource(file, impactLimits.fileBytes[file.format]);
    if (!(source instanceof SourceFile)) {
      problems.push(source);
      continue;
    }
    sources.set(file.path, source);
    const found = await usesIn(source, file.format);
    appendAll(uses, found.uses);
    appendAll(problems, found.problems);
  }
  return { uses, problems, sources };
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
