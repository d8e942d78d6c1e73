import type {
  Code,
  Heading,
  Html,
  Link,
  Paragraph,
  PhrasingContent,
  Table,
  TableCell,
  Text,
} from 'mdast';

/** What stands in one cell or paragraph. */
export type Content = readonly PhrasingContent[];

export function text(value: string): Text {
  return { type: 'text', value };
}

export function heading(depth: 1 | 2, ...children: Content): Heading {
  return { type: 'heading', depth, children: [...children] };
}

export function paragraph(...children: Content): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

export function link(url: string, ...children: readonly Exclude<PhrasingContent, Link>[]): Link {
  return { type: 'link', url, children: [...children] };
}

/**
 * Markdown that is certain to need no escape, taken over as it is. The stringifier spends most of its time on proving that for
 * each piece, and a page has the same few thousand links and commas over and over.
 */
export function verbatim(markdown: string): Html {
  return { type: 'html', value: markdown };
}

/** A comment in the source of the page. `>` is the only character that can end one. */
export function comment(value: string): Html {
  return { type: 'html', value: `<!-- ${value.replaceAll('>', '&gt;')} -->` };
}

export function codeBlock(lang: string, lines: readonly string[]): Code {
  return { type: 'code', lang, value: lines.join('\n') };
}

/** A column of a table: what its cells show of an item. */
export interface Column<Item> {
  readonly title: string;
  readonly align?: 'right';
  readonly cell: (item: Item) => Content;
}

/** A table with one row an item. A column in which no item has anything is left out. */
export function table<Item>(items: readonly Item[], columns: readonly Column<Item>[]): Table {
  const cells = columns.map((column) => items.map((item) => column.cell(item)));
  const used = columns.map((column, index) => ({ column, cells: cells[index] ?? [] }));
  const shown = used.filter((entry) => entry.cells.some((cell) => cell.length > 0));
  const row = (contents: readonly Content[]) => ({
    type: 'tableRow' as const,
    children: contents.map(tableCell),
  });
  return {
    type: 'table',
    align: shown.map(({ column }) => column.align ?? null),
    children: [
      row(shown.map(({ column }) => [text(column.title)])),
      ...items.map((_, index) => row(shown.map((entry) => entry.cells[index] ?? []))),
    ],
  };
}

function tableCell(children: Content): TableCell {
  return { type: 'tableCell', children: joinVerbatim(children) };
}

/** Neighbouring verbatim pieces as one, which the stringifier walks over much faster. */
function joinVerbatim(children: Content): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'html' && last?.type === 'html') {
      joined[joined.length - 1] = verbatim(last.value + child.value);
    } else joined.push(child);
  }
  return joined;
}

/** `items` with a comma and a space between them. */
export function commaSeparated(items: readonly Content[]): PhrasingContent[] {
  return separated(items, verbatim(', '));
}

/** `items` one below the other inside a cell, where Markdown itself has no line break. */
export function stacked(items: readonly Content[]): PhrasingContent[] {
  return separated(items, verbatim('<br>'));
}

function separated(items: readonly Content[], separator: PhrasingContent): PhrasingContent[] {
  return items.flatMap((item, index) => (index === 0 ? item : [separator, ...item]));
}
