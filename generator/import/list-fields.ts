import { type ActionResource } from '../model/catalog.js';
import type { ServiceFacts } from '../model/facts.js';

/** The lists that upstream data holds for its elements. Upstream has emptied whole fields before, by accident of its source. */
export type ListField =
  | 'resource types of actions'
  | 'condition keys of actions'
  | 'dependent actions of actions'
  | 'ARN formats of resource types'
  | 'condition keys of resource types';

/** How many values a service has in each field. The lists of one action count together, at whichever entry they stand. */
const counters: Readonly<Record<ListField, (service: ServiceFacts) => number>> = {
  'resource types of actions': (service) =>
    sumOfEntries(service, ({ resourceType }) => (resourceType === '' ? 0 : 1)),
  'condition keys of actions': (service) =>
    sumOfEntries(service, ({ conditionKeys }) => conditionKeys.length),
  'dependent actions of actions': (service) =>
    sumOfEntries(service, ({ dependentActions }) => dependentActions.length),
  'ARN formats of resource types': (service) =>
    sumOf(service.resourceTypes, ({ arnFormats }) => arnFormats.length),
  'condition keys of resource types': (service) =>
    sumOf(service.resourceTypes, ({ conditionKeys }) => conditionKeys.length),
};

export const listFields = Object.keys(counters) as readonly ListField[];

/** Values of `field` in all of `services`. */
export function countValues(services: readonly ServiceFacts[], field: ListField): number {
  return sumOf(services, counters[field]);
}

/** The fields that have values somewhere in `before` and nowhere in `after`. */
export function emptiedFields(
  before: readonly ServiceFacts[],
  after: readonly ServiceFacts[],
): ListField[] {
  return listFields.filter(
    (field) => countValues(before, field) > 0 && countValues(after, field) === 0,
  );
}

function sumOfEntries(service: ServiceFacts, count: (entry: ActionResource) => number): number {
  return sumOf(service.actions, (action) => sumOf(action.resources, count));
}

function sumOf<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}
