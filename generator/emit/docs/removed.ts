import type { RootContent } from 'mdast';
import type { Element, Service } from '../../model/catalog.js';
import { exportNames } from '../typescript/names.js';
import { anchor, type ElementKind } from './anchors.js';
import { keyExpression } from './condition-keys.js';
import { heading, paragraph, table, text } from './nodes.js';
import { code } from './plain-text.js';

interface RemovedRow {
  readonly kind: ElementKind;
  readonly label: string;
  readonly element: Element;
  readonly expression: string;
}

/** What upstream no longer has but the package still exports. Nothing when there is nothing. */
export function removedSection(service: Service): RootContent[] {
  const rows = removedRows(service);
  if (rows.length === 0) return [];
  return [
    heading(2, text('Removed')),
    paragraph(text('No longer in the AWS data. Still exported, marked as deprecated.')),
    table(rows, [
      {
        title: 'Name',
        cell: ({ kind, element }) => [
          anchor(kind, element),
          { type: 'delete', children: [code(element.name)] },
        ],
      },
      { title: 'Kind', cell: ({ label }) => [text(label)] },
      { title: 'In TypeScript', cell: ({ expression }) => [code(expression)] },
      { title: 'Missing since', cell: ({ element }) => [code(element.removed ?? '')] },
    ]),
  ];
}

function removedRows(service: Service): RemovedRow[] {
  const names = exportNames(service);
  const rows: RemovedRow[] = [
    ...service.actions.map((element) => ({
      kind: 'action' as const,
      label: 'action',
      element,
      expression: `${names.action}.${element.identifier}`,
    })),
    ...service.resourceTypes.map((element) => ({
      kind: 'type' as const,
      label: 'resource type',
      element,
      expression: `${names.resourceType}.${element.identifier}`,
    })),
    ...service.conditionKeys.map((element) => ({
      kind: 'key' as const,
      label: 'condition key',
      element,
      expression: keyExpression(service, element),
    })),
  ];
  return rows.filter(({ element }) => element.removed !== undefined);
}
