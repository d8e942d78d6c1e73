import type { Catalog } from '../../model/catalog.js';
import { compareCodeUnits } from '../../support/compare.js';
import { serviceSegment, typesWithArn } from './names.js';
import { objectOf, type Module, type ObjectValue } from './syntax.js';

/** The module behind `@iamspec/aws/arn`: reading any ARN, and finding its resource type among all services. */
export function arnIndexModule(catalog: Catalog): Module {
  return {
    path: 'src/arn.ts',
    origin: 'seeds/',
    statements: [
      {
        kind: 'import',
        module: './runtime/arn-index.js',
        names: ['arnIndex'],
        types: ['MatchArn'],
      },
      { kind: 'export-all', module: './runtime/arn.js' },
      {
        kind: 'const',
        name: 'matchArn',
        type: 'MatchArn',
        comment: ['Finds the resource types that an ARN, or a pattern with `*` and `?`, can name.'],
        value: {
          kind: 'call',
          pure: true,
          callee: 'arnIndex',
          arguments: [indexValue(catalog)],
        },
      },
    ],
  };
}

/** Service segment -> `service prefix:resource type` -> formats. Other services list types of a segment as well. */
function indexValue(catalog: Catalog): ObjectValue {
  const segments = new Map<string, Map<string, string[]>>();
  for (const [segment, name, template] of formatsOf(catalog)) {
    const types = segments.get(segment) ?? new Map<string, string[]>();
    segments.set(segment, types.set(name, [...(types.get(name) ?? []), template]));
  }
  const entries = [...segments]
    .sort(([left], [right]) => compareCodeUnits(left, right))
    .map(([segment, types]) => [segment, objectOf([...types], true)] as const);
  return objectOf(entries, entries.length > 0);
}

function formatsOf(catalog: Catalog): (readonly [string, string, string])[] {
  return catalog.services.flatMap((service) =>
    typesWithArn(service).flatMap(({ name, arnFormats }) =>
      arnFormats.map(
        ({ template }) =>
          [serviceSegment(template), `${service.prefix}:${name}`, template] as const,
      ),
    ),
  );
}
