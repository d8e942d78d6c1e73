import type { SourceFile } from '../../source/source-file.js';
import type { DataDocument } from '../document.js';
import { readJson } from './read-json.js';
import { readYaml } from './read-yaml.js';

/** Reads a file of data. */
export function readDocument(source: SourceFile, format: 'json' | 'yaml'): DataDocument {
  return format === 'json' ? readJson(source) : readYaml(source);
}

/**
 * Whether a text can hold a statement at all: one has both elements by name. An escape could hide them. Spares the parsers
 * most files of a folder, and the user errors about files that are no policies, such as JSON with comments.
 */
export function mayHoldPolicy(text: string): boolean {
  return (/actions?\b/i.test(text) && /effect|resources|principals/i.test(text)) || hasEscape(text);
}

/** Whether a text can hold a statement at all, also one with a misspelt element. */
export function mayHoldStatement(text: string): boolean {
  return /\b(?:effect|statement|actions)\b/i.test(text) || hasEscape(text);
}

function hasEscape(text: string): boolean {
  return /\\[ux]00[4-7]/i.test(text);
}
