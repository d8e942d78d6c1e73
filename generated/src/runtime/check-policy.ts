import type { Catalog } from './catalog.js';
import { readActions } from './check-actions.js';
import { createKeyFinder, type KeyFinder } from './check-condition-keys.js';
import { checkConditions } from './check-conditions.js';
import { createContext, type CheckContext } from './check-context.js';
import { checkDependents } from './check-dependents.js';
import { checkElements, checkSids } from './check-elements.js';
import { readResources } from './check-fit.js';
import { sortFindings } from './check-order.js';
import { checkPrincipals } from './check-principals.js';
import { checkActionList, checkStatements } from './check-redundancy.js';
import { checkRequiredTypes, type AllowingStatement } from './check-required-types.js';
import { checkFit } from './check-resources.js';
import { checkSize } from './check-size.js';
import { readStatement, type StatementReading } from './check-statement.js';
import { readDocument } from './check-structure.js';
import type { CheckOptions, PolicyFinding } from './check-types.js';

export type { PolicyFindingCode } from './check-codes.js';
export type {
  CheckOptions,
  PolicyFinding,
  PolicyFindingSeverity,
  PolicyPath,
  PolicyType,
} from './check-types.js';

/**
 * What is wrong with a policy document, in the order of the document; empty when nothing is. Takes any JSON and never throws.
 *
 * Parts that something else fills in later are unknown and never wrong: `${...}` and `{{...}}` inside of a text, and
 * functions of CloudFormation in place of a value. Statements that deny follow the same rules as those that allow, except
 * for the resource types an action requires.
 */
export function checkPolicy(
  document: unknown,
  catalog: Catalog,
  options: CheckOptions = {},
): readonly PolicyFinding[] {
  const { context, findings } = createContext(catalog, options);
  const { statements, open } = readDocument(context, document);
  const readings = statements.map(({ record, path }, index) =>
    readStatement(context, record, path, index),
  );
  const keys = createKeyFinder(context);
  const allowing = readings.flatMap((statement) => checkStatement(context, keys, statement) ?? []);
  checkSids(context, readings);
  if (!open) checkAllowing(context, allowing);
  if (options.redundancy === true) checkStatements(context, readings);
  checkSize(context, document);
  return sortFindings(document, findings);
}

/** Checks one statement by itself; gives what it allows, for the rules over all of them. */
function checkStatement(
  context: CheckContext,
  keys: KeyFinder,
  statement: StatementReading,
): AllowingStatement | undefined {
  const { effect, actions: element, resources: resourceElement } = statement;
  checkElements(context, statement);
  checkPrincipals(context, statement.principals);
  const actions = readActions(context, element);
  const negated = element?.negated === true;
  const read = readResources(context, resourceElement?.entries ?? []);
  const resources = resourceElement?.negated === false ? read : undefined;
  if (resources !== undefined && !negated) checkFit(context, actions, resources);
  checkConditions(context, keys, statement.conditions, negated ? undefined : actions);
  if (context.options.redundancy === true) checkActionList(context, element);
  return effect === 'Allow' ? { actions, resources, negated } : undefined;
}

function checkAllowing(context: CheckContext, statements: readonly AllowingStatement[]): void {
  const { partial = 'warning', dependents = false } = context.options;
  if (partial !== 'skip') checkRequiredTypes(context, statements, partial);
  if (dependents) checkDependents(context, statements);
}
