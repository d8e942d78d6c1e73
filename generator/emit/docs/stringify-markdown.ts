import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/**
 * The Markdown text of a tree: CommonMark with the tables of GitHub Flavored Markdown, LF, a final newline. Text nodes
 * come out escaped, so that they can never become markup. Columns of tables are not padded: with padding, one longer name
 * would change every line of its table.
 */
export function stringifyMarkdown(tree: Root): string {
  return unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, { bullet: '-' })
    .stringify(tree);
}
