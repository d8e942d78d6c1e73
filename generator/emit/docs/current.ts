import type { Action, ConditionKey, Element, ResourceType, Service } from '../../model/catalog.js';

/** What a service has today: without what upstream has removed. */
export interface CurrentElements {
  readonly actions: readonly Action[];
  readonly resourceTypes: readonly ResourceType[];
  readonly conditionKeys: readonly ConditionKey[];
}

export function currentElements(service: Service): CurrentElements {
  return {
    actions: service.actions.filter(isCurrent),
    resourceTypes: service.resourceTypes.filter(isCurrent),
    conditionKeys: service.conditionKeys.filter(isCurrent),
  };
}

function isCurrent(element: Element): boolean {
  return element.removed === undefined;
}
