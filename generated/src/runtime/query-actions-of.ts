import { CatalogError } from './catalog-error.js';
import { packedAccessLevels } from './catalog-data.js';
import { conditionKeyFinder } from './catalog-condition-key.js';
import type { Catalog, CatalogService } from './catalog.js';
import type { AccessLevel, ActionMetadata } from './metadata.js';
import { quote } from './printable.js';
import { requireService, unknownName } from './query-names.js';

/** Which actions of a service are wanted; each member narrows. */
export interface ActionsFilter {
  /**
   * The access level, or several. An action has exactly one: `Write` never has the actions of `Permissions management`
   * ("Understanding access level summaries within policy summaries").
   */
  readonly accessLevel?: AccessLevel | readonly AccessLevel[];
  /** A resource type that the action takes, required or not: `object`, or `s3:object`. */
  readonly resourceType?: string;
  /** A condition key that works with the action or one of its resource types: `s3:prefix`, `aws:RequestTag/Env`. */
  readonly conditionKey?: string;
  /** Whether actions count that the source data no longer lists. */
  readonly removed?: boolean;
}

/**
 * The full names of the actions of a service that pass the filter, in code-unit order.
 * @throws CatalogError for a service, resource type, condition key or access level that the catalogue does not have.
 */
export type ActionsOf = (prefix: string, filter?: ActionsFilter) => string[];

/** {@link ActionsOf} over the catalogue. */
export function createActionsOf(catalog: Catalog): ActionsOf {
  return (prefix, filter = {}) => {
    const service = requireService(catalog, prefix);
    const { metadata } = service;
    const tests = [levelTest(filter), typeTest(service, filter), keyTest(service, filter)];
    return service
      .matchActions('*', { removed: filter.removed === true })
      .filter((name) => {
        const action = metadata.actions[name];
        return action !== undefined && tests.every((test) => test(action));
      })
      .map((name) => `${metadata.prefix}:${name}`);
  };
}

type ActionTest = (action: ActionMetadata) => boolean;

const passesAll: ActionTest = () => true;

function levelTest({ accessLevel }: ActionsFilter): ActionTest {
  if (accessLevel === undefined) return passesAll;
  const levels: readonly unknown[] = Array.isArray(accessLevel) ? accessLevel : [accessLevel];
  const known: readonly unknown[] = packedAccessLevels;
  const unknown = levels.find((level) => !known.includes(level));
  if (levels.length === 0) throw new CatalogError('Expected an access level, got an empty list.');
  if (unknown !== undefined) throw unknownName('access level', unknown, packedAccessLevels);
  return (action) => levels.includes(action.accessLevel);
}

function typeTest({ metadata }: CatalogService, { resourceType }: ActionsFilter): ActionTest {
  if (resourceType === undefined) return passesAll;
  const types = metadata.resourceTypes;
  const written = textOf(resourceType);
  const start = `${metadata.prefix}:`;
  const short = written.startsWith(start) ? written.slice(start.length) : written;
  const name = [written, short].find((one) => Object.hasOwn(types, one));
  if (name === undefined) {
    throw unknownName(
      `resource type of ${quote(metadata.prefix)}`,
      resourceType,
      Object.keys(types),
    );
  }
  return (action) => Object.hasOwn(action.resourceTypes ?? {}, name);
}

function keyTest({ metadata }: CatalogService, { conditionKey }: ActionsFilter): ActionTest {
  if (conditionKey === undefined) return passesAll;
  const keys = conditionKeyFinder(metadata)(textOf(conditionKey));
  if (keys.length === 0) {
    const names = Object.keys(metadata.conditionKeys);
    throw unknownName(`condition key of ${quote(metadata.prefix)}`, conditionKey, names);
  }
  return (action) => {
    const rows = Object.entries(action.resourceTypes ?? {});
    const lists = rows.flatMap(([type, row]) => [row, metadata.resourceTypes[type]]);
    return [action, ...lists].some((list) =>
      list?.conditionKeys?.some((key) => keys.includes(key)),
    );
  };
}

/** JavaScript may give anything; what is no text names nothing. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
