import { ts } from '../../../emit/typescript/compiler.js';
import { isActionPattern, type Statement } from '../../../impact/uses.js';
import { isTransparent } from './reference.js';

/** The list of actions that a value stands in: that of a policy in JSON form, or of a `PolicyStatement` of the CDK. */
export interface ActionList {
  readonly property: ts.PropertyAssignment;
  readonly isExcluded: boolean;
  readonly statement: Statement;
}

const includes = new Set(['Action', 'actions']);
const excludes = new Set(['NotAction', 'notActions']);

/** The list around a value, if it is one of actions. */
export function actionListAround(node: ts.Node): ActionList | undefined {
  let around = node.parent;
  while (isPartOfList(around)) around = around.parent;
  return ts.isPropertyAssignment(around) ? actionListOf(around) : undefined;
}

/** A property as a list of actions. */
export function actionListOf(property: ts.PropertyAssignment): ActionList | undefined {
  const name = nameOf(property);
  if (!includes.has(name) && !excludes.has(name)) return undefined;
  const isExcluded = excludes.has(name);
  return { property, isExcluded, statement: statementOf(property, isExcluded) };
}

function isPartOfList(node: ts.Node): boolean {
  return (
    ts.isArrayLiteralExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isSpreadElement(node) ||
    isTransparent(node)
  );
}

function statementOf(
  { parent, initializer }: ts.PropertyAssignment,
  isExcluded: boolean,
): Statement {
  const siblings = new Map(
    parent.properties
      .filter(ts.isPropertyAssignment)
      .map((property) => [nameOf(property), property.initializer]),
  );
  const resource = siblings.get('Resource') ?? siblings.get('resources');
  return {
    effect: effectOf(siblings.get('Effect') ?? siblings.get('effect')),
    patterns: stringsOf(initializer).filter(isActionPattern),
    isExcluded,
    namesResources: resource === undefined || !stringsOf(resource).includes('*'),
  };
}

/** `'Deny'`, or `Effect.DENY` of the CDK. */
function effectOf(node: ts.Expression | undefined): Statement['effect'] {
  if (!node) return 'unknown';
  const text = ts.isStringLiteralLike(node)
    ? node.text
    : ts.isPropertyAccessExpression(node)
      ? node.name.text
      : '';
  if (/^allow$/i.test(text)) return 'Allow';
  return /^deny$/i.test(text) ? 'Deny' : 'unknown';
}

/** The strings of a list that are written out. */
function stringsOf(node: ts.Expression): string[] {
  const items = ts.isArrayLiteralExpression(node) ? [...node.elements] : [node];
  return items.filter(ts.isStringLiteralLike).map(({ text }) => text);
}

/** Whether all that a list holds is written out. */
export function isWritten({ property: { initializer } }: ActionList): boolean {
  const items = ts.isArrayLiteralExpression(initializer)
    ? [...initializer.elements]
    : [initializer];
  return items.every((item) => ts.isStringLiteralLike(item) && isActionPattern(item.text));
}

function nameOf({ name }: ts.PropertyAssignment): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}
