import { fullName, type ActionReading, type KnownActions } from './check-actions.js';
import { typesOfAction } from './check-amendments.js';
import type { CheckContext } from './check-context.js';
import { hasAlternative } from './check-alternatives.js';
import { couldBe, fittingTypes, type ResourceReading } from './check-fit.js';
import { formatsOf } from './check-resources.js';
import type { PolicyFindingSeverity, PolicyPath } from './check-types.js';
import type { CatalogService } from './catalog.js';

/** A statement that allows actions, as far as the rules over several statements need it. */
export interface AllowingStatement {
  readonly actions: readonly ActionReading[];
  /** Undefined when the statement names no resources, or says what is left out. */
  readonly resources: readonly ResourceReading[] | undefined;
  /** Whether `actions` are those that are left out. */
  readonly negated: boolean;
}

/** One action that statements allow by its name. */
interface NamedAction {
  readonly service: CatalogService;
  readonly name: string;
  readonly path: PolicyPath;
}

/** What the Allow statements of a document allow, by service prefix. */
type Grants = ReadonlyMap<string, readonly Grant[]>;

interface Grant {
  readonly names: ReadonlySet<string>;
  readonly statement: AllowingStatement;
}

/**
 * Checks that an action which is allowed by its name, on resources that are named, has all resource types that it
 * requires. Which statement names them does not matter ("Actions, resources, and condition keys for AWS services").
 */
export function checkRequiredTypes(
  context: CheckContext,
  statements: readonly AllowingStatement[],
  severity: PolicyFindingSeverity,
): void {
  // What is allowed apart from a few actions, or without saying what, may be anything.
  if (statements.some(isOpen)) return;
  const grants = groupGrants(statements);
  for (const action of namedActions(statements)) {
    const required = requiredTypes(action);
    if (required.length === 0) continue;
    const missing = findMissing(context, action, required, grants);
    if (missing.length === 0) continue;
    const { service, name, path } = action;
    const parameters = {
      action: fullName(service, name),
      types: missing.map((type) => fullName(service, type)),
      formats: missing.flatMap((type) => formatsOf(service, type)),
    };
    context.report('missing-required-resource-type', path, parameters, { severity });
  }
}

function isOpen({ actions, negated }: AllowingStatement): boolean {
  return negated || actions.some(({ kind }) => kind === 'any');
}

function namedActions(statements: readonly AllowingStatement[]): Iterable<NamedAction> {
  const actions = new Map<string, NamedAction>();
  for (const reading of statements.flatMap((statement) => statement.actions)) {
    if (reading.kind !== 'known' || !reading.byName) continue;
    const { service, entry } = reading;
    const [name = ''] = reading.names;
    const full = fullName(service, name);
    if (!actions.has(full)) actions.set(full, { service, name, path: entry.path });
  }
  return actions.values();
}

function requiredTypes({ service, name }: NamedAction): readonly string[] {
  const { actions, resourceTypes } = service.metadata;
  const action = actions[name];
  // A tag goes to one resource, of whatever type.
  if (action === undefined || action.accessLevel === 'Tagging' || /Tags?/.test(name)) return [];
  return Object.entries(action.resourceTypes ?? {}).flatMap(([type, { required }]) =>
    required && resourceTypes[type]?.removed === undefined ? [type] : [],
  );
}

function groupGrants(statements: readonly AllowingStatement[]): Grants {
  const grants = new Map<string, Grant[]>();
  for (const statement of statements) {
    for (const reading of statement.actions) {
      if (reading.kind === 'known') add(grants, reading, statement);
    }
  }
  return grants;
}

function add(
  grants: Map<string, Grant[]>,
  { service, names }: KnownActions,
  statement: AllowingStatement,
): void {
  const { prefix } = service.metadata;
  const list = grants.get(prefix) ?? [];
  grants.set(prefix, list);
  list.push({ names: new Set(names), statement });
}

/** The required types that no resource can be of; none when that cannot be told. */
function findMissing(
  context: CheckContext,
  { service, name }: NamedAction,
  required: readonly string[],
  grants: Grants,
): readonly string[] {
  const candidates = grants.get(service.metadata.prefix) ?? [];
  if (!context.spend(candidates.length)) return [];
  const granting = candidates.filter(({ names }) => names.has(name));
  const types = new Set(typesOfAction(service, name));
  const found = new Set<string>();
  for (const { statement } of granting) {
    const { resources } = statement;
    if (resources === undefined || resources.some(({ any }) => any)) return [];
    for (const resource of resources) {
      for (const type of fittingTypes(context, service, types, resource)) found.add(type);
      for (const type of required) {
        if (!found.has(type) && couldBe(context, service, type, resource.entry.text)) {
          found.add(type);
        }
      }
    }
  }
  // Without any fitting resource, the finding is that the action has none.
  if (found.size === 0) return [];
  return required.filter((type) => !found.has(type) && !hasAlternative(service, type, found));
}
