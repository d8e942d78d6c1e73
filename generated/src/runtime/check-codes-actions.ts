import type { FindingDefinitions } from './check-define.js';
import { code, didYouMean, list } from './check-words.js';

interface Suggested {
  readonly name: string;
  readonly nearest: string | undefined;
}

interface Fitting {
  readonly action: string;
  /** Full names of the resource types that fit. */
  readonly types: readonly string[];
  /** Their ARN formats. */
  readonly formats: readonly string[];
}

/** Findings about actions and resources ("Actions, resources, and condition keys for AWS services"). */
export const actionFindings = {
  'unknown-service': {
    severity: 'error',
    message: ({ name, action }: Suggested & { readonly action: string }) =>
      `${code(name)} in ${code(action)} is no service prefix.`,
    help: ({ nearest }: Suggested) => didYouMean(nearest),
  },
  'unknown-action': {
    severity: 'error',
    message: ({ name, problem }: Suggested & { readonly problem: string }) =>
      `${code(name)} ${problem}.`,
    help: ({ nearest }: Suggested) => didYouMean(nearest),
  },
  'removed-action': {
    severity: 'warning',
    message: ({ name, since }: { name: string; since: string }) =>
      `${code(name)} is no longer in the Service Authorization Reference (${since}).`,
  },
  'wildcard-matches-nothing': {
    severity: 'error',
    message: ({ name }: Suggested) => `${code(name)} matches no action.`,
    help: ({ nearest }: Suggested) => didYouMean(nearest),
  },
  'invalid-arn': {
    severity: 'error',
    message: ({ value, problem }: { value: string; problem: string }) =>
      `${code(value)} ${problem}.`,
    help: () => 'An ARN reads `arn:partition:service:region:account:resource`.',
  },
  'resource-fits-no-action': {
    severity: 'error',
    message: ({
      value,
      found,
      types,
    }: {
      value: string;
      found: readonly string[];
      types: readonly string[];
      formats: readonly string[];
    }) =>
      `${code(value)}${found.length > 0 ? ` (${list(found)})` : ''} fits none of the actions, which apply to ${list(types)}.`,
    help: ({ formats }: Pick<Fitting, 'formats'>) => `What fits: ${list(formats)}.`,
  },
  'action-without-resource': {
    severity: 'error',
    message: ({ action, types }: Fitting) =>
      types.length === 0
        ? `${code(action)} applies to no resource but \`*\`, which is not in Resource.`
        : `${code(action)} applies to ${list(types)}; none of them is in Resource.`,
    help: ({ types, formats }: Fitting) =>
      types.length === 0
        ? 'Move it to a statement with Resource `*`.'
        : `What fits: ${list(formats)}.`,
  },
  'missing-required-resource-type': {
    severity: 'warning',
    message: ({ action, types }: Fitting) =>
      `${code(action)} also needs ${list(types)}; no statement that allows it has one in Resource.`,
    help: ({ formats }: Pick<Fitting, 'formats'>) => `What fits: ${list(formats)}.`,
  },
  'missing-dependent-action': {
    severity: 'information',
    message: ({ action, dependents }: { action: string; dependents: readonly string[] }) =>
      `${code(action)} can need ${list(dependents)}, which the document does not allow.`,
    help: () => 'Another policy of the same principal may allow it.',
  },
  'redundant-action': {
    severity: 'information',
    message: ({ action, other }: { action: string; other: string }) =>
      action === other
        ? `${code(action)} is there twice.`
        : `${code(action)} is covered by ${code(other)}.`,
  },
  'redundant-statement': {
    severity: 'information',
    message: ({ other }: { other: number }) =>
      `Statement ${other + 1} says all that this one says.`,
  },
} as const satisfies FindingDefinitions;
