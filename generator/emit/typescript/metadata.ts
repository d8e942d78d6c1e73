import {
  type Action,
  actionItself,
  type ActionResource,
  type ConditionKey,
  namedResources,
  type ResourceType,
  type Service,
} from '../../model/catalog.js';
import { exportNames } from './names.js';
import { objectOf, type ObjectValue, type Statement } from './syntax.js';

/** Everything about the service as one table, keyed by the names as AWS writes them. */
export function metadataStatements(service: Service): Statement[] {
  return [
    { kind: 'import', module: '../../runtime/index.js', names: [], types: ['ServiceMetadata'] },
    {
      kind: 'const',
      name: exportNames(service).metadata,
      type: 'ServiceMetadata',
      comment: [
        `Access levels, resource types, condition keys and ARN formats of ${service.title}.`,
      ],
      value: objectOf(
        [
          ['prefix', service.prefix],
          ['title', service.title],
          ['actions', table(service.actions, actionValue)],
          ['resourceTypes', table(service.resourceTypes, resourceTypeValue)],
          ['conditionKeys', table(service.conditionKeys, conditionKeyValue)],
        ],
        true,
      ),
    },
  ];
}

function table<Element extends { readonly name: string }>(
  elements: readonly Element[],
  valueOf: (element: Element) => ObjectValue,
): ObjectValue {
  return objectOf(
    elements.map((element) => [element.name, valueOf(element)]),
    elements.length > 0,
  );
}

function actionValue(action: Action): ObjectValue {
  const named = namedResources(action);
  const itself = actionItself(action);
  const resources = named.map((entry) => [entry.resourceType, resourceValue(entry)] as const);
  return objectOf([
    ['accessLevel', action.accessLevel],
    ['resourceTypes', named.length === 0 ? undefined : objectOf(resources)],
    ['conditionKeys', listOrNothing(itself?.conditionKeys)],
    ['dependentActions', listOrNothing(itself?.dependentActions)],
    ['removed', action.removed],
  ]);
}

function resourceValue(entry: ActionResource): ObjectValue {
  return objectOf([
    ['required', entry.required],
    ['conditionKeys', listOrNothing(entry.conditionKeys)],
    ['dependentActions', listOrNothing(entry.dependentActions)],
  ]);
}

function resourceTypeValue(type: ResourceType): ObjectValue {
  return objectOf([
    ['arnFormats', type.arnFormats.map((format) => format.text)],
    ['conditionKeys', listOrNothing(type.conditionKeys)],
    ['removed', type.removed],
  ]);
}

function conditionKeyValue(key: ConditionKey): ObjectValue {
  return objectOf([
    ['type', key.type],
    ['removed', key.removed],
  ]);
}

function listOrNothing(values: readonly string[] | undefined): readonly string[] | undefined {
  return values && values.length > 0 ? values : undefined;
}
