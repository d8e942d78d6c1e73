import { compareCodeUnits } from '../../support/compare.js';
import type { Diagnostic } from '../diagnostic.js';

/** By path, offset, code, then message: the order every report uses. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (left, right) =>
      compareCodeUnits(left.place.path, right.place.path) ||
      left.place.start - right.place.start ||
      compareCodeUnits(left.ruleId, right.ruleId) ||
      compareCodeUnits(left.reason, right.reason),
  );
}
