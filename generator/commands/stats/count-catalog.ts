import type { Catalog, Element, Service } from '../../model/catalog.js';

/** How many elements of a kind there are today, and how many upstream has removed. */
export interface Count {
  readonly current: number;
  readonly removed: number;
}

export const countedKinds = [
  'services',
  'actions',
  'resourceTypes',
  'arnFormats',
  'conditionKeys',
] as const;
export type CatalogCounts = Readonly<Record<(typeof countedKinds)[number], Count>>;

/** Counts a catalog. A service counts as removed when it has elements and all of them are. */
export function countCatalog({ services }: Catalog): CatalogCounts {
  const types = services.flatMap((service) => service.resourceTypes);
  const formats = types.flatMap((type) => type.arnFormats.map(() => type));
  return {
    services: countWhere(services, isRemoved),
    actions: countWhere(
      services.flatMap(({ actions }) => actions),
      hasMark,
    ),
    resourceTypes: countWhere(types, hasMark),
    arnFormats: countWhere(formats, hasMark),
    conditionKeys: countWhere(
      services.flatMap(({ conditionKeys }) => conditionKeys),
      hasMark,
    ),
  };
}

function countWhere<Item>(items: readonly Item[], removed: (item: Item) => boolean): Count {
  const gone = items.filter(removed).length;
  return { current: items.length - gone, removed: gone };
}

function hasMark({ removed }: Pick<Element, 'removed'>): boolean {
  return removed !== undefined;
}

function isRemoved(service: Service): boolean {
  const elements = [...service.actions, ...service.resourceTypes, ...service.conditionKeys];
  return elements.length > 0 && elements.every(hasMark);
}
