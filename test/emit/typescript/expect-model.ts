import { expect } from 'vitest';
import {
  exportNames,
  typesWithArn,
  variableNames,
} from '../../../generator/emit/typescript/names.js';
import {
  type Action,
  actionItself,
  type Catalog,
  type ConditionKey,
  isTemplated,
  namedResources,
  qualifiedName,
  type ResourceType,
  type Service,
} from '../../../generator/model/catalog.js';
import type {
  ArnHelper,
  Catalog as PackedCatalog,
  ServiceEntry,
} from '../../../templates/runtime/index.js';
import { evaluateModules, type Exports, type Load } from './evaluate.js';
import { modulesOf } from './compile.js';

/** Emits and runs the modules of `catalog`, and asserts that what they say is the catalog: no more, no less. */
export async function expectModel(catalog: Catalog): Promise<void> {
  const load = evaluateModules(modulesOf(catalog));
  for (const service of catalog.services) {
    expectService(service, load(`src/services/${service.prefix}/index.ts`));
    const { [exportNames(service).metadata]: metadata } = load(
      `src/services/${service.prefix}/metadata.ts`,
    );
    const expected = expectedMetadata(service);
    expect(metadata, service.prefix).toEqual(expected);
    expect(JSON.stringify(metadata)).toBe(JSON.stringify(expected));
    const unpacked = catalogIn(load).service(service.prefix)?.metadata;
    expect(JSON.stringify(unpacked)).toBe(JSON.stringify(expected));
  }
  expect(catalogIn(load).prefixes).toEqual(catalog.services.map(({ prefix }) => prefix));
  await expectRoot(catalog, load);
}

/** What the root module exports as `catalog`. */
function catalogIn(load: Load): PackedCatalog {
  return load('src/index.ts').catalog as PackedCatalog;
}

function expectService(service: Service, exports: Exports): void {
  const names = exportNames(service);
  const keys = service.conditionKeys;
  const types = typesWithArn(service);
  const plain = keys.filter((key) => !isTemplated(key));
  const expected: Record<string, unknown> = {
    [names.action]: pairs(service.actions, (action) => qualifiedName(service, action)),
    [names.resourceType]: pairs(service.resourceTypes, ({ name }) => name),
    [names.conditionKey]: pairs(plain, ({ name }) => name),
  };
  for (const [name, value] of Object.entries(expected)) expect(exports[name], name).toEqual(value);
  const objects = [
    ...(keys.length > 0 ? [names.condition] : []),
    ...(types.length > 0 ? [names.arn] : []),
  ];
  expect(Object.keys(exports).sort()).toEqual([...Object.keys(expected), ...objects].sort());
  if (keys.length > 0) expectConditions(keys, exports[names.condition] as Exports);
  if (types.length > 0) expectArns(types, exports[names.arn] as Exports);
}

function pairs<Named extends { readonly identifier: string }>(
  elements: readonly Named[],
  valueOf: (element: Named) => string,
): Record<string, string> {
  return Object.fromEntries(elements.map((element) => [element.identifier, valueOf(element)]));
}

function expectConditions(keys: readonly ConditionKey[], members: Exports): void {
  expect(Object.keys(members)).toEqual(keys.map(({ camelIdentifier }) => camelIdentifier));
  for (const key of keys) {
    const member = members[key.camelIdentifier];
    const values = variableNames(key).map((_name, index) => `value-${index}`);
    const left = [...values];
    const expected = key.parts.map((part) => (part.kind === 'literal' ? part.text : left.shift()));
    const complete = isTemplated(key) ? (member as CompleteKey)(...values) : member;
    expect(complete).toMatchObject({ name: key.name, key: expected.join('') });
    const isMultivalued = key.type === undefined || key.type.startsWith('ArrayOf');
    expect('forAnyValue' in (complete as object), key.name).toBe(isMultivalued);
  }
}

type CompleteKey = (...values: string[]) => unknown;

function expectArns(types: readonly ResourceType[], helpers: Exports): void {
  const members = types.map(({ camelIdentifier }) => camelIdentifier);
  expect(Object.keys(helpers)).toEqual([...members, 'with']);
  for (const type of types) {
    const helper = helpers[type.camelIdentifier] as ArnHelper<string, object>;
    expect(helper.resourceType, type.name).toBe(type.name);
    expect(helper.formats).toEqual(type.arnFormats.map(({ template }) => template));
    for (const { text, parameters } of type.arnFormats) {
      const values = parameters.map(({ name }, index) => [name, `v${index}`] as const);
      const left = values.map(([, value]) => value);
      const expected = text.replace(/\$\{[A-Za-z][A-Za-z0-9]*\}/g, () => left.shift() ?? '');
      const built = helper(Object.fromEntries(values));
      expect(built).toBe(expected);
      expect(helper.is(built)).toBe(true);
    }
  }
}

async function expectRoot(catalog: Catalog, load: Load): Promise<void> {
  const services = load('src/index.ts').services as Readonly<Record<string, ServiceEntry>>;
  expect(Object.keys(services).sort()).toEqual(catalog.services.map(({ prefix }) => prefix).sort());
  for (const { prefix, title, actions, resourceTypes, conditionKeys } of catalog.services) {
    const entry = services[prefix];
    expect(entry).toEqual({
      prefix,
      title,
      actions: actions.length,
      resourceTypes: resourceTypes.length,
      conditionKeys: conditionKeys.length,
      load: expect.any(Function) as unknown,
    });
    expect({ ...(await entry?.load()) }).toEqual(load(`src/services/${prefix}/index.ts`));
  }
}

function expectedMetadata(service: Service): unknown {
  const table = <Named extends { readonly name: string }>(
    elements: readonly Named[],
    valueOf: (element: Named) => object,
  ): unknown => Object.fromEntries(elements.map((element) => [element.name, valueOf(element)]));
  return {
    prefix: service.prefix,
    title: service.title,
    actions: table(service.actions, expectedAction),
    resourceTypes: table(service.resourceTypes, (type) =>
      present({
        arnFormats: type.arnFormats.map(({ text }) => text),
        conditionKeys: type.conditionKeys,
        removed: type.removed,
      }),
    ),
    conditionKeys: table(service.conditionKeys, ({ type, removed }) => present({ type, removed })),
  };
}

function expectedAction(action: Action): object {
  const named = namedResources(action).map(({ resourceType, ...entry }) => [
    resourceType,
    { required: entry.required, ...present(references(entry)) },
  ]);
  return present({
    accessLevel: action.accessLevel,
    resourceTypes: named.length > 0 ? (Object.fromEntries(named) as object) : undefined,
    ...references(actionItself(action)),
    removed: action.removed,
  });
}

interface References {
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
}

function references(entry: References | undefined): object {
  return { conditionKeys: entry?.conditionKeys, dependentActions: entry?.dependentActions };
}

/** Without what is absent, or empty where the table says nothing instead. */
function present(entries: Readonly<Record<string, unknown>> | object): object {
  return Object.fromEntries(
    Object.entries(entries).filter(
      ([name, value]) =>
        value !== undefined && (name === 'arnFormats' || !Array.isArray(value) || value.length > 0),
    ),
  );
}
