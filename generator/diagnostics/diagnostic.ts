import type { Span } from '../source/span.js';

/** error: nothing is written; warning: written all the same; information: shown with `--verbose`. */
export type Severity = 'error' | 'warning' | 'information';

/** A finding about a place in a source. Field names follow vfile's VFileMessage. */
export interface Diagnostic {
  /** The code: kebab-case and permanent. */
  readonly ruleId: string;
  readonly severity: Severity;
  readonly reason: string;
  readonly help?: string;
  readonly place: Span;
  /** Other places that belong to the finding, such as the first of two duplicates. */
  readonly related?: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly reason: string;
  readonly place: Span;
}

/** Whether any finding forbids writing. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
