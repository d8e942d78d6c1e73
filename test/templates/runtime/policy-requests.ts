import type {
  PolicyDocument,
  PolicyStatement,
} from '../../../templates/runtime/policy-document.js';

/** Who wants to do what, and what else is known. */
export interface Request {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** Values by condition key in lower case. */
  readonly context: Readonly<Record<string, string>>;
}

/** Which statements of a document are about a request: those that allow, those that deny. */
export function decide(document: PolicyDocument, request: Request): string {
  const matching = document.Statement.filter((statement) => isAbout(statement, request));
  return [...new Set(matching.map(({ Effect }) => Effect))].sort().join();
}

function isAbout(statement: PolicyStatement, request: Request): boolean {
  const { Action, NotAction, Resource, NotResource, Principal, NotPrincipal } = statement;
  const { action, resource, principal } = request;
  return (
    holds(Action, NotAction, (text) => fits(text.toLowerCase(), action.toLowerCase())) &&
    holds(Resource, NotResource, (text) => fits(text, resource)) &&
    holds(
      namesOf(Principal),
      namesOf(NotPrincipal),
      (text) => text === '*' || text === principal,
    ) &&
    Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
      Object.entries(keys).every(([key, values]) => {
        const value = request.context[key.toLowerCase()] ?? '';
        const wanted = list(values);
        if (operator === 'StringLike') return wanted.some((text) => fits(text, value));
        const equal = wanted.map(String).includes(value);
        return operator === 'StringNotEquals' ? !equal : equal;
      }),
    )
  );
}

function holds(
  wanted: string | string[] | undefined,
  unwanted: string | string[] | undefined,
  matches: (text: string) => boolean,
): boolean {
  if (unwanted !== undefined) return !list(unwanted).some(matches);
  return wanted === undefined || list(wanted).some(matches);
}

function namesOf(principal: PolicyStatement['Principal']): string[] | undefined {
  if (principal === undefined || principal === '*') return principal && ['*'];
  return Object.values(principal).flatMap(list);
}

function list(value: string | string[]): string[] {
  return Array.isArray(value) ? value : [value];
}

const expressions = new Map<string, RegExp>();

function fits(pattern: string, text: string): boolean {
  const expression = expressions.get(pattern) ?? expressionOf(pattern);
  expressions.set(pattern, expression);
  return expression.test(text);
}

/** A policy variable is `someone`. */
function expressionOf(pattern: string): RegExp {
  const text = pattern
    .replace(/\$\{[^}]*\}/g, 'someone')
    .replace(/[.+^${}()|[\]\\/]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${text}$`, 's');
}
