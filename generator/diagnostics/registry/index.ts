import type { Span } from '../../source/span.js';
import type { DiagnosticDefinition } from '../define.js';
import type { Diagnostic, RelatedPlace, Severity } from '../diagnostic.js';
import { frontmatterDiagnostics } from './frontmatter.js';
import { jsonDiagnostics } from './json.js';
import { modelDiagnostics } from './model.js';
import { sectionDiagnostics } from './sections.js';
import { sourceDiagnostics } from './source.js';

/** Every code iamspec can report. Codes are permanent. */
export const diagnosticRegistry = {
  ...sourceDiagnostics,
  ...frontmatterDiagnostics,
  ...sectionDiagnostics,
  ...jsonDiagnostics,
  ...modelDiagnostics,
};

export type DiagnosticCode = keyof typeof diagnosticRegistry;
export type DiagnosticParameters<Code extends DiagnosticCode> = Parameters<
  (typeof diagnosticRegistry)[Code]['message']
>[0];

/** What else a finding carries. `severity` replaces the registry's, for `--strict`. */
export interface DiagnosticExtras {
  readonly related?: readonly RelatedPlace[];
  readonly severity?: Severity;
}

/** A finding of `code` at `place`; the parameters are those of the code's message. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  place: Span,
  parameters: DiagnosticParameters<Code>,
  extras: DiagnosticExtras = {},
): Diagnostic {
  const definition = diagnosticRegistry[code] as unknown as DiagnosticDefinition<
    DiagnosticParameters<Code>
  >;
  return {
    ruleId: code,
    severity: definition.severity,
    reason: definition.message(parameters),
    help: definition.help,
    place,
    ...extras,
  };
}
