import type { RootContent } from 'mdast';
import type { ResourceType, Service } from '../../model/catalog.js';
import { exportNames } from '../typescript/names.js';
import { anchor, type References } from './anchors.js';
import { commaSeparated, heading, paragraph, stacked, table, text } from './nodes.js';
import { code } from './plain-text.js';

/** The resource types with their ARN formats. Nothing when the service has none. */
export function resourceTypeSection(
  service: Service,
  types: readonly ResourceType[],
  references: References,
): RootContent[] {
  if (types.length === 0) return [];
  const names = exportNames(service);
  return [
    heading(2, text('Resource types')),
    ...nameOnlyNote(service, types),
    table(types, [
      { title: 'Resource type', cell: (type) => [anchor('type', type), code(type.name)] },
      {
        title: 'ARN format',
        cell: (type) => stacked(type.arnFormats.map((format) => [code(format.text)])),
      },
      {
        title: 'ARN helper',
        cell: (type) =>
          type.arnFormats.length === 0 ? [] : [code(`${names.arn}.${type.camelIdentifier}`)],
      },
      { title: 'Enum member', cell: (type) => [code(`${names.resourceType}.${type.identifier}`)] },
      {
        title: 'Condition keys',
        cell: (type) =>
          commaSeparated(type.conditionKeys.map((key) => [references.conditionKey(key)])),
      },
    ]),
  ];
}

function nameOnlyNote(service: Service, types: readonly ResourceType[]): RootContent[] {
  const nameOnly = types.filter((type) => type.arnFormats.length === 0);
  if (nameOnly.length === 0) return [];
  const names =
    nameOnly.length === types.length
      ? [text('all resource types')]
      : commaSeparated(nameOnly.map((type) => [code(type.name)]));
  return [
    paragraph(
      text('Known by name only, without an ARN helper: '),
      ...names,
      text('. To add ARN formats, run '),
      code(`iamspec import ${service.prefix}`),
      text('.'),
    ),
  ];
}
