import { diffCatalogs } from '../../generator/diff/diff-catalogs.js';
import { findSourceUses } from '../../generator/commands/impact/source/find-source-uses.js';
import { type FoundUses, findUses } from '../../generator/impact/find/find-uses.js';
import type { ImpactFinding } from '../../generator/impact/match/finding.js';
import { matchUses } from '../../generator/impact/match/match-uses.js';
import { readDocument } from '../../generator/policy/read/read-document.js';
import type { Catalog } from '../../generator/model/catalog.js';
import { SourceFile } from '../../generator/source/source-file.js';

/** A file of the user; a value is written as JSON. */
export function fileOf(path: string, content: unknown): SourceFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  return new SourceFile(path, text);
}

/** What a file uses, read by its extension. */
export function usesIn(file: SourceFile): FoundUses {
  if (file.path.endsWith('.json')) return findUses(readDocument(file, 'json'));
  if (file.path.endsWith('.yaml')) return findUses(readDocument(file, 'yaml'));
  return findSourceUses(file);
}

/** `kind text` of each use, and the text that its place covers when that is another one. */
export function usedIn(path: string, content: unknown): string[] {
  const file = fileOf(path, content);
  const { uses, problems } = usesIn(file);
  if (problems.length > 0) throw new Error(problems.map(({ reason }) => reason).join('\n'));
  return uses.map(({ kind, text }) => `${kind} ${text}`);
}

export function findingsIn(file: SourceFile, before: Catalog, after: Catalog): ImpactFinding[] {
  const diff = diffCatalogs(before, after, { before: 'old', after: 'new' });
  return matchUses(usesIn(file).uses, diff, before, after);
}

/** `line effect kinds: message` of each finding. */
export function toldIn(file: SourceFile, before: Catalog, after: Catalog): string[] {
  return findingsIn(file, before, after).map(({ use, message, effect, changes }) => {
    const kinds = [...new Set(changes.map(({ kind }) => kind))].join(' ');
    return `${file.pointAt(use.span.start).line} ${effect} ${kinds}: ${message}`;
  });
}

/** A policy with one statement. */
export function policy(statement: object): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Resource: '*', ...statement }] };
}
