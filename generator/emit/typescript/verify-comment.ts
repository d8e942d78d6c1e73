import { ts } from './compiler.js';
import type { CommentLine } from './syntax.js';

/**
 * Whether exactly the expected comment stands before `node`: one, or none when there are no lines, with no JSDoc tag
 * but the `@deprecated` that iamspec wrote and no inline tag. Other comments beside it count as a difference.
 * @param from where the text before the node starts; later than `node.pos` for what follows the header.
 */
export function hasComment(
  node: ts.Node,
  expected: readonly CommentLine[],
  file: ts.SourceFile,
  from = node.pos,
): boolean {
  const before = file.text.slice(from, node.getStart(file)).trim();
  if (expected.length === 0) return before === '';
  if (!before.startsWith('/**') || before.indexOf('*/') !== before.length - 2) return false;
  const [comment] = (node as unknown as { jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [];
  if (!comment) return false;
  const tags: readonly ts.JSDocTag[] = comment.tags ?? [];
  const wanted = expected.flatMap((line) => (typeof line === 'string' ? [] : ['deprecated']));
  return (
    tags.map((tag) => tag.tagName.text).join() === wanted.join() &&
    ![comment, ...tags].some(hasInlineTag)
  );
}

/** The parser gives a comment as a string, or as nodes when there are inline tags such as `{@link x}` in it. */
function hasInlineTag({ comment }: ts.JSDoc | ts.JSDocTag): boolean {
  return comment !== undefined && typeof comment !== 'string';
}
