import type { Action, Catalog, Element, Service } from '../../generator/model/catalog.js';

/** The facts of a catalog, written down field by field and without the code under test. */
export type Facts = Map<string, ServiceFacts>;

export interface ServiceFacts {
  names: Names;
  title: string;
  actions: Map<string, ActionFacts>;
  resourceTypes: Map<string, ResourceTypeFacts>;
  conditionKeys: Map<string, ConditionKeyFacts>;
}

export interface Names {
  identifier: string;
  camelIdentifier: string;
}

export interface ElementFacts {
  names: Names;
  removed: string | undefined;
}

export interface ActionFacts extends ElementFacts {
  accessLevel: string;
  description: string | undefined;
  /** Required or not, by named resource type. */
  types: Map<string, boolean>;
  /** By resource type, `''` for the action itself; only lists that hold something, sorted. */
  conditionKeys: Map<string, string[]>;
  dependentActions: Map<string, string[]>;
}

export interface ResourceTypeFacts extends ElementFacts {
  /** Names of parameters, by text of the format. */
  arnFormats: Map<string, string[]>;
  conditionKeys: string[];
}

export interface ConditionKeyFacts extends ElementFacts {
  type: string | undefined;
  description: string | undefined;
}

export function factsOf({ services }: Catalog): Facts {
  return new Map(services.map((service) => [service.prefix, serviceFacts(service)]));
}

function serviceFacts(service: Service): ServiceFacts {
  return {
    names: namesOf(service),
    title: service.title,
    actions: new Map(service.actions.map((action) => [action.name, actionFacts(action)])),
    resourceTypes: new Map(
      service.resourceTypes.map((type) => [
        type.name,
        {
          ...elementFacts(type),
          arnFormats: new Map(
            type.arnFormats.map(({ text, parameters }) => [
              text,
              parameters.map(({ name }) => name),
            ]),
          ),
          conditionKeys: [...type.conditionKeys].sort(),
        },
      ]),
    ),
    conditionKeys: new Map(
      service.conditionKeys.map((key) => [
        key.name,
        { ...elementFacts(key), type: key.type, description: key.description },
      ]),
    ),
  };
}

function actionFacts(action: Action): ActionFacts {
  const lists = (field: 'conditionKeys' | 'dependentActions') =>
    new Map(
      action.resources
        .filter((entry) => entry[field].length > 0)
        .map((entry) => [entry.resourceType, [...entry[field]].sort()]),
    );
  return {
    ...elementFacts(action),
    accessLevel: action.accessLevel,
    description: action.description,
    types: new Map(
      action.resources
        .filter(({ resourceType }) => resourceType !== '')
        .map(({ resourceType, required }) => [resourceType, required]),
    ),
    conditionKeys: lists('conditionKeys'),
    dependentActions: lists('dependentActions'),
  };
}

function elementFacts(element: Element): ElementFacts {
  return { names: namesOf(element), removed: element.removed };
}

function namesOf({ identifier, camelIdentifier }: Names): Names {
  return { identifier, camelIdentifier };
}
