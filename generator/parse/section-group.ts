import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/registry/index.js';
import type { SourceFile } from '../source/source-file.js';
import { appendAll } from '../support/collections.js';
import type { Block, FenceBlock, HeadingBlock, ItemBlock } from './blocks/block.js';
import { splitField } from './field.js';
import { parseJsonBlock } from './json-block.js';
import type { FieldNode, SectionGroup, SectionNode } from './spec-document.js';

/** The fields that a section of each kind may have; those named in `blocks` are labels of a JSON block. */
export interface GroupGrammar {
  readonly fields: readonly string[];
  readonly blocks: readonly string[];
}

/** Group headings and what their sections hold (seeds/README.md, "The format"). */
export const groupGrammars: Readonly<
  Record<'Privileges' | 'Resources' | 'Conditions', GroupGrammar>
> = {
  Privileges: {
    fields: ['description', 'access level', 'resource types', 'removed'],
    blocks: ['resource types'],
  },
  Resources: { fields: ['resource', 'removed'], blocks: ['resource'] },
  Conditions: { fields: ['type', 'description', 'removed'], blocks: [] },
};

/** Reads the blocks below a group heading into sections. */
export class SectionGroupParser {
  readonly #source: SourceFile;
  readonly #grammar: GroupGrammar;
  readonly #diagnostics: Diagnostic[];

  /** @param diagnostics receives the findings. */
  constructor(source: SourceFile, grammar: GroupGrammar, diagnostics: Diagnostic[]) {
    this.#source = source;
    this.#grammar = grammar;
    this.#diagnostics = diagnostics;
  }

  parse(heading: HeadingBlock, blocks: readonly Block[]): SectionGroup {
    const sections: SectionNode[] = [];
    const starts = blocks.flatMap((block, index) => (block.kind === 'heading' ? [index] : []));
    this.#unexpected(blocks.slice(0, starts[0] ?? blocks.length), 'a heading `###`');
    starts.forEach((start, index) => {
      const section = blocks[start] as HeadingBlock;
      const body = blocks.slice(start + 1, starts[index + 1]);
      if (section.depth === 3) sections.push(this.#section(section, body));
      else this.#unexpected([section, ...body], 'a heading `###`');
    });
    return { heading: heading.text, sections };
  }

  #section(heading: HeadingBlock, body: readonly Block[]): SectionNode {
    const fields: FieldNode[] = [];
    let label: ItemBlock | undefined;
    for (const block of body) {
      if (block.kind === 'item') {
        this.#missingBlock(label, heading);
        label = this.#field(block, fields);
      } else if (block.kind === 'fence') {
        this.#block(block, label, fields);
        label = undefined;
      } else this.#unexpected([block], 'a list item `- <field>: <value>` or a fenced block');
    }
    this.#missingBlock(label, heading);
    return { heading: heading.text, fields };
  }

  /** Adds the field; returns the item when a block has to follow. */
  #field(item: ItemBlock, fields: FieldNode[]): ItemBlock | undefined {
    const field = splitField(this.#source, item);
    const name = field.name.value;
    if (!this.#grammar.fields.includes(name)) {
      const expected = this.#grammar.fields.map((known) => `\`${known}\``).join(', ');
      this.#report(diagnostic('unexpected-field', field.name.span, { field: name, expected }));
      return undefined;
    }
    const first = fields.find((known) => known.name.value === name);
    if (first) {
      const related = [{ reason: 'first here', place: first.name.span }];
      this.#report(diagnostic('duplicate-field', field.name.span, { field: name }, { related }));
      return undefined;
    }
    fields.push(field);
    if (!this.#grammar.blocks.includes(name)) return undefined;
    this.#noValue(field);
    return item;
  }

  /** A label has no value: it would be dropped silently. */
  #noValue({ name, value }: FieldNode): void {
    if (value.value === '') return;
    const found = `text \`${value.value}\` after \`${name.value}\``;
    const expected = 'a JSON block on the next line';
    this.#report(diagnostic('unexpected-content', value.span, { found, expected }));
  }

  /** Attaches a fenced block to the label above it, which is the last field. */
  #block(fence: FenceBlock, label: ItemBlock | undefined, fields: FieldNode[]): void {
    const field = fields.at(-1);
    if (!label || !field) {
      const names = this.#grammar.blocks.map((name) => `\`- ${name}\``).join(' or ');
      const expected = names ? `one block directly below ${names}` : 'no block in this section';
      this.#report(diagnostic('unexpected-block', fence.span, { expected }));
      return;
    }
    const { node, diagnostics } = parseJsonBlock(
      this.#source,
      fence.content.start,
      fence.content.end,
    );
    appendAll(this.#diagnostics, diagnostics);
    if (node) fields[fields.length - 1] = { ...field, block: node };
  }

  #missingBlock(label: ItemBlock | undefined, heading: HeadingBlock): void {
    if (!label) return;
    const parameters = { field: label.text.value, heading: heading.text.value };
    this.#report(diagnostic('missing-block', label.span, parameters));
  }

  #unexpected(blocks: readonly Block[], expected: string): void {
    for (const block of blocks) {
      const parameters = { found: describeBlock(block), expected };
      this.#report(diagnostic('unexpected-content', block.span, parameters));
    }
  }

  #report(entry: Diagnostic): void {
    this.#diagnostics.push(entry);
  }
}

/** A block in words: `a heading of level 4`. */
export function describeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `heading \`${block.text.value}\` of level ${block.depth}`;
    case 'item':
      return 'a list item';
    case 'fence':
      return 'a fenced block';
    case 'other':
      return block.description;
  }
}
