import type { Catalog, Element, Service } from '../../model/catalog.js';
import { sortedBy } from '../../support/compare.js';
import type { Fact } from '../change.js';
import type { RecordFact } from '../kinds/define.js';
import { compareElements, type ElementGroup } from './compare-elements.js';
import { actionGroup, conditionKeyGroup, resourceTypeGroup } from './element-groups.js';
import { identifierFields } from './element-fields.js';
import { type ComparedField, comparisonOf, type FieldTable } from './field-table.js';
import { type FoundChange, reporter } from './report.js';

/** A service that both sides have, and where its changes go. */
interface ServiceScope {
  readonly service: Service;
  readonly found: FoundChange[];
}

const serviceFields: FieldTable<Service, ServiceScope> = {
  prefix: 'identity',
  title: {
    fact: ({ title }) => title,
    compare: ({ service: before }, { service: after }, report) => {
      if (before.title !== after.title) report('service-retitled', before.title, after.title);
    },
  },
  identifier: {
    fact: identifierFields.identifier.fact,
    compare: (before, after, report) => {
      identifierFields.identifier.compare(before.service, after.service, report);
    },
  },
  camelIdentifier: identifierFields.camelIdentifier,
  actions: elementsField(({ actions }) => actions, actionGroup),
  resourceTypes: elementsField(({ resourceTypes }) => resourceTypes, resourceTypeGroup),
  conditionKeys: elementsField(({ conditionKeys }) => conditionKeys, conditionKeyGroup),
  specPath: 'ignored',
  sources: 'ignored',
  span: 'ignored',
  declaresResources: 'ignored',
  declaresConditions: 'ignored',
};

const comparison = comparisonOf(serviceFields);

/** Every difference of fact between two catalogs, not yet judged. */
export function compareCatalogs(before: Catalog, after: Catalog): FoundChange[] {
  const found: FoundChange[] = [];
  const old = new Map(before.services.map((service) => [service.prefix, service]));
  const current = new Map(after.services.map((service) => [service.prefix, service]));
  for (const prefix of new Set([...old.keys(), ...current.keys()])) {
    compareService(old.get(prefix), current.get(prefix), found);
  }
  return found;
}

function compareService(
  before: Service | undefined,
  after: Service | undefined,
  found: FoundChange[],
): void {
  const prefix = (before ?? after)?.prefix ?? '';
  const subject = { service: prefix, kind: 'service', name: prefix } as const;
  const report = reporter(found, subject, { before: before?.span, after: after?.span });
  if (before && after) {
    comparison.compare({ service: before, found }, { service: after, found }, report);
  } else if (before) {
    report('service-removed', serviceFact(before), undefined);
  } else if (after) {
    report('service-added', undefined, serviceFact(after));
  }
}

/** Everything in a service, with the counts in front for those who need no names. */
function serviceFact(service: Service): RecordFact {
  const counts = {
    actions: service.actions.length,
    resourceTypes: service.resourceTypes.length,
    conditionKeys: service.conditionKeys.length,
  };
  return { counts, ...comparison.fact(service) };
}

function elementsField<Kind extends Element>(
  elementsOf: (service: Service) => readonly Kind[],
  group: ElementGroup<Kind>,
): ComparedField<Service, ServiceScope> {
  return {
    fact: (service): Fact =>
      sortedBy(elementsOf(service), ({ name }) => name).map((element) => ({
        name: element.name,
        ...group.comparison.fact(element),
      })),
    compare: ({ service: before, found }, { service: after }) => {
      compareElements(group, before.prefix, elementsOf(before), elementsOf(after), found);
    },
  };
}
