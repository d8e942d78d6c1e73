import type { Span } from '../../source/span.js';
import type { TextNode } from '../spec-document.js';

/** The flat list a spec is read from: what stands at the top level of the Markdown, in order. */
export type Block = HeadingBlock | ItemBlock | FenceBlock | OtherBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly depth: number;
  /** The content without the marks, verbatim but for a setext heading of several lines, which are joined by a space. */
  readonly text: TextNode;
  readonly span: Span;
}

/** An item of a bullet list that holds one paragraph. */
export interface ItemBlock {
  readonly kind: 'item';
  /** The paragraph, verbatim but for wrapped lines, which are joined by a space. */
  readonly text: TextNode;
  readonly span: Span;
}

export interface FenceBlock {
  readonly kind: 'fence';
  /** Between the two fence lines. */
  readonly content: Span;
  readonly closed: boolean;
  /** The fence belongs to a list item because it is indented. */
  readonly inList: boolean;
  readonly span: Span;
}

/** Anything a spec has no use for. */
export interface OtherBlock {
  readonly kind: 'other';
  /** For a message: `a paragraph`. */
  readonly description: string;
  readonly span: Span;
}
