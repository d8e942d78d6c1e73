import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LintedDocument, lintDocument } from '../../generator/lint/lint-document.js';
import { readDocument } from '../../generator/policy/read/read-document.js';
import { SourceFile } from '../../generator/source/source-file.js';
import type { Catalog } from '../../templates/runtime/catalog.js';
import { wholeCatalog } from '../support/pack-metadata.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** All files below a folder of this one, by path. */
export function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(here, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|ya?ml)$/.test(name))
    .map((name) => name.split(sep).join('/'))
    .sort()
    .map((name) => new SourceFile(name, readFileSync(join(here, folder, name), 'utf8')));
}

/** What is found in a file, read by its extension. */
export function lintSource(source: SourceFile, catalog: Catalog): LintedDocument {
  const format = source.path.endsWith('.json') ? 'json' : 'yaml';
  return lintDocument(readDocument(source, format), catalog);
}

/** `file:line:column code` of each finding and problem. */
export function placesIn(source: SourceFile, catalog: Catalog): string[] {
  const { findings, problems } = lintSource(source, catalog);
  return [...problems, ...findings].map(({ ruleId, place }) => {
    const { line, column } = source.pointAt(place.start);
    return `${source.path}:${line}:${column} ${ruleId}`;
  });
}

/** `line:column code` of each finding in a text; `text` may be a value, written as JSON. */
export async function linted(content: unknown, path = 'policy.json'): Promise<string[]> {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  const source = new SourceFile(path, text);
  const places = placesIn(source, await wholeCatalog());
  return places.map((place) => place.slice(path.length + 1));
}
