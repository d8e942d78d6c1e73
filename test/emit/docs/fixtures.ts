import { readFileSync } from 'node:fs';
import type { Heading, Html, Link, Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { actionAddresses } from '../../../generator/emit/docs/anchors.js';
import { emitServiceDocs, printDocsIndex } from '../../../generator/emit/docs/emit-docs.js';
import { indexPage } from '../../../generator/emit/docs/index-page.js';
import type { Catalog, Service } from '../../../generator/model/catalog.js';
import type { GeneratedFile } from '../../../generator/model/generated-file.js';
import { analyzeSources } from '../../../generator/pipeline.js';

const seed = readFileSync(
  new URL('../../fixtures/seed/iam.cognito-sync.md', import.meta.url),
  'utf8',
);

interface Entry {
  readonly required?: boolean;
  readonly keys?: readonly string[];
  readonly dependents?: readonly string[];
}

/** The lines of an action as a spec writes them. */
function actionLines(
  name: string,
  level: string,
  resources: Readonly<Record<string, Entry>>,
  fields: readonly string[] = [],
): string[] {
  const value = Object.fromEntries(
    Object.entries(resources).map(([type, { required = false, keys = [], dependents = [] }]) => [
      type,
      { resource_type: type, required, condition_keys: keys, dependent_actions: dependents },
    ]),
  );
  return [
    `### ${name}`,
    ...fields,
    `- access level: ${level}`,
    '- resource types',
    ...block(value),
  ];
}

function block(value: unknown): string[] {
  return ['```', JSON.stringify(value), '```'];
}

const warehouse = [
  '---',
  'sources:',
  '  - name: Example data',
  "    url: 'https://example.com/data'",
  '    license: MIT',
  '  - name: Notes',
  '---',
  '# Example Warehouse',
  '- prefix: ware-house',
  '## Privileges',
  ...actionLines('ListShelves', 'List', { '': {} }),
  ...actionLines(
    'MoveBox',
    'Write',
    {
      '': { keys: ['ware-house:Zone'], dependents: ['cognito-sync:BulkPublish', 'iam:PassRole'] },
      box: { required: true, keys: ['ware-house:Weight'], dependents: ['ware-house:ListShelves'] },
      'shelf/top': { keys: ['aws:ResourceTag/${TagKey}', 'ware-house:Weight'] },
      crate: { keys: ['ware-house:Weight'] },
    },
    ['- description: Moves a box.'],
  ),
  ...actionLines('BurnBox', 'Write', { box: { required: true } }, ['- removed: 1.2.3']),
  '## Resources',
  '### box',
  '- resource',
  ...block({
    arns: [
      'arn:${Partition}:ware-house:${Region}:${Account}:box/${BoxId}',
      'arn:${Partition}:ware-house:::box:${Name}',
    ],
    condition_keys: ['aws:ResourceTag/${TagKey}'],
  }),
  '### crate',
  '- removed: 1.2.3',
  '- resource',
  ...block({ arns: ['arn:${Partition}:ware-house:::crate/*'], condition_keys: [] }),
  '### shelf/top',
  '- resource',
  ...block({ arns: [], condition_keys: [] }),
  '## Conditions',
  ...['aws:ResourceTag/${TagKey}', 'ware-house:Weight', 'ware-house:Zone'].flatMap((name) => [
    `### ${name}`,
    `- type: ${name.endsWith('Weight') ? 'Numeric' : 'String'}`,
  ]),
  '### ware-house:Old',
  '- type: Bool',
  '- removed: 1.0.0',
  '',
].join('\n');

const globalKeys = [
  '# Global condition keys',
  '- prefix: aws',
  '## Privileges',
  '## Conditions',
  '### aws:MultiFactorAuthAge',
  '- type: Numeric',
  '### aws:RequestTag/${TagKey}',
  '- type: String',
  '- description: Tags of the request.',
  '',
].join('\n');

/** Names of the specs below the seeds folder, and their texts. */
export const specs: ReadonlyMap<string, string> = new Map([
  ['iam.cognito-sync.md', seed],
  ['iam.ware-house.md', warehouse],
  ['iam.aws.md', globalKeys],
]);

/** What the pipeline makes of {@link specs}. */
export const catalog: Catalog = catalogOf(specs);

export function catalogOf(texts: ReadonlyMap<string, string>): Catalog {
  const inputs = [...texts].map(([name, text]) => ({ path: `seeds/${name}`, name, text }));
  const analysis = analyzeSources(inputs);
  const errors = analysis.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ reason }) => reason).join('\n'));
  return analysis.catalog;
}

export function serviceOf(prefix: string): Service {
  const service = catalog.services.find((candidate) => candidate.prefix === prefix);
  if (!service) throw new Error(`no service ${prefix}`);
  return service;
}

/** Reads a page as GitHub does: CommonMark with GitHub Flavored Markdown. */
export function parsePage(text: string): Root {
  const processor = unified().use(remarkParse).use(remarkGfm);
  return processor.runSync(processor.parse(text)) as Root;
}

/** All nodes of a type, in document order. */
export function nodesOf(tree: Nodes, type: 'link'): Link[];
export function nodesOf(tree: Nodes, type: 'html'): Html[];
export function nodesOf(tree: Nodes, type: 'heading'): Heading[];
export function nodesOf(tree: Nodes, type: 'table'): Table[];
export function nodesOf(tree: Nodes, type: Nodes['type']): Nodes[] {
  const below = 'children' in tree ? tree.children.flatMap((child) => nodes(child, type)) : [];
  return tree.type === type ? [tree, ...below] : below;
}

function nodes(tree: Nodes, type: Nodes['type']): Nodes[] {
  return nodesOf(tree, type as 'link');
}

/** The text of a node as a reader sees it. */
export function textOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

/** The cells of the table below the heading `title`, as a reader sees them. */
export function tableBelow(tree: Root, title: string): string[][] {
  const start = tree.children.findIndex(
    (node) => node.type === 'heading' && textOf(node) === title,
  );
  const table = tree.children.slice(start + 1).find((node) => node.type === 'table');
  if (start < 0 || !table) return [];
  return table.children.map((row) => row.children.map(textOf));
}

/** The page that lists all services. */
export function emitDocsIndex(catalog: Catalog): GeneratedFile {
  return printDocsIndex(indexPage(catalog));
}

/** All pages: the index, and one page a service. */
export function emitDocs(catalog: Catalog): GeneratedFile[] {
  const actions = actionAddresses(catalog);
  return [
    emitDocsIndex(catalog),
    ...catalog.services.map((service) => emitServiceDocs(service, actions)),
  ];
}
