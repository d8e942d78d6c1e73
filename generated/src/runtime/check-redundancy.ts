import { hasWildcardCharacter, wildcardMatcher, type TextMatcher } from './action-pattern.js';
import type { CheckContext } from './check-context.js';
import { isIntrinsic, isRecord } from './check-json.js';
import type { ElementEntry, StatementReading, TextElement } from './check-statement.js';

/** Reports actions that another one in the same list covers: written twice, or matched by a pattern. */
export function checkActionList(context: CheckContext, element: TextElement | undefined): void {
  if (element === undefined) return;
  const entries = element.entries.filter(({ opaque }) => !opaque);
  const seen = new Set<string>();
  const patterns = entries
    .filter(({ text }) => hasWildcardCharacter(text))
    .map(({ text }) => ({ text, matches: wildcardMatcher(text.toLowerCase()) }));
  for (const { text, path } of entries) {
    const name = text.toLowerCase();
    if (!context.spend(patterns.length)) return;
    const cover = patterns.find((one) => one.text.toLowerCase() !== name && one.matches(name));
    const other = seen.has(name) ? text : cover?.text;
    seen.add(name);
    if (other !== undefined) context.report('redundant-action', path, { action: text, other });
  }
}

/** A statement of which all is known, ready for comparing. */
interface PlainStatement {
  readonly statement: StatementReading;
  readonly covers: TextMatcher;
  readonly coversResource: TextMatcher;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/**
 * Reports statements of which another one says all: same effect, principals and conditions, and every action and
 * resource is covered there. Of two that say the same, the later one is redundant.
 */
export function checkStatements(
  context: CheckContext,
  statements: readonly StatementReading[],
): void {
  const groups = new Map<string, PlainStatement[]>();
  for (const statement of statements) {
    const id = groupOf(statement);
    const plain = id === undefined ? undefined : readPlain(statement);
    if (id === undefined || plain === undefined) continue;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [plain]);
    else group.push(plain);
  }
  for (const group of groups.values()) checkGroup(context, group);
}

function checkGroup(context: CheckContext, group: readonly PlainStatement[]): void {
  const dropped = new Set<PlainStatement>();
  for (const one of [...group].reverse()) {
    const cost = group.length * (one.actions.length + one.resources.length);
    if (!context.spend(cost)) return;
    const other = group.find(
      (candidate) => candidate !== one && !dropped.has(candidate) && includes(candidate, one),
    );
    if (other === undefined) continue;
    dropped.add(one);
    context.report('redundant-statement', one.statement.path, { other: other.statement.index });
  }
}

function includes(larger: PlainStatement, smaller: PlainStatement): boolean {
  return smaller.actions.every(larger.covers) && smaller.resources.every(larger.coversResource);
}

/** What must be equal for one statement to cover another; undefined when that is not known. */
function groupOf({
  effect,
  record,
  principals,
  conditions,
  actions,
  resources,
}: StatementReading): string | undefined {
  if (effect === undefined || actions === undefined) return undefined;
  const names = [actions.name, resources?.name ?? ''];
  const principal = principals === undefined ? '' : canonical(principals.value);
  const condition = conditions === undefined ? '{}' : canonical(conditions.value);
  const both = 'Principal' in record && 'NotPrincipal' in record;
  if (principal === undefined || condition === undefined || both) return undefined;
  return [effect, ...names, principals?.name ?? '', principal, condition].join('\n');
}

const deepest = 4;

/** The value with its names and lists sorted; undefined when it is deeper than policies are, or something stands for it. */
function canonical(value: unknown, depth = 0): string | undefined {
  if (depth > deepest || isIntrinsic(value)) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, depth + 1));
    if (items.includes(undefined)) return undefined;
    return items.length === 1 ? items[0] : `[${items.sort().join()}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => [JSON.stringify(name), canonical(value[name], depth + 1)] as const);
  if (members.some(([, text]) => text === undefined)) return undefined;
  return `{${members.map(([name, text]) => `${name}:${text ?? ''}`).join()}}`;
}

function readPlain(statement: StatementReading): PlainStatement | undefined {
  const actions = textsOf(statement.actions?.entries ?? [], true);
  const resources = textsOf(statement.resources?.entries ?? [], false);
  // Leaving more out says less: only equal lists are compared.
  const negated = [statement.actions, statement.resources].some((one) => one?.negated);
  if (actions === undefined || resources === undefined || negated) return undefined;
  return {
    statement,
    actions,
    resources,
    covers: coverOf(actions),
    coversResource: coverOf(resources),
  };
}

function textsOf(
  entries: readonly ElementEntry[],
  lowerCase: boolean,
): readonly string[] | undefined {
  if (entries.some(({ opaque }) => opaque)) return undefined;
  return entries.map(({ text }) => (lowerCase ? text.toLowerCase() : text));
}

function coverOf(texts: readonly string[]): TextMatcher {
  const plain = new Set(texts);
  const patterns = texts.filter(hasWildcardCharacter).map(wildcardMatcher);
  return (text) => plain.has(text) || patterns.some((matches) => matches(text));
}
