import type { Catalog } from '../../model/catalog.js';
import { packService } from './pack-service.js';
import { type ConstStatement, type Module, objectOf } from './syntax.js';

/** The module with the facts about all services, and everything that looks things up in them. */
export function catalogModule({ services }: Catalog): Module {
  const data = services.map((service) => [service.prefix, packService(service)] as const);
  return {
    path: 'src/catalog.ts',
    origin: 'seeds/',
    statements: [
      {
        kind: 'import',
        module: './runtime/index.js',
        names: ['createCatalog', ...functions.map(({ create }) => create)],
        types: ['Catalog', ...functions.map(({ type }) => type)],
      },
      {
        kind: 'const',
        name: 'catalog',
        type: 'Catalog',
        comment: [
          'What AWS says of every service. The facts of a service are read when they are first asked for.',
        ],
        value: {
          kind: 'call',
          pure: true,
          callee: 'createCatalog',
          arguments: [objectOf(data, data.length > 0)],
        },
      },
      ...functions.map(functionStatement),
    ],
  };
}

/** A function of the package over all services, and what of the runtime makes it. */
interface CatalogFunction {
  readonly name: string;
  readonly type: string;
  readonly create: string;
  readonly comment: string;
}

const functions: readonly CatalogFunction[] = [
  {
    name: 'policy',
    type: 'PolicyFunction',
    create: 'createPolicy',
    comment:
      'Makes a policy document of statements, and throws a PolicyError when AWS would refuse it.',
  },
  {
    name: 'actionsOf',
    type: 'ActionsOf',
    create: 'createActionsOf',
    comment: 'The actions of a service, by access level, resource type or condition key.',
  },
  {
    name: 'expand',
    type: 'Expand',
    create: 'createExpand',
    comment: 'The actions that patterns with `*` and `?` match.',
  },
  {
    name: 'compact',
    type: 'Compact',
    create: 'createCompact',
    comment: 'The fewest patterns that match these actions and no others.',
  },
  {
    name: 'dependentsOf',
    type: 'DependentsOf',
    create: 'createDependentsOf',
    comment: 'The actions that somebody needs as well to use an action.',
  },
];

function functionStatement({ name, type, create, comment }: CatalogFunction): ConstStatement {
  return {
    kind: 'const',
    name,
    type,
    comment: [comment],
    value: {
      kind: 'call',
      pure: true,
      callee: create,
      arguments: [{ kind: 'name', name: 'catalog' }],
    },
  };
}
