import { policyFindingCodes } from '../../templates/runtime/check-codes.js';
import { nearestName } from '../../templates/runtime/nearest-name.js';
import { sortedUnique } from '../support/compare.js';

/** The codes of all findings about policies, in code-unit order. */
export function lintCodes(): readonly string[] {
  return sortedUnique([...policyFindingCodes(), 'duplicate-key']);
}

/** The code that someone who wrote `code` may have meant. */
export function nearestCode(code: string): string | undefined {
  return nearestName(code, lintCodes());
}
