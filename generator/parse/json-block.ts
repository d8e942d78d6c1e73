import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/registry/index.js';
import type { SourceFile } from '../source/source-file.js';
import { depthOf } from './json-depth.js';
import { JsonLocator } from './json-locator.js';
import { limits } from './limits.js';
import type { JsonNode, JsonValue } from './spec-document.js';

export interface JsonResult {
  readonly node?: JsonNode;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses the text between `start` and `end` as strict JSON (RFC 8259); duplicate keys are errors. Text in the printer's
 * own form is proven free of duplicates by printing it again, so the slow, positioned parse runs only for other text.
 */
export function parseJsonBlock(source: SourceFile, start: number, end: number): JsonResult {
  const text = source.text.slice(start, end);
  if (depthOf(text).deepest > limits.jsonDepth) {
    const span = source.span(start, Math.min(end, start + 80));
    return { diagnostics: [diagnostic('json-too-deep', span, { limit: limits.jsonDepth })] };
  }
  const locator = new JsonLocator(source, start, text);
  const value = parseCanonical(text);
  if (value !== undefined) return { node: nodeOf(value, locator), diagnostics: [] };
  const diagnostics = locator.check();
  if (diagnostics.length > 0) return { diagnostics };
  const parsed = parseText(text);
  if (parsed === undefined) return { diagnostics: [locator.controlCharacter()] };
  return { node: nodeOf(parsed, locator), diagnostics: [] };
}

function nodeOf(value: JsonValue, locator: JsonLocator): JsonNode {
  return {
    value,
    span: locator.span,
    spanOf: (path) => locator.spanOf(path),
    keySpanOf: (path) => locator.keySpanOf(path),
  };
}

function parseCanonical(text: string): JsonValue | undefined {
  const value = parseText(text);
  return JSON.stringify(value, null, 4) === text.trimEnd() ? value : undefined;
}

function parseText(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
