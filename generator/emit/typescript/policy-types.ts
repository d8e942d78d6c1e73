import {
  type Action,
  globalPrefix,
  namedResources,
  qualifiedName,
  type ResourceType,
  type Service,
} from '../../model/catalog.js';
import { sortedUnique } from '../../support/compare.js';
import { resourceTypeNames } from './foreign-types.js';
import {
  type InterfaceStatement,
  type PropertyMember,
  type SimpleType,
  type Statement,
  type TypeExpression,
  unionOf,
} from './syntax.js';

/**
 * What the compiler has to know to check statements with actions of this service: for each action its resource types and
 * condition keys, for each resource type its condition keys. Nothing when the service has none of these.
 */
export function policyTypeStatements(service: Service): Statement[] {
  const sets = new KeySets();
  const actions = interfaceOf(actionsName, actionMembers(service, sets));
  const others = [
    interfaceOf('KnownResourceTypes', resourceTypeMembers(service, sets)),
    interfaceOf('KnownGlobalConditionKeys', globalMembers(service)),
  ].filter(({ members }) => members.length > 0);
  const hasActions = actions.members.length > 0;
  const interfaces = [...(hasActions ? knownActions(service) : []), ...others];
  if (interfaces.length === 0) return [];
  return [
    { kind: 'export-nothing' },
    ...sets.statements,
    ...(hasActions ? [actions] : []),
    { kind: 'augmentation', module: '../../runtime/policy-types.js', interfaces },
  ];
}

/** Names of sets of keys end otherwise. */
const actionsName = 'Actions';

/** The actions among those of all imported services, and by themselves: patterns of a service look no further. */
function knownActions({ prefix }: Service): InterfaceStatement[] {
  const all = { ...interfaceOf('KnownActions', []), extends: actionsName };
  const own = memberOf(prefix, { kind: 'text', text: actionsName });
  return [all, interfaceOf('KnownServices', [own])];
}

/** Writes each distinct set of condition keys once, under the name of the first element that has it. */
class KeySets {
  readonly statements: Statement[] = [];
  private readonly names = new Map<string, string>();

  /** @param name for the set if it is a new one. */
  typeOf(keys: readonly string[], name: string): SimpleType {
    if (keys.length === 0) return { kind: 'text', text: 'never' };
    const set = sortedUnique(keys);
    const id = JSON.stringify(set);
    const known = this.names.get(id) ?? name;
    if (!this.names.has(id)) {
      this.names.set(id, name);
      const alternatives = set.map(literal);
      this.statements.push({ kind: 'type', name, exported: false, comment: [], alternatives });
    }
    return { kind: 'text', text: known };
  }
}

/** Names end so that none of an action can be one of a resource type, whatever the two are called. */
function actionMembers(service: Service, sets: KeySets): PropertyMember[] {
  const types = new Map(service.resourceTypes.map((type) => [type.name, type]));
  return service.actions.map((action) => {
    const keys = sets.typeOf(keysOf(service, action, types), `${action.identifier}ActionKeys`);
    const names = namedResources(action).flatMap(({ resourceType }) =>
      resourceTypeNames(service, resourceType, types.get(resourceType)),
    );
    const elements = [unionOf(sortedUnique(names).map(literal)), keys];
    return memberOf(qualifiedName(service, action), { kind: 'tuple', elements });
  });
}

/**
 * The keys of an action whatever its resource. Those of its resource types come with the resources of a statement; only
 * for a type that another service owns they are here, since an ARN made by the owner does not lead to them.
 */
function keysOf(
  service: Service,
  action: Action,
  types: ReadonlyMap<string, ResourceType>,
): string[] {
  return action.resources.flatMap(({ resourceType, conditionKeys }) => {
    const type = types.get(resourceType);
    const isForeign = type && resourceTypeNames(service, resourceType, type).length > 1;
    return [...conditionKeys, ...(isForeign ? type.conditionKeys : [])];
  });
}

function resourceTypeMembers(service: Service, sets: KeySets): PropertyMember[] {
  return service.resourceTypes
    .filter(({ conditionKeys }) => conditionKeys.length > 0)
    .map(({ name, identifier, conditionKeys }) =>
      memberOf(
        `${service.prefix}:${name}`,
        sets.typeOf(conditionKeys, `${identifier}ResourceKeys`),
      ),
    );
}

function globalMembers({ prefix, conditionKeys }: Service): PropertyMember[] {
  if (prefix !== globalPrefix) return [];
  return conditionKeys.map(({ name }) => memberOf(name, { kind: 'text', text: 'true' }));
}

function memberOf(name: string, type: TypeExpression): PropertyMember {
  return { name, mutable: true, type };
}

function interfaceOf(name: string, members: readonly PropertyMember[]): InterfaceStatement {
  return { kind: 'interface', name, exported: false, comment: [], members };
}

function literal(value: string): SimpleType {
  return { kind: 'literal', value };
}
