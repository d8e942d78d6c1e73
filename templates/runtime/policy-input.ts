import { isRecord } from './check-json.js';
import type { PolicyType } from './check-types.js';
import { suggestName } from './nearest-name.js';
import { PolicyError } from './policy-error.js';
import { quote } from './printable.js';
import type { Statement } from './statement-types.js';

/** What else `policy` is told. */
export interface PolicyOptions {
  /** Whether to write the smallest equivalent document. It never grants more. */
  readonly compact?: boolean;
  /** What the policy is attached to: it decides which elements are needed, and the size limit. */
  readonly policyType?: PolicyType;
  /** The `Id` of the document. */
  readonly id?: string;
  /** Whether an action may lack a resource type that it requires, because another policy has it. */
  readonly allowPartial?: boolean;
}

/** What `policy` was given, apart. */
export interface PolicyInput {
  readonly statements: readonly Statement[];
  readonly options: PolicyOptions;
}

const optionTypes: Readonly<Record<keyof PolicyOptions, 'boolean' | 'string'>> = {
  compact: 'boolean',
  policyType: 'string',
  id: 'string',
  allowPartial: 'boolean',
};

/**
 * Statements come first, options may come last.
 * @throws PolicyError when something is neither, an option is unknown or of a wrong type, or there is no statement.
 */
export function readPolicyInput(input: readonly unknown[]): PolicyInput {
  const last: unknown = input.at(-1);
  const hasOptions = isRecord(last) && !('effect' in last);
  const statements = hasOptions ? input.slice(0, -1) : input;
  const wrong = statements.findIndex((statement) => !isStatement(statement));
  if (wrong >= 0) {
    const problem = `argument ${wrong + 1} is no statement`;
    throw new PolicyError(`policy: ${problem}. Make statements with allow(...) and deny(...).`);
  }
  if (statements.length === 0) throw new PolicyError('policy: expected at least one statement.');
  return { statements: statements as Statement[], options: hasOptions ? readOptions(last) : {} };
}

function isStatement(value: unknown): boolean {
  if (!isRecord(value) || !('effect' in value)) return false;
  return value.effect === 'Allow' || value.effect === 'Deny';
}

function readOptions(given: object): PolicyOptions {
  const options = Object.entries<unknown>({ ...given }).filter(([, value]) => value !== undefined);
  for (const [name, value] of options) checkOption(name, value);
  return Object.fromEntries(options);
}

function checkOption(name: string, value: unknown): void {
  if (!isOptionName(name)) {
    const hint = suggestName(name, Object.keys(optionTypes));
    throw new PolicyError(`policy: unknown option ${quote(name)}. ${hint}`);
  }
  if (typeof value === optionTypes[name]) return;
  const expected = `a ${optionTypes[name]}`;
  throw new PolicyError(`policy: option ${quote(name)} must be ${expected}, got ${quote(value)}.`);
}

function isOptionName(name: string): name is keyof PolicyOptions {
  return Object.hasOwn(optionTypes, name);
}
