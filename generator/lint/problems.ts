import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DuplicateKey } from './find/duplicate-keys.js';

/** A name that a policy has twice in one object: which of the two counts is up to who reads it (RFC 8259, 4 "Objects"). */
export function duplicateKey({ first, second }: DuplicateKey): Diagnostic {
  return {
    ruleId: 'duplicate-key',
    severity: 'error',
    reason: `Unexpected second \`${second.text}\`, expected one`,
    help: 'Join the two, or remove one of them.',
    place: second.span,
    related: [{ reason: 'the first one', place: first.span }],
  };
}
