import type { Catalog } from './catalog.js';
import { isRecord } from './check-json.js';
import { compactActions, coversActions, readActions, type ActionSet } from './compact-actions.js';
import { coversResource, reduceResources } from './compact-resources.js';
import type { PolicyStatement } from './policy-document.js';

/** A statement of which every element is understood. */
export interface PlainStatement {
  /** The statement as it was, or the first of those that were merged. */
  readonly source: PolicyStatement;
  readonly merged: boolean;
  /** Effect and principals: equal for statements that can stand for each other. */
  readonly scope: string;
  /** Equal for equal conditions; empty when there are none. */
  readonly condition: string;
  readonly actions: ActionSet;
  /** Undefined in a trust policy. */
  readonly resources: readonly string[] | undefined;
}

const known: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'Action',
  'Resource',
  'Condition',
]);

/** Undefined for a statement with `Not` elements, or with values that other tools fill in later. */
export function readStatement(catalog: Catalog, statement: unknown): PlainStatement | undefined {
  if (!isRecord(statement) || !Object.keys(statement).every((name) => known.has(name))) {
    return undefined;
  }
  const { Effect: effect, Principal: principal, Condition: conditions } = statement;
  const actions = readTexts(statement.Action);
  const resources = readTexts(statement.Resource);
  const principals = principal === undefined ? '' : keyOfPrincipal(principal);
  const condition = conditions === undefined ? '' : keyOfConditions(conditions);
  if (effect !== 'Allow' && effect !== 'Deny') return undefined;
  if (actions === undefined || principals === undefined || condition === undefined)
    return undefined;
  if (resources === undefined && statement.Resource !== undefined) return undefined;
  return {
    source: statement as unknown as PolicyStatement,
    merged: false,
    scope: JSON.stringify([effect, principals]),
    condition,
    actions: readActions(catalog, actions),
    resources: resources && reduceResources(resources),
  };
}

/** The statement in AWS's elements. A merged one has no `Sid`, for it is neither of those it was made of. */
export function writeStatement(catalog: Catalog, plain: PlainStatement): PolicyStatement {
  const { source, merged, actions, resources } = plain;
  const { Sid: sid, ...others } = source;
  return {
    ...(sid !== undefined && !merged && { Sid: sid }),
    ...others,
    Action: scalar(compactActions(catalog, actions)),
    ...(resources !== undefined && { Resource: scalar(resources) }),
  };
}

/** Whether the second statement says nothing that the first one does not: same effect, and no less of anything. */
export function covers(statement: PlainStatement, narrower: PlainStatement): boolean {
  if (statement.scope !== narrower.scope) return false;
  if (statement.condition !== '' && statement.condition !== narrower.condition) return false;
  const { resources } = statement;
  if (resources === undefined || narrower.resources === undefined) {
    if (resources !== narrower.resources) return false;
  } else {
    const covered = (text: string): boolean => resources.some((one) => coversResource(one, text));
    if (!narrower.resources.every(covered)) return false;
  }
  return coversActions(statement.actions, narrower.actions);
}

function scalar(texts: readonly string[]): string | string[] {
  const [first = '', ...others] = texts;
  return others.length === 0 ? first : [...texts];
}

function readTexts(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) return undefined;
  return list.every((one) => typeof one === 'string') ? list : undefined;
}

function keyOfPrincipal(principal: unknown): string | undefined {
  if (typeof principal === 'string') return JSON.stringify(principal);
  return isRecord(principal) ? keyOfMembers(principal, (name) => name) : undefined;
}

function keyOfConditions(conditions: unknown): string | undefined {
  if (!isRecord(conditions)) return undefined;
  const entries: string[] = [];
  for (const [operator, keys] of Object.entries(conditions)) {
    // Condition keys are the same in whichever case; operators are not.
    const key = isRecord(keys) ? keyOfMembers(keys, (name) => name.toLowerCase()) : undefined;
    if (key === undefined) return undefined;
    if (key !== '[]') entries.push(JSON.stringify([operator, key]));
  }
  return entries.length === 0 ? '' : JSON.stringify(entries.sort());
}

/** Equal for the same values by name, in whichever order. Undefined when a value is no text, number or boolean. */
function keyOfMembers(
  record: Readonly<Record<string, unknown>>,
  nameOf: (name: string) => string,
): string | undefined {
  const entries: string[] = [];
  for (const [name, value] of Object.entries(record)) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!values.every(isScalar)) return undefined;
    entries.push(JSON.stringify([nameOf(name), [...new Set(values.map(String))].sort()]));
  }
  return JSON.stringify(entries.sort());
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
