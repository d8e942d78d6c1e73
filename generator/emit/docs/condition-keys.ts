import type { RootContent } from 'mdast';
import {
  type Action,
  type ConditionKey,
  isTemplated,
  type ResourceType,
  type Service,
} from '../../model/catalog.js';
import { groupDigits } from '../../support/collections.js';
import { exportNames, variableNames } from '../typescript/names.js';
import { anchor } from './anchors.js';
import type { CurrentElements } from './current.js';
import { heading, paragraph, table, text } from './nodes.js';
import { code, plainText } from './plain-text.js';

/** The condition keys, how TypeScript writes them, and by how many actions they are used. Nothing when there are none. */
export function conditionKeySection(
  service: Service,
  { actions, resourceTypes, conditionKeys: keys }: CurrentElements,
): RootContent[] {
  if (keys.length === 0) return [];
  const uses = countUses(actions, resourceTypes);
  const note =
    'The last column counts the actions that take the key, by themselves or for one of their resource types.';
  return [
    heading(2, text('Condition keys')),
    ...(actions.length === 0 ? [] : [paragraph(text(note))]),
    table(keys, [
      { title: 'Condition key', cell: (key) => [anchor('key', key), code(key.name)] },
      { title: 'Description', cell: ({ description }) => plainText(description ?? '') },
      { title: 'Type', cell: ({ type }) => (type === undefined ? [] : [text(type)]) },
      { title: 'In TypeScript', cell: (key) => [code(keyExpression(service, key))] },
      {
        title: 'Actions',
        align: 'right',
        cell: ({ name }) => (actions.length === 0 ? [] : [text(groupDigits(uses.get(name) ?? 0))]),
      },
    ]),
  ];
}

/** How TypeScript writes the key: `S3ConditionKey.XAmzAcl`, or `S3Condition.existingObjectTag(key)`. */
export function keyExpression(service: Service, key: ConditionKey): string {
  const names = exportNames(service);
  if (!isTemplated(key)) return `${names.conditionKey}.${key.identifier}`;
  return `${names.condition}.${key.camelIdentifier}(${variableNames(key).join(', ')})`;
}

/** How many actions take each condition key. */
function countUses(
  actions: readonly Action[],
  types: readonly ResourceType[],
): ReadonlyMap<string, number> {
  const keysOfTypes = new Map(types.map((type) => [type.name, type.conditionKeys]));
  const uses = new Map<string, number>();
  for (const action of actions) {
    const names = action.resources.flatMap((entry) => [
      ...entry.conditionKeys,
      ...(keysOfTypes.get(entry.resourceType) ?? []),
    ]);
    for (const name of new Set(names)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}
