import type { Element } from '../../model/catalog.js';
import type { CommentLine } from './syntax.js';

/** The `@deprecated` line of an element that upstream no longer has. */
export function removedComment(element: Element): CommentLine[] {
  if (element.removed === undefined) return [];
  return [{ deprecated: `Not in the AWS data since ${element.removed}.` }];
}
