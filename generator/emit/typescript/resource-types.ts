import type { Service } from '../../model/catalog.js';
import { exportNames } from './names.js';
import { removedComment } from './removed.js';
import type { Statement } from './syntax.js';

/** The enum of resource types; values are the names as AWS writes them. */
export function resourceTypeStatements(service: Service): Statement[] {
  return [
    {
      kind: 'enum',
      name: exportNames(service).resourceType,
      comment: [`Resource types of ${service.title} (\`${service.prefix}\`).`],
      members: service.resourceTypes.map((type) => ({
        name: type.identifier,
        value: type.name,
        comment: [...type.arnFormats.map(({ text }) => `\`${text}\``), ...removedComment(type)],
      })),
    },
  ];
}
