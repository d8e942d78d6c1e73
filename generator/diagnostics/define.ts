import type { Severity } from './diagnostic.js';

/** What the registry says of one code. */
export interface DiagnosticDefinition<Parameters> {
  readonly severity: Severity;
  /** "Unexpected X, expected Y", values in backticks. */
  readonly message: (parameters: Parameters) => string;
  /** What to do about it. */
  readonly help: string;
}

/** Ties the parameter type of a message to its code. */
export function define<Parameters = object>(
  severity: Severity,
  message: (parameters: Parameters) => string,
  help: string,
): DiagnosticDefinition<Parameters> {
  return { severity, message, help };
}
