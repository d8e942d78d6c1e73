import {
  hasKey,
  type MapNode,
  type TextNode,
  type ValueNode,
  valueOf,
} from '../../policy/document.js';
import {
  type ActionUse,
  isActionPattern,
  isArn,
  isConditionKey,
  type Statement,
  type Use,
} from '../uses.js';
import { conditionKeysOf } from './condition-keys.js';
import { textsOf } from './intrinsics.js';

/** What one statement uses. A string with a part that is filled in elsewhere (`${…}`) is no action. */
export function usesOf(map: MapNode): Use[] {
  const included = valueOf(map, 'Action', 'actions');
  const excluded = valueOf(map, 'NotAction', 'not_actions');
  const actions = [...textsAt(included), ...textsAt(excluded)];
  const statement = statementOf(map, actions);
  const known = actions.filter(({ text }) => isActionPattern(text));
  const uses = known.map(({ text, span }): ActionUse => ({
    kind: 'action',
    span,
    text,
    isExcluded: statement.isExcluded,
    statement,
  }));
  return [
    ...uses,
    ...exclusionOf(map, statement, known.length === actions.length && isWritten(excluded)),
    ...conditionKeysOf(map)
      .filter(({ text }) => isConditionKey(text))
      .map(({ text, span }) => ({ kind: 'condition key', span, text, statement }) as const),
    ...resourcesOf(map)
      .filter(({ text }) => isArn(text))
      .map(({ text, span }) => ({ kind: 'arn', span, text }) as const),
  ];
}

function statementOf(map: MapNode, actions: readonly TextNode[]): Statement {
  const effect = valueOf(map, 'Effect', 'effect');
  const text = effect?.kind === 'text' ? effect.text : 'unknown';
  return {
    effect: text === 'Allow' || text === 'Deny' ? text : 'unknown',
    patterns: actions.map((action) => action.text).filter(isActionPattern),
    isExcluded: excludesActions(map),
    namesResources: namesResources(map),
  };
}

/** A plan of Terraform has both lists, one of them empty. */
function excludesActions(map: MapNode): boolean {
  return textsAt(valueOf(map, 'NotAction', 'not_actions')).length > 0;
}

function resourcesOf(map: MapNode): TextNode[] {
  return [
    ...textsAt(valueOf(map, 'Resource', 'resources')),
    ...textsAt(valueOf(map, 'NotResource', 'not_resources')),
  ];
}

function namesResources(map: MapNode): boolean {
  const has = hasKey(map, 'Resource', 'resources', 'NotResource', 'not_resources');
  return has && !textsAt(valueOf(map, 'Resource', 'resources')).some(({ text }) => text === '*');
}

/** The statement as a whole, when all that it excludes is known. */
function exclusionOf(map: MapNode, statement: Statement, isKnown: boolean): Use[] {
  const entry = map.entries.find(({ key }) => /^(?:NotAction|not_actions)$/.test(key.text));
  if (!entry || !isKnown || !statement.isExcluded) return [];
  return [{ kind: 'exclusion', span: entry.key.span, text: entry.key.text, statement }];
}

/** Whether an element is written out, without a function. */
function isWritten(node: ValueNode | undefined): boolean {
  if (node?.kind === 'list') return node.items.every(({ kind }) => kind === 'text');
  return node?.kind === 'text';
}

function textsAt(node: ValueNode | undefined): TextNode[] {
  return node ? textsOf(node) : [];
}
