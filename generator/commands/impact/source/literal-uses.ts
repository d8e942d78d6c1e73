import { ts } from '../../../emit/typescript/compiler.js';
import { isActionPattern, isArn, isConditionKey, type Use } from '../../../impact/uses.js';
import type { Span } from '../../../source/span.js';
import { actionListAround, actionListOf, isWritten } from './statement-context.js';

/** Where a node stands in its file. */
export type SpanOf = (node: ts.Node) => Span;

/**
 * What a string can be: an action or a wildcard, a condition key, an ARN. Which of them it is shows only when one of that name
 * has changed. `*` alone is an action only in a list of actions.
 */
export function literalUses(node: ts.Node, spanOf: SpanOf): Use[] {
  const text = textOf(node);
  if (text === undefined || isModuleName(node)) return [];
  const span = spanOf(node);
  if (isArn(text)) return [{ kind: 'arn', span, text }];
  const list = actionListAround(node);
  const isAction = isActionPattern(text) && (list !== undefined || /^[^*]/.test(text));
  const uses: Use[] = [];
  if (isAction) {
    const isExcluded = list?.isExcluded === true;
    uses.push({
      kind: 'action',
      span,
      text,
      isExcluded,
      ...(list && { statement: list.statement }),
    });
  }
  if (!list && isConditionKey(text)) uses.push({ kind: 'condition key', span, text });
  return uses;
}

/** A list of excluded actions that is written out. */
export function exclusionUses(node: ts.PropertyAssignment, spanOf: SpanOf): Use[] {
  const list = actionListOf(node);
  if (!list?.isExcluded || !isWritten(list)) return [];
  return [
    { kind: 'exclusion', span: spanOf(node.name), text: 'NotAction', statement: list.statement },
  ];
}

/** A string; a template with `${…}` for what is filled in. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const rest = node.templateSpans.map(({ literal }) => `\${…}${literal.text}`);
  return `${node.head.text}${rest.join('')}`;
}

function isModuleName({ parent }: ts.Node): boolean {
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    (ts.isCallExpression(parent) &&
      (parent.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(parent.expression) && parent.expression.text === 'require')))
  );
}
