import type { Condition } from './condition-types.js';
import type {
  ConditionCheck,
  ActionCheck,
  NeededResources,
  ResourceCheck,
} from './statement-fit.js';
import type { Unchecked } from './unchecked.js';

/**
 * What can stand among actions: names of imported services, wildcards and `unchecked` texts. The check of each tells which:
 * a constraint with all names would make the compiler go through all of them for each statement.
 */
export type ActionInput = string | Unchecked;

/** What can stand among resources: `*`, ARNs with a resource type and `unchecked` texts. */
export type ResourceInput = string | Unchecked;

/** Names of principals by their kind ("AWS JSON policy elements: Principal"). */
export interface PrincipalNames {
  /** Accounts, users, roles and sessions, by ARN or account ID; `*` for everyone. */
  readonly aws?: string | readonly string[];
  /** Canonical user IDs, which only Amazon S3 knows. */
  readonly canonicalUser?: string | readonly string[];
  /** Identity providers. */
  readonly federated?: string | readonly string[];
  /** Services: `lambda.amazonaws.com`. */
  readonly service?: string | readonly string[];
}

/** Who a statement is about. `*` is everyone. */
export type PrincipalInput = '*' | PrincipalNames;

/**
 * A statement as `allow` and `deny` take it. The type parameters are what is given; what does not fit together has a type
 * that the given one cannot be assigned to, and that says why.
 */
export interface StatementInput<
  Actions extends ActionInput,
  NotActions extends ActionInput,
  Resources extends ResourceInput,
  NotResources extends ResourceInput,
  Principals extends PrincipalInput,
  Conditions extends Condition,
> {
  /** Statement ID: letters and digits. */
  readonly sid?: string;
  /** In policies of resources and in trust policies: who. */
  readonly principals?: Principals;
  /** In policies of resources: everyone but these. */
  readonly notPrincipals?: Principals;
  /** Each of an imported service, or with wildcards. */
  readonly actions?: readonly ActionCheck<Actions, Resources>[];
  /** All actions but these. */
  readonly notActions?: readonly ActionCheck<NotActions, never>[];
  /** Each of a type that one of the actions takes. */
  readonly resources?: readonly ResourceCheck<Resources, Actions>[];
  /** All resources but these. */
  readonly notResources?: readonly ResourceCheck<NotResources, Actions>[];
  /** All of them have to hold. */
  readonly conditions?: readonly ConditionCheck<Conditions, Actions, Resources>[];
}

/** The elements that a statement with these needs as well, and those it cannot have. */
export type CompleteStatement<Actions, NotActions, Resources, NotResources, Principals> = OneOf<
  Actions,
  NotActions,
  { readonly actions: readonly [ActionInput, ...ActionInput[]] },
  { readonly notActions: 'Expected actions or notActions, not both' }
> &
  OneOf<
    Resources,
    NotResources,
    [Principals] extends [never] ? { readonly resources: NeededResources<Actions> } : unknown,
    { readonly notResources: 'Expected resources or notResources, not both' }
  >;

type OneOf<First, Second, Neither, Both> = [First] extends [never]
  ? [Second] extends [never]
    ? Neither
    : unknown
  : [Second] extends [never]
    ? unknown
    : Both;
