import type { CheckContext } from './check-context.js';
import { isIntrinsic, isRecord, kindOf, ownValue, type JsonRecord } from './check-json.js';
import { hasReference } from './reference-text.js';
import type { PolicyPath } from './check-types.js';

/** The statements of a document, as they are there. */
export interface DocumentReading {
  readonly statements: readonly { readonly record: JsonRecord; readonly path: PolicyPath }[];
  /** Whether there may be further statements that something stands for. */
  readonly open: boolean;
}

const documentElements: readonly string[] = ['Version', 'Id', 'Statement'];
const statementElements: readonly string[] = [
  ...['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction'],
  ...['Resource', 'NotResource', 'Condition'],
];
const versions: readonly unknown[] = ['2012-10-17', '2008-10-17'];

/** Finds the statements; checks the elements of the document and of each statement ("Grammar of the IAM JSON policy language"). */
export function readDocument(context: CheckContext, document: unknown): DocumentReading {
  if (isIntrinsic(document)) return { statements: [], open: true };
  if (!isRecord(document)) {
    const found = kindOf(document);
    context.report('invalid-element', [], { name: '', found, expected: 'an object' });
    return { statements: [], open: true };
  }
  checkNames(context, document, [], documentElements, 'a policy document');
  checkVersion(context, ownValue(document, 'Version'));
  checkId(context, ownValue(document, 'Id'));
  return readStatements(context, ownValue(document, 'Statement'));
}

function checkNames(
  { report, nearest }: CheckContext,
  record: JsonRecord,
  path: PolicyPath,
  known: readonly string[],
  parent: string,
): void {
  for (const name of Object.keys(record)) {
    if (known.includes(name)) continue;
    const parameters = { name, parent, nearest: nearest(name, () => known) };
    report('unknown-element', [...path, name], parameters, { place: 'key' });
  }
}

function checkVersion({ report }: CheckContext, version: unknown): void {
  if (version === undefined || versions.includes(version) || isIntrinsic(version)) return;
  if (typeof version === 'string' && hasReference(version)) return;
  const value = typeof version === 'string' ? version : kindOf(version);
  report('invalid-version', ['Version'], { value });
}

function checkId({ report }: CheckContext, id: unknown): void {
  if (id === undefined || typeof id === 'string' || isIntrinsic(id)) return;
  report('invalid-element', ['Id'], { name: 'Id', found: kindOf(id), expected: 'a text' });
}

function readStatements(context: CheckContext, value: unknown): DocumentReading {
  const path: PolicyPath = ['Statement'];
  if (value === undefined) {
    const parameters = { names: ['Statement'], parent: 'The policy document' };
    context.report('missing-element', [], parameters);
    return { statements: [], open: false };
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.length === 0) {
    const expected = 'a list with a statement in it';
    context.report('invalid-element', path, { name: 'Statement', found: 'empty', expected });
  }
  const statements = items.flatMap((item, index) => {
    const itemPath = Array.isArray(value) ? [...path, index] : path;
    return isStatement(context, item, itemPath) ? [{ record: item, path: itemPath }] : [];
  });
  return { statements, open: items.some(isIntrinsic) };
}

function isStatement(context: CheckContext, item: unknown, path: PolicyPath): item is JsonRecord {
  if (isIntrinsic(item)) return false;
  if (isRecord(item)) {
    checkNames(context, item, path, statementElements, 'a statement');
    return true;
  }
  const expected = 'an object for each statement';
  context.report('invalid-element', path, { name: 'Statement', found: kindOf(item), expected });
  return false;
}
