import { suggestName } from './nearest-name.js';
import { quote } from './printable.js';
import { StatementError } from './statement-error.js';
import type { PrincipalInput } from './statement-input.js';

/** The kinds of principals, and what they are called in a policy document, in its order. */
export const principalKinds = {
  aws: 'AWS',
  service: 'Service',
  federated: 'Federated',
  canonicalUser: 'CanonicalUser',
} as const;

/** @throws StatementError when `value` is neither `*` nor an object with lists of names by kind. */
export function readPrincipals(element: string, value: unknown): PrincipalInput {
  if (value === '*') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const expected = `"*" or an object { ${Object.keys(principalKinds).join('?, ')}? }`;
    throw new StatementError(`${element} must be ${expected}, got ${quote(value)}.`);
  }
  const kinds = Object.entries<unknown>({ ...value }).filter(([, names]) => names !== undefined);
  if (kinds.length === 0) throw new StatementError(`${element} must name a principal.`);
  for (const [kind, names] of kinds) {
    checkKind(element, kind);
    checkNames(`${element}.${kind}`, names);
  }
  return Object.fromEntries(kinds);
}

function checkKind(element: string, kind: string): void {
  const kinds = Object.keys(principalKinds);
  if (kinds.includes(kind)) return;
  const hint = suggestName(kind, kinds);
  throw new StatementError(`${element} has the unknown kind ${quote(kind)}. ${hint}`);
}

function checkNames(element: string, value: unknown): void {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (names.length === 0) throw new StatementError(`${element} must not be empty.`);
  const wrong = names.find((name) => typeof name !== 'string' || name === '');
  if (wrong === undefined && !names.includes(undefined)) return;
  throw new StatementError(
    `${element} must be a non-empty string or an array of them, got ${quote(wrong)}.`,
  );
}
