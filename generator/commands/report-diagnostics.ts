import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { formatGithub } from '../diagnostics/report/github.js';
import { formatJson } from '../diagnostics/report/json.js';
import type { Sources } from '../diagnostics/report/sources.js';
import { formatText } from '../diagnostics/report/text.js';
import type { CommandIo } from './io.js';
import { paintFor } from './paint.js';

export const diagnosticFormats = ['text', 'json', 'github'] as const;
export type DiagnosticFormat = (typeof diagnosticFormats)[number];

/** Which findings are shown, and how. */
export interface ReportOptions {
  readonly format: DiagnosticFormat;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Prints findings: text to stderr, the formats for programs to stdout. `quiet` keeps errors, `verbose` adds information. */
export function reportDiagnostics(
  io: CommandIo,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  options: ReportOptions,
): void {
  const shown = diagnostics.filter(({ severity }) => isShown(severity, options));
  if (options.format === 'json') io.stdout(formatJson(shown, sources));
  else if (options.format === 'github') io.stdout(formatGithub(shown, sources));
  else if (shown.length > 0) io.stderr(`${formatText(shown, sources, paintFor(io.hasColor))}\n`);
}

function isShown(severity: Severity, options: ReportOptions): boolean {
  if (severity === 'error') return true;
  return severity === 'warning' ? options.quiet !== true : options.verbose === true;
}
