import { describe, expect, it } from 'vitest';
import type { CatalogService } from '../../../templates/runtime/catalog.js';
import { wholeCatalog } from '../../support/pack-metadata.js';
import { sharedLanguages } from './catalog-fit-exceptions.js';

const catalog = await wholeCatalog();
const services = catalog.prefixes.flatMap((prefix) => catalog.service(prefix) ?? []);

/** One ARN for each format of a type, with a value for each placeholder that looks like none of the literal texts. */
function samplesOf(formats: readonly string[]): readonly string[] {
  return formats.map((format) =>
    format.replace(/\$\{(\w+)\}/g, (_, name: string) => `value-of-${name}`).replace(/\*/g, 'star'),
  );
}

/**
 * The texts of a format as a regular expression, another way of saying what the package does: a value ends at the `:` or
 * `/` that follows it in the format, and before the resource part at any `:`. The last one takes the rest.
 */
function languageOf(format: string): RegExp {
  const segments = format.split(':');
  const head = segments.slice(0, 5).map((segment) => expressionOf(segment, () => '[^:]+'));
  const resource = expressionOf(segments.slice(5).join(':'), (next) => {
    if (next === '') return '.+';
    return next === ':' || next === '/' ? `[^${next}]+` : '.+?';
  });
  return new RegExp(`^${[...head, resource].join(':')}$`);
}

function expressionOf(text: string, valueBefore: (next: string) => string): string {
  const pieces = text.split(/\$\{\w+\}|\*/);
  return pieces
    .map((piece, index) => {
      const literal = piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      return index === 0 ? literal : `${valueBefore(piece.charAt(0))}${literal}`;
    })
    .join('');
}

/**
 * Whether a format is the beginning of a longer one: the longer one is then the better reading. Behind a colon it only says
 * more about the same thing.
 */
function continues(longer: string, format: string): boolean {
  return shapeOf(longer).startsWith(`${shapeOf(format)}/`);
}

function shapeOf(format: string): string {
  return format.replace(/\$\{\w+\}/g, '$');
}

/** The types of a service that an ARN is of, by the regular expressions alone. */
function readingOf(service: CatalogService, arn: string): readonly string[] {
  const fitting = Object.entries(service.metadata.resourceTypes).flatMap(([name, { arnFormats }]) =>
    arnFormats.filter((format) => languageOf(format).test(arn)).map((format) => ({ name, format })),
  );
  const best = fitting.filter(
    ({ format }) => !fitting.some((other) => continues(other.format, format)),
  );
  const fixed = best.filter(({ format }) => !format.split(':')[2]?.includes('${'));
  return [...new Set((fixed.length > 0 ? fixed : best).map(({ name }) => name))].sort();
}

/** For each type with samples, the other types of the service that one of its samples is of. */
interface TypeReading {
  readonly service: CatalogService;
  readonly name: string;
  /** By sample, what the package says. */
  readonly found: readonly (readonly string[])[];
  readonly samples: readonly string[];
}

const readings = services.flatMap((service) =>
  Object.entries(service.metadata.resourceTypes).map(([name, { arnFormats }]): TypeReading => {
    const samples = samplesOf(arnFormats);
    return { service, name, samples, found: samples.map((arn) => service.resourceTypesOf(arn)) };
  }),
);

function pairsOf({ service, name, found }: TypeReading): readonly string[] {
  const others = [...new Set(found.flat())].filter((other) => other !== name).sort();
  return others.map((other) => `${service.metadata.prefix}: ${name} > ${other}`);
}

describe('the types of an ARN of each resource type of the catalogue', () => {
  it('are those whose formats take it', () => {
    for (const { service, samples, found } of readings) {
      for (const [index, arn] of samples.entries()) {
        expect([...(found[index] ?? [])].sort(), arn).toEqual(readingOf(service, arn));
      }
    }
  });

  it('have the type itself', () => {
    expect(readings.length).toBeGreaterThan(2300);
    for (const { name, found } of readings) {
      for (const types of found) expect(types).toContain(name);
    }
  });

  it('have other types in the listed cases only', () => {
    expect(readings.flatMap(pairsOf)).toEqual(sharedLanguages);
  });
});

describe('each action of the catalogue with an ARN of each resource type of its service', () => {
  it('fits when the metadata lists the type, or one of the listed cases', () => {
    const shared = new Set<string>(sharedLanguages);
    const counts = { pairs: 0, fits: 0, byOther: 0 };
    const wrong: string[] = [];
    for (const { service, name, found } of readings) {
      const { prefix, actions } = service.metadata;
      for (const [action, { resourceTypes = {} }] of Object.entries(actions)) {
        for (const types of found) {
          const fitting = types.filter((type) => Object.hasOwn(resourceTypes, type));
          const expected = Object.hasOwn(resourceTypes, name);
          const excused = fitting.every((type) => shared.has(`${prefix}: ${name} > ${type}`));
          counts.pairs += 1;
          counts.fits += Number(fitting.length > 0);
          if (expected ? !fitting.includes(name) : !excused)
            wrong.push(`${prefix}:${action} ${name}`);
          counts.byOther += Number(!expected && fitting.length > 0);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(counts.pairs).toBeGreaterThan(300_000);
    expect(counts.fits).toBeGreaterThan(15_000);
    expect(counts.byOther).toBeLessThan(counts.fits / 10);
  });

  it('is all that a `*`-only action cannot take', () => {
    for (const { metadata } of services) {
      for (const [name, { resourceTypes }] of Object.entries(metadata.actions)) {
        if (resourceTypes !== undefined) expect(Object.keys(resourceTypes), name).not.toEqual([]);
      }
    }
  });
});
