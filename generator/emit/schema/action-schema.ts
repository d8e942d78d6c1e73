import { type Catalog, qualifiedName } from '../../model/catalog.js';
import { sortedUnique } from '../../support/compare.js';
import type { JsonObject } from './json-value.js';
import { reference, textOf } from './shapes.js';

const description =
  'An action as service:Action, such as s3:GetObject, or a pattern with * or ?, such as s3:Get*. ' +
  'A name without a wildcard must be a current action, in the case that its documentation uses: ' +
  'AWS takes any case, but then a search for the action does not find it.';

const expected =
  'a current action in its own case, such as s3:GetObject, or a pattern such as s3:Get*';

const comment =
  'The list is offered by anyOf and demanded by if. A text is never equal to the object in else, whose only use is to be ' +
  'shown: the error of anyOf itself would be the whole list.';

/** The definitions for an element of `Action` or `NotAction`: an action, a pattern, or a text with a reference. */
export function actionDefinitions(catalog: Catalog): JsonObject {
  const names = currentActions(catalog);
  return {
    action: {
      $comment: comment,
      description,
      type: 'string',
      anyOf: [{ type: 'string' }, reference('actionName')],
      if: { anyOf: [reference('actionPattern'), reference('actionName')] },
      else: { const: { expected } },
    },
    actionPattern: textOf(wildcardPattern(names)),
    // An empty `enum` is no schema.
    actionName: names.length > 0 ? { type: 'string', enum: names } : { not: {} },
  };
}

/** Full names of the actions that are not removed, in code-unit order. */
function currentActions(catalog: Catalog): string[] {
  return sortedUnique(
    catalog.services.flatMap((service) =>
      service.actions
        .filter(({ removed }) => removed === undefined)
        .map((action) => qualifiedName(service, action)),
    ),
  );
}

/**
 * Everything, or a service and a name with at least one wildcard. "IAM JSON policy elements: Action" allows wildcards in
 * the name only; of the service there is all or one.
 */
function wildcardPattern(names: readonly string[]): string {
  const prefixes = sortedUnique(names.map((name) => name.slice(0, name.indexOf(':'))));
  const services = [...prefixes, '\\*'].join('|');
  return `^\\*$|^(?:${services}):[0-9A-Za-z_-]*[*?][0-9A-Za-z_*?-]*$`;
}
