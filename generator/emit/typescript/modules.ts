import type { Catalog, Service } from '../../model/catalog.js';
import { actionStatements } from './actions.js';
import { arnStatements } from './arns.js';
import { conditionKeyStatements } from './condition-keys.js';
import { metadataStatements } from './metadata.js';
import { typesWithArn } from './names.js';
import { policyTypeStatements } from './policy-types.js';
import { resourceTypeStatements } from './resource-types.js';
import { objectOf, type Module, type Statement } from './syntax.js';

/** The modules of one service, below `src/services/<prefix>/`. */
export function serviceModules(service: Service): Module[] {
  const parts: (readonly [string, Statement[]])[] = [
    ['actions', actionStatements(service)],
    ['resource-types', resourceTypeStatements(service)],
    ['condition-keys', conditionKeyStatements(service)],
  ];
  if (typesWithArn(service).length > 0) parts.push(['arns', arnStatements(service)]);
  const index: Statement[] = parts.map(([name]) => ({
    kind: 'export-all',
    module: `./${name}.js`,
  }));
  const policyTypes = policyTypeStatements(service);
  if (policyTypes.length > 0) {
    parts.push(['policy-types', policyTypes]);
    index.push({ kind: 'export-all', typeOnly: true, module: './policy-types.js' });
  }
  parts.push(['index', index], ['metadata', metadataStatements(service)]);
  return parts.map(([name, statements]) => ({
    path: `src/services/${service.prefix}/${name}.ts`,
    origin: `seeds/${service.specPath}`,
    statements,
  }));
}

/** Every service under its name. */
export function allModule(catalog: Catalog): Module {
  const comment = [
    'Every service of AWS at once. This loads all of them: megabytes of code, and seconds for a compiler.',
  ];
  return {
    path: 'src/all.ts',
    origin: 'seeds/',
    statements: catalog.services.map(({ prefix, identifier }, index) => ({
      kind: 'export-all',
      name: identifier,
      module: `./services/${prefix}/index.js`,
      ...(index === 0 && { comment }),
    })),
  };
}

/** The root module: which services there are, and a way to load each. */
export function rootModule(catalog: Catalog): Module {
  const entries = catalog.services.map(
    (service) => [service.prefix, serviceEntry(service)] as const,
  );
  const prefixes = catalog.services.map(
    ({ prefix }) => ({ kind: 'literal', value: prefix }) as const,
  );
  return {
    path: 'src/index.ts',
    origin: 'seeds/',
    statements: [
      { kind: 'import', module: './runtime/index.js', names: [], types: ['ServiceEntry'] },
      { kind: 'export-all', module: './runtime/index.js' },
      { kind: 'export-all', module: './catalog.js' },
      {
        kind: 'type',
        name: 'ServicePrefix',
        exported: true,
        comment: ['The prefix of a service in this package.'],
        alternatives: prefixes.length === 0 ? [{ kind: 'text', text: 'never' }] : prefixes,
      },
      {
        kind: 'const',
        name: 'services',
        type: 'Readonly<Record<ServicePrefix, ServiceEntry>>',
        comment: ['Every service by its prefix. Importing this loads none of them.'],
        value: objectOf(entries, true),
      },
    ],
  };
}

function serviceEntry(service: Service) {
  return objectOf(
    [
      ['prefix', service.prefix],
      ['title', service.title],
      ['actions', service.actions.length],
      ['resourceTypes', service.resourceTypes.length],
      ['conditionKeys', service.conditionKeys.length],
      ['load', { kind: 'import', module: `./services/${service.prefix}/index.js` }],
    ],
    true,
  );
}
