import { actionConditionKeyKinds } from './kinds/action-condition-keys.js';
import { actionResourceKinds } from './kinds/action-resource.js';
import { actionKinds } from './kinds/action.js';
import { arnFormatKinds } from './kinds/arn-format.js';
import { conditionKeyKinds } from './kinds/condition-key.js';
import type { KindDefinition } from './kinds/define.js';
import { dependentActionKinds } from './kinds/dependent-actions.js';
import { namingKinds } from './kinds/naming.js';
import { resourceTypeKinds } from './kinds/resource-type.js';
import { serviceKinds } from './kinds/service.js';
import { textKinds } from './kinds/text.js';
import { assert } from '../support/assert.js';

/** Every kind of change, by identifier. Identifiers are permanent: reports and allow files name them. */
export const kinds = {
  ...serviceKinds,
  ...actionKinds,
  ...actionResourceKinds,
  ...actionConditionKeyKinds,
  ...dependentActionKinds,
  ...resourceTypeKinds,
  ...arnFormatKinds,
  ...conditionKeyKinds,
  ...namingKinds,
  ...textKinds,
};

export type ChangeKind = keyof typeof kinds;

/** The facts that a change of a kind has on each side. */
export type FactsOf<Kind extends ChangeKind> = Pick<
  Parameters<(typeof kinds)[Kind]['message']>[0],
  'before' | 'after'
>;

/** All identifiers, in the order of the registry. */
export const changeKinds = Object.keys(kinds) as ChangeKind[];

/** The definition of any kind. Its functions take the facts of that kind only. */
export function definitionOf(kind: ChangeKind): KindDefinition {
  return kinds[kind] as unknown as KindDefinition;
}

/** The kind of the same change with the catalogs swapped. */
export function mirrorOf(kind: ChangeKind): ChangeKind {
  const { mirror } = kinds[kind];
  const found = changeKinds.find((candidate) => candidate === mirror);
  assert(found, `change kind ${kind} has no mirror ${mirror}`);
  return found;
}
