import { hasWildcardCharacter } from './action-pattern.js';
import type { CheckContext } from './check-context.js';
import { isIntrinsic, isRecord, kindOf } from './check-json.js';
import type { PlainElement } from './check-statement.js';
import { hasReference } from './reference-text.js';
import type { PolicyPath } from './check-types.js';

const kinds: readonly string[] = ['AWS', 'CanonicalUser', 'Federated', 'Service'];

const account = /^\d{12}$/;
const uniqueId = /^A[A-Z0-9]{15,}$/;
const principalArn = /^arn:aws(-[a-z]+)*:(iam|sts)::[^:]*:.+$/s;
const providerArn = /^arn:aws(-[a-z]+)*:iam::[^:]*:(saml|oidc)-provider\/.+$/s;
const host = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const canonicalUser = /^[0-9a-f]{64}$/i;

/** Checks the principals of a statement ("AWS JSON policy elements: Principal"). */
export function checkPrincipals(context: CheckContext, element: PlainElement | undefined): void {
  if (element === undefined || isIntrinsic(element.value)) return;
  const { name, value, path } = element;
  if (typeof value === 'string') {
    if (value === '*' || hasReference(value)) return;
    const problem = 'stands alone, expected `*` or an object such as `{ "AWS": "..." }`';
    context.report('invalid-principal', path, { value, problem });
    return;
  }
  if (!isRecord(value)) {
    const expected = '`*` or an object by kind of principal';
    context.report('invalid-element', path, { name, found: kindOf(value), expected });
    return;
  }
  for (const [kind, names] of Object.entries(value)) {
    if (kinds.includes(kind)) checkNames(context, kind, names, [...path, kind]);
    else if (!hasReference(kind)) reportKind(context, kind, [...path, kind]);
  }
}

function reportKind({ report, nearest }: CheckContext, kind: string, path: PolicyPath): void {
  const problem = 'is of no known kind, expected `AWS`, `Service`, `Federated` or `CanonicalUser`';
  const parameters = { value: kind, problem, nearest: nearest(kind, () => kinds) };
  report('invalid-principal', path, parameters, { place: 'key' });
}

function checkNames(context: CheckContext, kind: string, names: unknown, path: PolicyPath): void {
  if (!Array.isArray(names)) {
    checkName(context, kind, names, path);
    return;
  }
  if (names.length === 0) context.report('empty-element', path, { name: kind });
  for (const [index, item] of names.entries()) checkName(context, kind, item, [...path, index]);
}

function checkName(
  { report, options }: CheckContext,
  kind: string,
  value: unknown,
  path: PolicyPath,
): void {
  if (isIntrinsic(value) || options.unchecked?.(path) === true) return;
  if (typeof value !== 'string') {
    report('invalid-element', path, { name: kind, found: kindOf(value), expected: 'a text' });
    return;
  }
  if (value === '*' || hasReference(value)) return;
  const problem = findProblem(kind, value);
  if (problem !== undefined) report('invalid-principal', path, { value, problem });
}

function findProblem(kind: string, value: string): string | undefined {
  if (kind === 'AWS') return findAwsProblem(value);
  if (kind === 'CanonicalUser') {
    return canonicalUser.test(value)
      ? undefined
      : 'is no canonical user ID of 64 hexadecimal digits';
  }
  if (kind === 'Service') {
    return host.test(value)
      ? undefined
      : 'is no service, expected a name such as `ec2.amazonaws.com`';
  }
  return host.test(value) || providerArn.test(value)
    ? undefined
    : 'is no identity provider, expected its host name or ARN';
}

function findAwsProblem(value: string): string | undefined {
  if (account.test(value) || uniqueId.test(value)) return undefined;
  if (!principalArn.test(value)) {
    const isHost = host.test(value);
    return isHost
      ? 'is no AWS principal, expected it below `Service` or `Federated`'
      : 'is no AWS principal, expected an account ID or the ARN of an account, user, role or session';
  }
  if (hasWildcardCharacter(value)) return 'has a wildcard in it, which only `*` alone may be';
  if (value.includes(':group/')) return 'is a group, which cannot be a principal';
  return undefined;
}
