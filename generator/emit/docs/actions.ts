import type { List, PhrasingContent, RootContent } from 'mdast';
import {
  type Action,
  actionItself,
  accessLevels,
  namedResources,
  qualifiedName,
  type Service,
} from '../../model/catalog.js';
import { countOf } from '../../support/collections.js';
import { sortedUnique } from '../../support/compare.js';
import { conditionKeysCell, hasKeysByType } from './action-condition-keys.js';
import { anchor, type References } from './anchors.js';
import {
  commaSeparated,
  type Content,
  heading,
  paragraph,
  table,
  text,
  verbatim,
} from './nodes.js';
import { code, plainText } from './plain-text.js';

/** The actions by access level, then one table of them all. Nothing when the service has none. */
export function actionSections(
  service: Service,
  actions: readonly Action[],
  references: References,
): RootContent[] {
  if (actions.length === 0) return [];
  return [
    heading(2, text('Actions by access level')),
    accessLevelList(service, actions, references),
    heading(2, text('Actions')),
    ...legend(actions),
    table(actions, [
      { title: 'Action', cell: (action) => [anchor('action', action), code(action.name)] },
      { title: 'Description', cell: ({ description }) => plainText(description ?? '') },
      { title: 'Access level', cell: ({ accessLevel }) => [verbatim(accessLevel)] },
      { title: 'Resource types', cell: (action) => resourceTypesCell(action, references) },
      { title: 'Condition keys', cell: (action) => conditionKeysCell(action, references) },
      { title: 'Dependent actions', cell: (action) => dependentActionsCell(action, references) },
    ]),
  ];
}

/** The levels in canonical order, without those that no action has. */
function accessLevelList(
  service: Service,
  actions: readonly Action[],
  references: References,
): List {
  const items = accessLevels.flatMap((level) => {
    const members = actions.filter(({ accessLevel }) => accessLevel === level);
    return members.length === 0 ? [] : [{ level, members }];
  });
  return {
    type: 'list',
    spread: false,
    children: items.map(({ level, members }) => {
      const label: PhrasingContent[] = [
        { type: 'strong', children: [text(level)] },
        text(` (${countOf(members.length, 'action')}): `),
      ];
      const links = members.map((action) => [
        references.action(qualifiedName(service, action), action.name),
      ]);
      return {
        type: 'listItem',
        spread: false,
        children: [paragraph(...label, ...commaSeparated(links))],
      };
    }),
  };
}

/** Service Authorization Reference, "Actions table": the star marks required resource types. */
function legend(actions: readonly Action[]): RootContent[] {
  const sentences = [
    actions.some((action) => namedResources(action).some(({ required }) => required)) &&
      'A resource type with a star (*) is required: a statement that names resources must include one of that type. ' +
        'Types without a star are alternatives.',
    actions.some(hasKeysByType) &&
      'Condition keys behind the name of a resource type hold for resources of that type only.',
  ];
  const shown = sentences.filter((sentence) => sentence !== false);
  return shown.length === 0 ? [] : [paragraph(text(shown.join(' ')))];
}

function resourceTypesCell(action: Action, references: References): Content {
  const named = namedResources(action);
  if (named.length === 0) {
    return actionItself(action) ? [text('all resources ('), code('*'), text(')')] : [text('none')];
  }
  return commaSeparated(
    named.map(({ resourceType, required }) => [
      references.resourceType(resourceType),
      ...(required ? [verbatim('\\*')] : []),
    ]),
  );
}

function dependentActionsCell(action: Action, references: References): Content {
  const names = sortedUnique(action.resources.flatMap((entry) => entry.dependentActions));
  return commaSeparated(names.map((name) => [references.action(name)]));
}
