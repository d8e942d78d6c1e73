import type { Root } from 'mdast';
import type { Catalog, Service } from '../../model/catalog.js';
import type { GeneratedFile } from '../../model/generated-file.js';
import { type ActionAddresses, actionAddresses, pageName } from './anchors.js';
import { indexPage } from './index-page.js';
import { servicePage } from './service-page.js';
import { stringifyMarkdown } from './stringify-markdown.js';

/** All pages: the index, and one page a service. */
export function emitDocs(catalog: Catalog): GeneratedFile[] {
  const actions = actionAddresses(catalog);
  return [
    emitDocsIndex(catalog),
    ...catalog.services.map((service) => emitServiceDocs(service, actions)),
  ];
}

/**
 * The page of one service: `docs/s3.md`.
 *
 * @param actions the actions that dependent actions can link to, see {@link actionAddresses}; those of the service itself
 * need not be among them.
 */
export function emitServiceDocs(
  service: Service,
  actions: ActionAddresses = new Map(),
): GeneratedFile {
  const text = stringifyMarkdown(servicePage(service, actions));
  return { path: `docs/${pageName(service)}`, text };
}

/** The page that lists all services, laid out. */
export function docsIndexPage(catalog: Catalog): Root {
  return indexPage(catalog);
}

/** `docs/index.md` */
export function printDocsIndex(page: Root): GeneratedFile {
  return { path: 'docs/index.md', text: stringifyMarkdown(page) };
}

/** The page that lists all services: `docs/index.md`. */
export function emitDocsIndex(catalog: Catalog): GeneratedFile {
  return printDocsIndex(docsIndexPage(catalog));
}
