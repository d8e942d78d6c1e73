import type { PolicyPath } from './check-types.js';
import type { Condition } from './condition-types.js';
import type {
  PolicyConditions,
  PolicyPrincipal,
  PolicyPrincipalNames,
  PolicyStatement,
} from './policy-document.js';
import type { PrincipalInput } from './statement-input.js';
import { principalKinds } from './statement-principals.js';
import type { Statement } from './statement-types.js';
import { isUnchecked, type Unchecked } from './unchecked.js';

/** A statement of the document, with the paths in it of what is not to be judged. */
export interface BuiltStatement {
  readonly statement: PolicyStatement;
  readonly unchecked: readonly PolicyPath[];
}

interface Texts {
  readonly value: string | string[];
  readonly unchecked: readonly PolicyPath[];
}

/** Names the elements as AWS does, in its order. A list of one is written as its member. */
export function buildStatement(statement: Statement): BuiltStatement {
  const unchecked: PolicyPath[] = [];
  const texts = (element: string, list: readonly (string | Unchecked)[] | undefined): object => {
    if (list === undefined) return {};
    const built = buildTexts(list);
    unchecked.push(...built.unchecked.map((path) => [element, ...path]));
    return { [element]: built.value };
  };
  const { sid, principals, notPrincipals, conditions = [] } = statement;
  const built = {
    ...(sid === undefined ? {} : { Sid: sid }),
    Effect: statement.effect,
    ...(principals === undefined ? {} : { Principal: buildPrincipals(principals) }),
    ...(notPrincipals === undefined ? {} : { NotPrincipal: buildPrincipals(notPrincipals) }),
    ...texts('Action', statement.actions),
    ...texts('NotAction', statement.notActions),
    ...texts('Resource', statement.resources),
    ...texts('NotResource', statement.notResources),
    ...(conditions.length === 0 ? {} : { Condition: buildConditions(conditions) }),
  };
  const uncheckedKeys = conditions.filter(({ name }) => name === '');
  unchecked.push(...uncheckedKeys.map(({ operator, key }) => ['Condition', operator, key]));
  return { statement: built, unchecked };
}

function buildTexts(list: readonly (string | Unchecked)[]): Texts {
  const texts = list.map((item) => (isUnchecked(item) ? item.unchecked : item));
  const value = scalarOrList(texts);
  const unchecked = list.flatMap((item, index): PolicyPath[] => {
    if (!isUnchecked(item)) return [];
    return [typeof value === 'string' ? [] : [index]];
  });
  return { value, unchecked };
}

function buildPrincipals(principals: PrincipalInput): PolicyPrincipal {
  if (principals === '*') return principals;
  const built: PolicyPrincipalNames = {};
  for (const [kind, name] of Object.entries(principalKinds) as PrincipalKind[]) {
    const names = principals[kind];
    if (names !== undefined) built[name] = typeof names === 'string' ? names : scalarOrList(names);
  }
  return built as PolicyPrincipal;
}

type PrincipalKind = {
  [Kind in keyof typeof principalKinds]: [Kind, (typeof principalKinds)[Kind]];
}[keyof typeof principalKinds];

/** By operator, then by key, each in the order in which they are given. */
function buildConditions(conditions: readonly Condition[]): PolicyConditions {
  const operators = new Map<string, [string, string | string[]][]>();
  for (const { operator, key, values } of conditions) {
    const keys = operators.get(operator) ?? [];
    keys.push([key, scalarOrList(values)]);
    operators.set(operator, keys);
  }
  return Object.fromEntries(
    [...operators].map(([operator, keys]) => [operator, Object.fromEntries(keys)]),
  );
}

function scalarOrList(texts: readonly string[]): string | string[] {
  const [first] = texts;
  return first !== undefined && texts.length === 1 ? first : [...texts];
}
