import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  declaredOwners,
  resourceTypeNames,
  segmentsWithoutService,
} from '../../../generator/emit/typescript/foreign-types.js';
import type { ResourceType } from '../../../generator/model/catalog.js';
import { analyzeSources } from '../../../generator/pipeline.js';

const seeds = new URL('../../../seeds/', import.meta.url);
const { services } = analyzeSources(
  readdirSync(seeds)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: `seeds/${name}`, text: readFileSync(new URL(name, seeds), 'utf8') })),
).catalog;
const prefixes = new Set(services.map(({ prefix }) => prefix));
const types: ReadonlyMap<string, ResourceType> = new Map(
  services.flatMap((service) =>
    service.resourceTypes.map((type) => [`${service.prefix}:${type.name}`, type] as const),
  ),
);

const foreign = services.flatMap((service) =>
  service.resourceTypes
    .filter((type) => segmentsOf(type).some((segment) => segment !== service.prefix))
    .map((type) => ({
      name: `${service.prefix}:${type.name}`,
      type,
      owners: resourceTypeNames(service, type.name, type).slice(1),
    })),
);

function segmentsOf({ arnFormats }: ResourceType): string[] {
  return arnFormats.map(({ text }) => text.split(':')[2] ?? '');
}

/** The formats, whatever their placeholders are called. */
function shapesOf({ arnFormats }: ResourceType): string[] {
  return arnFormats.map(({ text }) => text.replace(/\$\{\w+\}/g, '$')).sort();
}

describe('resourceTypeNames', () => {
  it('gives the own name first, and no other for a type of the service itself', () => {
    for (const service of services) {
      for (const type of service.resourceTypes) {
        const [own, ...owners] = resourceTypeNames(service, type.name, type);
        expect(own).toBe(`${service.prefix}:${type.name}`);
        if (owners.length > 0) expect(segmentsOf(type), own).not.toContain(service.prefix);
      }
    }
  });

  it('gives no name of a type whose ARNs are others', () => {
    const known = foreign.flatMap(({ name, type, owners }) =>
      owners.flatMap((owner) => {
        const owned = types.get(owner);
        return owned ? [{ pair: `${name} = ${owner}`, type, owned }] : [];
      }),
    );
    expect(known.length).toBeGreaterThan(50);
    const unequal = known.filter(
      ({ type, owned }) => shapesOf(type).join() !== shapesOf(owned).join(),
    );
    expect(unequal.map(({ pair }) => pair)).toEqual([]);
    expect(known.map(({ pair }) => pair)).toEqual(
      expect.arrayContaining([
        'sts:role = iam:role',
        's3:objectlambdaaccesspoint = s3-object-lambda:objectlambdaaccesspoint',
      ]),
    );
  });

  it('takes no name from a segment that is a placeholder, a wildcard or nothing', () => {
    const service = services.find(({ prefix }) => prefix === 's3');
    const [type] = service?.resourceTypes ?? [];
    const [format] = type?.arnFormats ?? [];
    if (!service || !type || !format) throw new Error('S3 has ARN formats');
    for (const segment of ['${vendor}', '*', '', 'S3', "a'b", 'catalog']) {
      const template = `arn:\${partition}:${segment}:::x`;
      const arnFormats = [{ ...format, template }];
      expect(resourceTypeNames(service, 'x', { ...type, arnFormats })).toHaveLength(1);
    }
  });
});

describe('declaredOwners', () => {
  it('are about resource types with the ARNs of another service, each once', () => {
    const names = declaredOwners.map(({ prefix, name }) => `${prefix}:${name}`);
    expect(names).toEqual([...new Set(names)].sort());
    expect(foreign.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    for (const { owners } of declaredOwners) {
      for (const owner of owners) expect(types.has(owner), owner).toBe(true);
    }
  });

  it('are needed: the name alone would mislead or name nothing', () => {
    for (const { prefix, name, owners } of declaredOwners) {
      const segments = foreign.find((entry) => entry.name === `${prefix}:${name}`)?.type;
      const [segment] = segments ? segmentsOf(segments) : [];
      const twin = types.get(`${segment}:${name}`);
      const type = types.get(`${prefix}:${name}`);
      const fits = twin && type && shapesOf(twin).join() === shapesOf(type).join();
      expect(fits ?? false, `${prefix}:${name} ${owners.join()}`).toBe(false);
    }
  });
});

describe('segmentsWithoutService', () => {
  it('are segments of formats, and no prefixes', () => {
    const segments = new Set(foreign.flatMap(({ type }) => segmentsOf(type)));
    for (const segment of segmentsWithoutService) {
      expect(segments.has(segment), segment).toBe(true);
      expect(prefixes.has(segment), segment).toBe(false);
    }
  });
});
