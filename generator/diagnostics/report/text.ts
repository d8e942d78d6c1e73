import type { Diagnostic, Severity } from '../diagnostic.js';
import { visible } from '../sanitize.js';
import { codeFrame } from './code-frame.js';
import { type Sources, startOf } from './sources.js';
import type { Span } from '../../source/span.js';

/** How a report colours its parts; the identity where there is no terminal. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

export const plainPaint: Paint = {
  severity: (_severity, text) => text,
  strong: (text) => text,
  faint: (text) => text,
};

/** `file:line:column severity code message`, then the code frame, related places and help. */
export function formatText(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  paint: Paint = plainPaint,
): string {
  return diagnostics.map((entry) => `${formatEntry(entry, sources, paint)}\n`).join('\n');
}

function formatEntry(entry: Diagnostic, sources: Sources, paint: Paint): string {
  const severity = paint.severity(entry.severity, entry.severity);
  const head = `${paint.strong(placeText(entry.place, sources))} ${severity} ${entry.ruleId} ${visible(entry.reason)}`;
  const source = sources.get(entry.place.path);
  const lines = [head];
  if (source && source.text !== '') {
    lines.push(...codeFrame(source, entry.place).map((line) => paint.faint(line)));
  }
  for (const related of entry.related ?? []) {
    lines.push(`  ${placeText(related.place, sources)} ${visible(related.reason)}`);
  }
  if (entry.help) lines.push(`  help: ${visible(entry.help)}`);
  return lines.join('\n');
}

function placeText(place: Span, sources: Sources): string {
  const { line, column } = startOf(place, sources);
  return `${visible(place.path)}:${line}:${column}`;
}
