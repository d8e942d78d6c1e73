import type { CatalogService } from './catalog.js';
import { fullName, type ActionReading, type KnownActions } from './check-actions.js';
import { typesOfAction } from './check-amendments.js';
import type { CheckContext } from './check-context.js';
import { fittingTypes, type ResourceReading } from './check-fit.js';

/** The actions of a statement that belong to one service. */
interface ServiceActions {
  readonly service: CatalogService;
  readonly readings: readonly {
    readonly actions: KnownActions;
    readonly types: readonly string[];
  }[];
  /** Resource types of all of them. */
  readonly types: ReadonlySet<string>;
}

/**
 * Checks that each action has a resource it applies to, and each resource an action that applies to it. An action that
 * supports no resource types applies to `*` only ("Actions, resources, and condition keys for AWS services").
 */
export function checkFit(
  context: CheckContext,
  actions: readonly ActionReading[],
  resources: readonly ResourceReading[],
): void {
  // Whatever the actions are, `*` fits.
  if (resources.every(({ any }) => any)) return;
  const services = groupByService(actions);
  if (!resources.some(({ any }) => any)) {
    for (const one of services) checkActions(context, one, resources);
  }
  // What an unknown action applies to is unknown.
  if (actions.every(({ kind }) => kind === 'known')) checkResources(context, services, resources);
}

/** Names of the resource types that one of the actions takes. */
function typesOfActions({ service, names }: KnownActions): ReadonlySet<string> {
  return new Set(names.flatMap((name) => typesOfAction(service, name)));
}

function groupByService(actions: readonly ActionReading[]): readonly ServiceActions[] {
  const groups = new Map<CatalogService, KnownActions[]>();
  for (const reading of actions) {
    if (reading.kind !== 'known') continue;
    const group = groups.get(reading.service);
    if (group === undefined) groups.set(reading.service, [reading]);
    else group.push(reading);
  }
  return [...groups].map(([service, known]) => {
    const readings = known.map((actions) => ({ actions, types: [...typesOfActions(actions)] }));
    return { service, readings, types: new Set(readings.flatMap(({ types }) => types)) };
  });
}

function checkActions(
  context: CheckContext,
  { service, readings, types }: ServiceActions,
  resources: readonly ResourceReading[],
): void {
  const present = new Set(
    resources.flatMap((resource) => fittingTypes(context, service, types, resource)),
  );
  const { prefix } = service.metadata;
  for (const { actions, types: own } of readings) {
    if (own.some((type) => present.has(type))) continue;
    const { entry, names, byName } = actions;
    const action = byName ? fullName(service, names[0] ?? '') : entry.text;
    context.report('action-without-resource', entry.path, {
      action,
      types: own.map((type) => `${prefix}:${type}`),
      formats: own.flatMap((type) => formatsOf(service, type)),
    });
  }
}

function checkResources(
  context: CheckContext,
  services: readonly ServiceActions[],
  resources: readonly ResourceReading[],
): void {
  const types = services.flatMap(({ service, types: own }) =>
    [...own].map((type) => ({ service, type })),
  );
  // Actions for `*` only: the resource is not what is wrong.
  if (types.length === 0) return;
  for (const resource of resources) {
    const fits = services.some(
      ({ service, types: own }) => fittingTypes(context, service, own, resource).length > 0,
    );
    if (fits) continue;
    const { text, path } = resource.entry;
    const found = services.flatMap(({ service }) => {
      const names = context.resourceTypesOf(service, text);
      return names.map((name) => fullName(service, name));
    });
    context.report('resource-fits-no-action', path, {
      value: text,
      found,
      types: types.map(({ service, type }) => fullName(service, type)),
      formats: types.flatMap(({ service, type }) => formatsOf(service, type)),
    });
  }
}

/** The ARN formats of a resource type. */
export function formatsOf({ metadata }: CatalogService, type: string): readonly string[] {
  return metadata.resourceTypes[type]?.arnFormats ?? [];
}
