import type { Root } from 'mdast';
import type { Service } from '../../model/catalog.js';
import type { GeneratedFile } from '../../model/generated-file.js';
import { type ActionAddresses, pageName } from './anchors.js';
import { servicePage } from './service-page.js';
import { stringifyMarkdown } from './stringify-markdown.js';

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

/** The page that lists all services, from its layout by `indexPage`: `docs/index.md`. */
export function printDocsIndex(page: Root): GeneratedFile {
  return { path: 'docs/index.md', text: stringifyMarkdown(page) };
}
