import type { PolicyFinding, PolicyPath } from './check-types.js';

/** Thrown when a policy is not what AWS accepts, or can never do what it says. The message lists all errors. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  /** The errors in the order of the document; empty when there was no document to check. */
  readonly findings: readonly PolicyFinding[];

  constructor(message: string, findings: readonly PolicyFinding[] = []) {
    super(message);
    this.findings = findings;
  }
}

/** The error for findings, one line each: `Statement[0].Action[1]: ...`. */
export function createPolicyError(findings: readonly PolicyFinding[]): PolicyError {
  const count = findings.length === 1 ? '1 error' : `${findings.length} errors`;
  const lines = findings.map(({ path, message, help }) => {
    const place = path.length === 0 ? 'document' : formatPath(path);
    return `  ${place}: ${help === undefined ? message : `${message} ${help}`}`;
  });
  return new PolicyError([`The policy has ${count}:`, ...lines].join('\n'), findings);
}

function formatPath(path: PolicyPath): string {
  const parts = path.map((part, index) => {
    if (typeof part === 'number') return `[${part}]`;
    if (!/^\w+$/.test(part)) return `[${JSON.stringify(part)}]`;
    return index === 0 ? part : `.${part}`;
  });
  return parts.join('');
}
