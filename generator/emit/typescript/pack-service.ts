import {
  accessLevels,
  type Action,
  actionItself,
  type ActionResource,
  type ConditionKey,
  conditionKeyTypes,
  namedResources,
  type ResourceType,
  type Service,
} from '../../model/catalog.js';

/** Types of condition keys by their number; 0 when the type is not known. Access levels have the number of their place. */
const packedKeyTypes: readonly string[] = ['', ...conditionKeyTypes];

/**
 * The facts of a service's metadata as JSON without names of members, each list of condition keys once:
 * `[title, keys, sets, types, actions, foreign?]`, where
 * - a key is `[name, type, removed?]`, with the number of its type,
 * - a set lists numbers of keys; the first set is empty,
 * - a resource type is `[name, formats, set, removed?]`,
 * - an action is `[name, level, resources, set, dependents?, removed?]`, and its resource `[type, required, set?, dependents?]`,
 * - `foreign` lists the keys that the service names and does not declare: their numbers follow those of `keys`.
 *
 * What is absent at the end is left out. A resource type that the service does not declare has its name for a number.
 */
export function packService(service: Service): string {
  const sets = new PackedSets(service.conditionKeys);
  const types = new Map(service.resourceTypes.map(({ name }, index) => [name, index]));
  const packedTypes = service.resourceTypes.map((type) => packResourceType(type, sets));
  const packedActions = service.actions.map((action) => packAction(action, types, sets));
  const keys = service.conditionKeys.map(packConditionKey);
  const foreign = sets.foreign.length > 0 ? [sets.foreign] : [];
  return JSON.stringify([service.title, keys, sets.all, packedTypes, packedActions, ...foreign]);
}

/** Numbers for lists of condition keys, in the order in which they are first asked for. */
class PackedSets {
  readonly all: (readonly number[])[] = [[]];
  /** Keys that are not declared, in the same order. */
  readonly foreign: string[] = [];
  private readonly keys: Map<string, number>;
  private readonly numbers = new Map<string, number>();

  constructor(declared: readonly ConditionKey[]) {
    this.keys = new Map(declared.map(({ name }, index) => [name, index]));
  }

  of(names: readonly string[] = []): number {
    if (names.length === 0) return 0;
    const set = names.map((name) => this.keyOf(name));
    const id = set.join();
    const number = this.numbers.get(id) ?? this.all.length;
    if (number === this.all.length) this.all.push(set);
    this.numbers.set(id, number);
    return number;
  }

  private keyOf(name: string): number {
    const number = this.keys.get(name) ?? this.keys.size;
    if (number === this.keys.size) this.foreign.push(name);
    this.keys.set(name, number);
    return number;
  }
}

function packConditionKey({ name, type, removed }: ConditionKey): readonly unknown[] {
  return shortened([name, packedKeyTypes.indexOf(type ?? ''), removed]);
}

function packResourceType(type: ResourceType, sets: PackedSets): readonly unknown[] {
  const formats = type.arnFormats.map(({ text }) => text);
  return shortened([type.name, formats, sets.of(type.conditionKeys), type.removed]);
}

function packAction(
  action: Action,
  types: ReadonlyMap<string, number>,
  sets: PackedSets,
): readonly unknown[] {
  const itself = actionItself(action);
  return shortened([
    action.name,
    accessLevels.indexOf(action.accessLevel),
    namedResources(action).map((entry) => packResource(entry, types, sets)),
    sets.of(itself?.conditionKeys),
    itself?.dependentActions ?? [],
    action.removed,
  ]);
}

function packResource(
  entry: ActionResource,
  types: ReadonlyMap<string, number>,
  sets: PackedSets,
): readonly unknown[] {
  const type = types.get(entry.resourceType) ?? entry.resourceType;
  const required = entry.required ? 1 : 0;
  const set = sets.of(entry.conditionKeys);
  const dependents = entry.dependentActions;
  if (set === 0 && dependents.length === 0) return [type, required];
  return shortened([type, required, set, dependents]);
}

/** Without what is absent or empty at the end. */
function shortened(values: readonly unknown[]): readonly unknown[] {
  let length = values.length;
  while (length > 0 && isAbsent(values[length - 1])) length -= 1;
  return length === values.length ? values : values.slice(0, length);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
