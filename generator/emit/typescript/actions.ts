import {
  type Action,
  actionItself,
  namedResources,
  qualifiedName,
  type Service,
} from '../../model/catalog.js';
import { sortedUnique } from '../../support/compare.js';
import { exportNames } from './names.js';
import { removedComment } from './removed.js';
import type { CommentLine, EnumMember, Statement } from './syntax.js';

/** The enum of actions, and the type that takes a member as well as its literal. */
export function actionStatements(service: Service): Statement[] {
  const names = exportNames(service);
  return [
    {
      kind: 'enum',
      name: names.action,
      comment: [`Actions of ${service.title} (\`${service.prefix}\`).`],
      members: service.actions.map((action) => actionMember(service, action)),
    },
    {
      kind: 'type',
      name: names.actionName,
      exported: true,
      comment: [`A member of \`${names.action}\`, or its value as a literal.`],
      alternatives: [{ kind: 'text', text: `\`\${${names.action}}\`` }],
    },
  ];
}

function actionMember(service: Service, action: Action): EnumMember {
  return {
    name: action.identifier,
    value: qualifiedName(service, action),
    comment: actionComment(action),
  };
}

/** The facts of an action, as an editor shows them. */
function actionComment(action: Action): CommentLine[] {
  const description = action.description ? [action.description, ''] : [];
  const entries = action.resources;
  return [
    ...description,
    `- Access level: ${action.accessLevel}`,
    `- Resource types: ${resourceTypesText(action)}`,
    ...listLine(
      'Condition keys',
      entries.flatMap((entry) => entry.conditionKeys),
    ),
    ...listLine(
      'Dependent actions',
      entries.flatMap((entry) => entry.dependentActions),
    ),
    ...removedComment(action),
  ];
}

function resourceTypesText(action: Action): string {
  const named = namedResources(action);
  if (named.length === 0) return actionItself(action) ? 'only `*`' : 'none';
  return named
    .map(({ resourceType, required }) => `\`${resourceType}\`${required ? ' (required)' : ''}`)
    .join(', ');
}

function listLine(label: string, values: readonly string[]): string[] {
  if (values.length === 0) return [];
  const listed = sortedUnique(values).map((value) => `\`${value}\``);
  return [`- ${label}: ${listed.join(', ')}`];
}
