import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import type { ServiceMetadata } from '../../templates/runtime/metadata.js';
import {
  packedAccessLevels,
  packedKeyTypes,
  type CatalogData,
  type PackedAction,
  type PackedActionResource,
  type PackedConditionKey,
  type PackedResourceType,
  type PackedService,
} from '../../templates/runtime/catalog-data.js';
import { createCatalog, type Catalog } from '../../templates/runtime/catalog.js';

const source = new URL('../../generated/src/', import.meta.url);
const services = new URL('services/', source);

/** The metadata modules of the generated package, by service prefix in code-unit order. */
const readWholeMetadata = async (): Promise<readonly ServiceMetadata[]> => {
  const prefixes = readdirSync(services).sort();
  return Promise.all(
    prefixes.map(async (prefix) => {
      const url = new URL(`${prefix}/metadata.ts`, services);
      const module = (await import(url.href)) as Readonly<Record<string, ServiceMetadata>>;
      const [metadata] = Object.values(module);
      if (metadata === undefined) throw new Error(`${url.href} exports nothing.`);
      return metadata;
    }),
  );
};

let whole: Promise<readonly ServiceMetadata[]> | undefined;

/** The metadata of every service of the generated package; read once. */
export function wholeMetadata(): Promise<readonly ServiceMetadata[]> {
  return (whole ??= readWholeMetadata());
}

/**
 * The packed metadata of every service, as it stands in the catalogue of the generated package. Taken out of the text: the
 * modules of all services are megabytes to compile, for each test file anew.
 */
export async function wholeCatalogData(): Promise<CatalogData> {
  const text = await readFile(new URL('catalog.ts', source), 'utf8');
  const literal = /createCatalog\((\{\n.*?\n\})\);\n/s.exec(text)?.[1];
  if (literal === undefined) throw new Error('generated/src/catalog.ts has no catalogue.');
  return runInNewContext(`(${literal})`) as CatalogData;
}

let catalog: Promise<Catalog> | undefined;

/** The catalogue of every service of the generated package; the same object every time. */
export function wholeCatalog(): Promise<Catalog> {
  return (catalog ??= wholeCatalogData().then(createCatalog));
}

export function packAll(all: readonly ServiceMetadata[]): CatalogData {
  return Object.fromEntries(all.map((one) => [one.prefix, packMetadata(one)]));
}

/** One service in the packed form that `unpackService` reads. */
export function packMetadata(metadata: ServiceMetadata): string {
  const names = Object.keys(metadata.conditionKeys);
  const foreign: string[] = [];
  const sets: number[][] = [[]];
  const keyIndex = (key: string): number => {
    const index = [...names, ...foreign].indexOf(key);
    return index < 0 ? names.length + foreign.push(key) - 1 : index;
  };
  const setIndex = (keys: readonly string[] = []): number => {
    const set = keys.map(keyIndex);
    const index = sets.findIndex((one) => one.join() === set.join());
    return index < 0 ? sets.push(set) - 1 : index;
  };
  const types = packTypes(metadata, setIndex);
  const actions = packActions(metadata, setIndex);
  const keys = packKeys(metadata);
  const packed: PackedService = [metadata.title, keys, sets, types, actions];
  return JSON.stringify(foreign.length > 0 ? [...packed, foreign] : packed);
}

type SetIndex = (keys?: readonly string[]) => number;

function packKeys({ conditionKeys }: ServiceMetadata): PackedConditionKey[] {
  return Object.entries(conditionKeys).map(([name, { type, removed }]) =>
    trim([name, packedKeyTypes.indexOf(type ?? ''), removed ?? ''], 2),
  );
}

function packTypes({ resourceTypes }: ServiceMetadata, setIndex: SetIndex): PackedResourceType[] {
  return Object.entries(resourceTypes).map(([name, type]) =>
    trim([name, type.arnFormats, setIndex(type.conditionKeys), type.removed ?? ''], 2),
  );
}

function packActions(metadata: ServiceMetadata, setIndex: SetIndex): PackedAction[] {
  const types = Object.keys(metadata.resourceTypes);
  return Object.entries(metadata.actions).map(([name, action]) => {
    const resources = Object.entries(action.resourceTypes ?? {}).map(
      ([type, { required, conditionKeys, dependentActions = [] }]): PackedActionResource => {
        const index = types.indexOf(type);
        const reference = index < 0 ? type : index;
        return trim([reference, required ? 1 : 0, setIndex(conditionKeys), dependentActions], 2);
      },
    );
    const { accessLevel, conditionKeys, dependentActions = [], removed = '' } = action;
    const level = packedAccessLevels.indexOf(accessLevel);
    return trim([name, level, resources, setIndex(conditionKeys), dependentActions, removed], 2);
  });
}

/** Without the last members that say nothing. */
function trim<Row extends readonly unknown[]>(row: Row, least: number): Row {
  let length = row.length;
  while (length > least && isEmpty(row[length - 1])) length -= 1;
  return row.slice(0, length) as unknown as Row;
}

function isEmpty(value: unknown): boolean {
  return value === 0 || value === '' || (Array.isArray(value) && value.length === 0);
}
