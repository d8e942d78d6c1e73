import type { FindingDefinitions } from './check-define.js';
import { code, didYouMean, either, list } from './check-words.js';

interface Suggested {
  readonly name: string;
  readonly nearest: string | undefined;
}

interface OnKey {
  readonly operator: string;
  readonly key: string;
}

/** Findings about conditions ("IAM JSON policy elements: Condition operators"). */
export const conditionFindings = {
  'unknown-operator': {
    severity: 'error',
    message: ({ name }: Suggested) => `${code(name)} is no condition operator.`,
    help: ({ nearest }: Suggested) => didYouMean(nearest),
  },
  'unknown-condition-key': {
    severity: 'error',
    message: ({ name }: Suggested) => `${code(name)} is no condition key of any service.`,
    help: ({ nearest }: Suggested) => didYouMean(nearest),
  },
  'unsupported-condition-key': {
    severity: 'error',
    message: ({ name, actions }: { name: string; actions: readonly string[] }) =>
      `${code(name)} is never in a request for ${list(actions)}.`,
    help: () => 'Use a key that the actions or their resources support, or a global one.',
  },
  'operator-type-mismatch': {
    severity: 'error',
    message: ({
      operator,
      key,
      type,
      expected,
    }: OnKey & { type: string; expected: readonly string[] }) =>
      `${code(operator)} does not compare ${code(key)}, which is of type ${code(type)}, expected ${either(expected)}.`,
  },
  'set-operator-on-single-value': {
    severity: 'warning',
    message: ({ operator, key }: OnKey) =>
      `${code(operator)} is for keys with several values; ${code(key)} has one at most.`,
    help: ({ operator }: OnKey) =>
      operator.startsWith('ForAllValues')
        ? 'Without the set operator: `ForAllValues` is true as well when the request has no such key.'
        : 'Leave the set operator out.',
  },
  'missing-set-operator': {
    severity: 'warning',
    message: ({ operator, key }: OnKey) =>
      `${code(key)} can have several values; ${code(operator)} needs \`ForAnyValue:\` or \`ForAllValues:\` before it.`,
  },
  'invalid-condition-value': {
    severity: 'error',
    message: ({
      value,
      operator,
      expected,
    }: {
      value: string;
      operator: string;
      expected: string;
    }) => `${code(value)} is no value for ${code(operator)}, expected ${expected}.`,
  },
  'wildcard-in-exact-match': {
    severity: 'warning',
    message: ({ value, operator }: { value: string; operator: string; instead: string }) =>
      `${code(operator)} compares the wildcard in ${code(value)} as a plain character.`,
    help: ({ instead }: { instead: string }) => `For a pattern use ${code(instead)}.`,
  },
} as const satisfies FindingDefinitions;
