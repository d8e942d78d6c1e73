import type { ServiceFacts } from '../model/facts.js';

/** The facts a spec declares with sections of their own, without what is known from mentions only. */
export function declaredFacts(service: ServiceFacts): ServiceFacts {
  return {
    ...service,
    resourceTypes: service.declaresResources ? service.resourceTypes : [],
    conditionKeys: service.declaresConditions ? service.conditionKeys : [],
  };
}

/** The facts that hold today: declared, and not marked as removed. */
export function currentFacts(service: ServiceFacts): ServiceFacts {
  const declared = declaredFacts(service);
  return {
    ...declared,
    actions: declared.actions.filter(isCurrent),
    resourceTypes: declared.resourceTypes.filter(isCurrent),
    conditionKeys: declared.conditionKeys.filter(isCurrent),
  };
}

/** Whether upstream still had the element at the last import. */
export function isCurrent(element: { readonly removed?: string }): boolean {
  return element.removed === undefined;
}
