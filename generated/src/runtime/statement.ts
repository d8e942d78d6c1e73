import type { Condition } from './condition-types.js';
import type {
  ActionInput,
  CompleteStatement,
  PrincipalInput,
  ResourceInput,
  StatementInput,
} from './statement-input.js';
import { readStatement } from './statement-read.js';
import type { Statement } from './statement-types.js';

/**
 * Makes a statement of its elements. The compiler refuses an action that no imported service has, a resource that fits
 * none of the actions, an action without a fitting resource, and a condition key that is not usable.
 * @throws StatementError when an element is missing, unknown or of a wrong kind.
 */
export type StatementFunction = <
  const Actions extends ActionInput = never,
  const NotActions extends ActionInput = never,
  const Resources extends ResourceInput = never,
  const NotResources extends ResourceInput = never,
  const Principals extends PrincipalInput = never,
  const Conditions extends Condition = never,
>(
  statement: StatementInput<Actions, NotActions, Resources, NotResources, Principals, Conditions> &
    CompleteStatement<Actions, NotActions, Resources, NotResources, Principals>,
) => Statement;

/** A statement that allows its actions on its resources: {@link StatementFunction}. */
export const allow: StatementFunction = (statement) => readStatement('Allow', statement);

/** A statement that denies its actions on its resources: {@link StatementFunction}. */
export const deny: StatementFunction = (statement) => readStatement('Deny', statement);
