import { visible } from '../../../diagnostics/sanitize.js';
import type { CommentLine } from '../syntax.js';

/** A documentation comment of the given lines, or nothing. */
export function documentationComment(lines: readonly CommentLine[], indent: string): string {
  const safe = lines.map(commentLine);
  const [first, ...rest] = safe;
  if (first === undefined) return '';
  if (rest.length === 0) return `${indent}/** ${first} */\n`;
  const body = safe.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`).join('');
  return `${indent}/**\n${body}${indent} */\n`;
}

function commentLine(line: CommentLine): string {
  const text =
    typeof line === 'string' ? plainText(line) : `@deprecated ${plainText(line.deprecated)}`;
  return text.trimEnd();
}

/**
 * Text that cannot end the comment, break the line, hide characters, or start a JSDoc tag: TypeScript reads `@` behind
 * white space as a tag anywhere in a line, and `{@` as an inline tag.
 */
function plainText(text: string): string {
  return visible(text)
    .replace(/\*\//g, '*\\/')
    .replace(/(^|\s|\{)@/g, '$1\\@');
}
