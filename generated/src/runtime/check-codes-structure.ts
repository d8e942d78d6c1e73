import type { FindingDefinitions } from './check-define.js';
import { code, didYouMean, either, list } from './check-words.js';

interface Named {
  readonly name: string;
}

/** Findings about the form of a document ("Grammar of the IAM JSON policy language"). */
export const structureFindings = {
  'invalid-element': {
    severity: 'error',
    message: ({ name, found, expected }: { name: string; found: string; expected: string }) =>
      `${name === '' ? 'The policy document' : code(name)} is ${found}, expected ${expected}.`,
  },
  'unknown-element': {
    severity: 'error',
    message: ({ name, parent }: { name: string; parent: string; nearest: string | undefined }) =>
      `${code(name)} is no element of ${parent}.`,
    help: ({ nearest }: { nearest?: string | undefined }) => didYouMean(nearest),
  },
  'unsupported-element': {
    severity: 'error',
    message: ({ name, policyType }: { name: string; policyType: string }) =>
      `${code(name)} is not allowed in ${policyType}.`,
  },
  'missing-element': {
    severity: 'error',
    message: ({ names, parent }: { names: readonly string[]; parent: string }) =>
      `${parent} has no ${either(names)}.`,
  },
  'empty-element': {
    severity: 'warning',
    message: ({ name }: Named) => `${code(name)} is empty, so the statement applies to nothing.`,
  },
  'conflicting-elements': {
    severity: 'error',
    message: ({ names }: { names: readonly string[] }) =>
      `A statement cannot have both ${list(names)}.`,
  },
  'invalid-version': {
    severity: 'error',
    message: ({ value }: { value: string }) =>
      `${code(value)} is no version of the policy language, expected \`2012-10-17\` or \`2008-10-17\`.`,
    help: () =>
      'The version says which language the policy is written in, not when it was written.',
  },
  'invalid-effect': {
    severity: 'error',
    message: ({ value }: { value: string }) =>
      `${code(value)} is no effect, expected \`Allow\` or \`Deny\`.`,
  },
  'invalid-sid': {
    severity: 'error',
    message: ({ value }: { value: string }) =>
      `The statement ID ${code(value)} may hold only letters and digits.`,
  },
  'duplicate-sid': {
    severity: 'error',
    message: ({ value, first }: { value: string; first: number }) =>
      `The statement ID ${code(value)} is taken by statement ${first + 1}.`,
  },
  'invalid-principal': {
    severity: 'error',
    message: ({
      value,
      problem,
    }: {
      value: string;
      problem: string;
      nearest?: string | undefined;
    }) => `The principal ${code(value)} ${problem}.`,
    help: ({ nearest }: { nearest?: string | undefined }) => didYouMean(nearest),
  },
  'too-large': {
    severity: 'error',
    message: ({
      size,
      limit,
      unit,
      policyType,
    }: Record<'size' | 'limit', number> & Record<'unit' | 'policyType', string>) =>
      `The document has ${size} ${unit}; ${policyType} may have ${limit}.`,
    help: () => 'Split it, or merge statements and actions.',
  },
} as const satisfies FindingDefinitions;
