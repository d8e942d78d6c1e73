import { actionMatcher, hasWildcardCharacter, type TextMatcher } from './action-pattern.js';
import type { Catalog, CatalogService } from './catalog.js';
import { compactNames } from './compact-names.js';
import { isEverything } from './query-expand.js';
import { splitAction } from './query-names.js';
import { hasReference } from './reference-text.js';

/** What the actions of a statement stand for in the catalogue. */
export interface ActionSet {
  /** As written, each once. */
  readonly texts: readonly string[];
  /** Whether one of them is `*`. */
  readonly everything: boolean;
  /** The full names of the current actions. */
  readonly current: ReadonlySet<string>;
  /** Texts that match no current action: removed, newer than the catalogue, or with references. */
  readonly others: readonly string[];
}

/** One text in the place of an action, read. */
interface ReadAction {
  readonly service: CatalogService;
  /** Without the prefix. A name is as AWS writes it. */
  readonly text: string;
  readonly names: readonly string[];
}

export function readActions(catalog: Catalog, texts: readonly string[]): ActionSet {
  const everything = texts.some(isEverything);
  const current = new Set<string>();
  const others: string[] = [];
  for (const text of everything ? [] : texts) {
    const action = readAction(catalog, text);
    if (action === undefined) others.push(text);
    for (const name of action?.names ?? []) {
      current.add(`${action?.service.metadata.prefix ?? ''}:${name}`);
    }
  }
  return { texts: [...new Set(texts)], everything, current, others };
}

/** Undefined when the text stands for no current action of the catalogue. */
function readAction(catalog: Catalog, text: string): ReadAction | undefined {
  const { prefix = '', name = '' } = hasReference(text) ? {} : (splitAction(text) ?? {});
  const service = catalog.service(prefix);
  if (service === undefined) return undefined;
  const known = hasWildcardCharacter(name) ? name : service.actionName(name);
  const names = known === undefined ? [] : service.matchActions(known);
  return known === undefined || names.length === 0 ? undefined : { service, text: known, names };
}

/** Equal for sets that stand for the same. */
export function keyOfActions({ everything, current, others }: ActionSet): string {
  return everything ? '*' : JSON.stringify([...current, ...others.map(toLetters)].sort());
}

function toLetters(text: string): string {
  return text.toLowerCase();
}

/** Whether the first set stands for all that the second one does. */
export function coversActions(set: ActionSet, narrower: ActionSet): boolean {
  if (set.everything) return true;
  if (narrower.everything || narrower.current.size > set.current.size) return false;
  for (const name of narrower.current) if (!set.current.has(name)) return false;
  if (narrower.others.length === 0) return true;
  const matchers = set.texts.map(textMatcher);
  return narrower.others.every((text) => matchers.some((matches) => matches(text)));
}

/** A text with references is a pattern of nothing but itself. */
function textMatcher(pattern: string): TextMatcher {
  return hasReference(pattern) ? (text) => text === pattern : actionMatcher(pattern);
}

/** The shortest texts that stand for the set, in code-unit order. */
export function compactActions(catalog: Catalog, { texts, everything }: ActionSet): string[] {
  if (everything) return ['*'];
  const groups = new Map<CatalogService, string[]>();
  const others: string[] = [];
  for (const text of texts) {
    const action = readAction(catalog, text);
    const group = action === undefined ? others : (groups.get(action.service) ?? []);
    if (action !== undefined) groups.set(action.service, group);
    group.push(action?.text ?? text);
  }
  const compacted = [...groups].flatMap(([service, names]) =>
    compactNames(service, names).map((name) => `${service.metadata.prefix}:${name}`),
  );
  return [...compacted, ...withoutMatched(others, texts)].sort();
}

/** Texts that stand for no action, without those that a pattern of the statement matches. */
function withoutMatched(others: readonly string[], texts: readonly string[]): readonly string[] {
  const patterns = texts.filter((text) => hasWildcardCharacter(text));
  return others.filter((text) => {
    return !patterns.some((pattern) => pattern !== text && textMatcher(pattern)(text));
  });
}
