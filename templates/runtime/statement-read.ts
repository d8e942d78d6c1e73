import type { PolicyEffect } from './policy-document.js';
import { readConditions } from './statement-conditions.js';
import { StatementError } from './statement-error.js';
import type { Statement } from './statement-types.js';
import { suggestName } from './nearest-name.js';
import { quote } from './printable.js';
import { readPrincipals } from './statement-principals.js';
import { isUnchecked, type Unchecked } from './unchecked.js';

type Reader = (element: string, value: unknown) => unknown;

/** In the order of a policy document. */
const readers: Readonly<Record<string, Reader>> = {
  sid: readSid,
  principals: readPrincipals,
  notPrincipals: readPrincipals,
  actions: readTexts,
  notActions: readTexts,
  resources: readTexts,
  notResources: readTexts,
  conditions: readConditions,
};
const exclusive = [
  ['principals', 'notPrincipals'],
  ['actions', 'notActions'],
  ['resources', 'notResources'],
] as const;

/**
 * The statement of what `allow` or `deny` was given: only its shape is checked, and undefined counts as not given.
 * @throws StatementError when an element is missing, unknown, of a wrong kind, or excludes another.
 */
export function readStatement(effect: PolicyEffect, given: unknown): Statement {
  const label = effect.toLowerCase();
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new StatementError(`${label}: expected an object, got ${describe(given)}.`);
  }
  const elements = new Map(Object.entries(given).filter(([, value]) => value !== undefined));
  checkNames(label, elements);
  checkPresence(label, elements);
  const read = Object.entries(readers).flatMap(([name, reader]) =>
    elements.has(name) ? [[name, reader(`${label}: ${name}`, elements.get(name))] as const] : [],
  );
  return { effect, ...Object.fromEntries(read) };
}

function checkNames(label: string, elements: ReadonlyMap<string, unknown>): void {
  const names = Object.keys(readers);
  const unknown = [...elements.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const hint = suggestName(unknown, names);
  throw new StatementError(`${label}: unknown element ${quote(unknown)}. ${hint}`);
}

function checkPresence(label: string, elements: ReadonlyMap<string, unknown>): void {
  for (const [one, other] of exclusive) {
    if (elements.has(one) && elements.has(other)) {
      throw new StatementError(`${label}: expected ${one} or ${other}, not both.`);
    }
  }
  if (!elements.has('actions') && !elements.has('notActions')) {
    throw new StatementError(`${label}: actions are missing. Give actions or notActions.`);
  }
  const isForResource = elements.has('principals') || elements.has('notPrincipals');
  if (isForResource || elements.has('resources') || elements.has('notResources')) return;
  throw new StatementError(
    `${label}: resources are missing. Give resources, ['*'] for all of them, or the principals of the policy of a resource.`,
  );
}

function readSid(element: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new StatementError(`${element} must be a non-empty string, got ${describe(value)}.`);
}

function readTexts(element: string, value: unknown): readonly (string | Unchecked)[] {
  if (!Array.isArray(value)) {
    throw new StatementError(`${element} must be an array, got ${describe(value)}.`);
  }
  if (value.length === 0) throw new StatementError(`${element} must not be empty.`);
  return value.map((item: unknown) => {
    if ((typeof item === 'string' && item !== '') || isUnchecked(item)) return item;
    throw new StatementError(
      `${element} must hold non-empty strings and unchecked texts, got ${describe(item)}.`,
    );
  });
}

function describe(value: unknown): string {
  return Array.isArray(value) ? 'an array' : quote(value);
}
