import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { define, type DiagnosticDefinition } from '../diagnostics/define.js';
import type { Span } from '../source/span.js';

/** What can be wrong with a file of the user. They are no specs, so their findings are apart from those of specs. */
const problems = {
  'policy-file-unreadable': define(
    'error',
    ({ problem }: { problem: string }) => `Unexpected file: ${problem}`,
    'Name only files that can hold policies.',
  ),
  'policy-file-syntax': define(
    'error',
    ({ problem }: { problem: string }) => `Unexpected syntax: ${problem}`,
    'Correct the file, or do not name it.',
  ),
  'policy-file-too-deep': define(
    'error',
    ({ problem }: { problem: string }) => `Unexpected nesting, expected at most ${problem} levels`,
    'No policy needs that; do not name the file.',
  ),
  'policy-file-too-much': define(
    'error',
    ({ problem }: { problem: string }) =>
      `Unexpected number of actions, condition keys and ARNs, expected at most ${problem}`,
    'Split the file.',
  ),
  'no-policy': define(
    'information',
    ({ problem }: { problem: string }) => `No ${problem} in this file`,
    'Nothing to do, unless you expected some.',
  ),
} satisfies Record<string, DiagnosticDefinition<{ problem: string }>>;

export type ProblemCode = keyof typeof problems;

/** A finding about a file of the user. */
export function problemAt(code: ProblemCode, place: Span, problem: string): Diagnostic {
  const { severity, message, help } = problems[code];
  return { ruleId: code, severity, reason: message({ problem }), help, place };
}
