import type {
  AccessLevel,
  ActionMetadata,
  ActionResourceMetadata,
  ConditionKeyMetadata,
  ConditionKeyType,
  ResourceTypeMetadata,
  ServiceMetadata,
} from './metadata.js';

/**
 * The metadata of services as JSON texts by service prefix, so that a service that nobody asks for is never read. A text
 * is a {@link PackedService}: rows instead of objects, names once, condition keys and resource types by their index.
 * Trailing members of a row that say nothing are left out; those in the middle are `0`, `[]` or `""`.
 */
export type CatalogData = Readonly<Record<string, string>>;

export type PackedService = readonly [
  title: string,
  keys: readonly PackedConditionKey[],
  /** The distinct lists of condition keys, by index into `keys`. The first one is empty. */
  sets: readonly (readonly number[])[],
  types: readonly PackedResourceType[],
  actions: readonly PackedAction[],
  /** Condition keys that actions or resource types name and the service does not declare: their indices follow `keys`. */
  foreign?: readonly string[],
];
/** `type` is an index into {@link packedKeyTypes}. */
export type PackedConditionKey = readonly [name: string, type: number, removed?: string];
export type PackedResourceType = readonly [
  name: string,
  arnFormats: readonly string[],
  set?: number,
  removed?: string,
];
/** `level` is an index into {@link packedAccessLevels}. */
export type PackedAction = readonly [
  name: string,
  level: number,
  resources?: readonly PackedActionResource[],
  set?: number,
  dependents?: readonly string[],
  removed?: string,
];
export type PackedActionResource = readonly [
  /** Index into the types; a name for a type that the service does not declare. */
  type: number | string,
  required: 0 | 1,
  set?: number,
  dependents?: readonly string[],
];

/** Access levels by the number that stands for them. */
export const packedAccessLevels: readonly AccessLevel[] = [
  'Permissions management',
  'Tagging',
  'Write',
  'List',
  'Read',
];

/** Condition key types by the number that stands for them; an unknown type is the empty text. */
export const packedKeyTypes: readonly ('' | ConditionKeyType)[] = [
  '',
  'String',
  'ArrayOfString',
  'ARN',
  'ArrayOfARN',
  'Bool',
  'ArrayOfBool',
  'Numeric',
  'Date',
  'IPAddress',
];

/** What the indices of one service stand for. */
interface Names {
  readonly sets: readonly (readonly string[])[];
  readonly types: readonly string[];
}

/** The metadata that was packed into `text`. A text that was not packed by the generator is our own mistake: it throws. */
export function unpackService(prefix: string, text: string): ServiceMetadata {
  const [title, keys, sets, types, actions, foreign = []] = JSON.parse(text) as PackedService;
  const keyNames = [...keys.map(([name]) => name), ...foreign];
  const names: Names = {
    sets: sets.map((set) => set.map((key) => at(keyNames, key))),
    types: types.map(([name]) => name),
  };
  return {
    prefix,
    title,
    actions: Object.fromEntries(actions.map((row) => [row[0], unpackAction(row, names)])),
    resourceTypes: Object.fromEntries(types.map((row) => [row[0], unpackType(row, names)])),
    conditionKeys: Object.fromEntries(keys.map((row) => [row[0], unpackKey(row)])),
  };
}

function unpackAction(row: PackedAction, names: Names): ActionMetadata {
  const [, level, resources = [], set = 0, dependents = [], removed = ''] = row;
  const rows = resources.map((resource) => {
    const [type] = resource;
    const name = typeof type === 'string' ? type : at(names.types, type);
    return [name, unpackResource(resource, names)] as const;
  });
  return {
    accessLevel: at(packedAccessLevels, level),
    ...(rows.length > 0 && { resourceTypes: Object.fromEntries(rows) }),
    ...unpackLists(names, set, dependents),
    ...(removed !== '' && { removed }),
  };
}

function unpackResource(row: PackedActionResource, names: Names): ActionResourceMetadata {
  const [, required, set = 0, dependents = []] = row;
  return { required: required === 1, ...unpackLists(names, set, dependents) };
}

function unpackType(row: PackedResourceType, names: Names): ResourceTypeMetadata {
  const [, arnFormats, set = 0, removed = ''] = row;
  return { arnFormats, ...unpackLists(names, set, []), ...(removed !== '' && { removed }) };
}

function unpackKey([, type, removed = '']: PackedConditionKey): ConditionKeyMetadata {
  const name = at(packedKeyTypes, type);
  return { ...(name !== '' && { type: name }), ...(removed !== '' && { removed }) };
}

function unpackLists(
  names: Names,
  set: number,
  dependentActions: readonly string[],
): Pick<ActionMetadata, 'conditionKeys' | 'dependentActions'> {
  const conditionKeys = at(names.sets, set);
  return {
    ...(conditionKeys.length > 0 && { conditionKeys }),
    ...(dependentActions.length > 0 && { dependentActions }),
  };
}

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new Error(`The packed catalogue has no entry ${index}.`);
  return value;
}
