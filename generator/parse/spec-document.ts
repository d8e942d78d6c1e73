import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';

/** A piece of text as written, and where. */
export interface TextNode {
  readonly value: string;
  readonly span: Span;
}

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Keys and indexes from the root of a JSON block. */
export type JsonPath = readonly (string | number)[];

/** The content of a fenced block. Objects may own keys such as `__proto__`: read them with `Object.entries`. */
export interface JsonNode {
  readonly value: JsonValue;
  readonly span: Span;
  /** Where the value at `path` stands in the Markdown file. */
  readonly spanOf: (path: JsonPath) => Span;
  /** Where the key at `path` stands, when the last step of `path` is a key. */
  readonly keySpanOf: (path: JsonPath) => Span;
}

/** `- <name>: <value>`, or a label such as `- resource types` with the block below it. */
export interface FieldNode {
  readonly name: TextNode;
  readonly value: TextNode;
  readonly block?: JsonNode;
}

/** A third-level heading and its fields. */
export interface SectionNode {
  readonly heading: TextNode;
  readonly fields: readonly FieldNode[];
}

/** `## Privileges`, `## Resources` or `## Conditions` with its sections. */
export interface SectionGroup {
  readonly heading: TextNode;
  readonly sections: readonly SectionNode[];
}

export interface Frontmatter {
  /** The YAML mapping; empty when the file has none. */
  readonly data: ReadonlyMap<string, unknown>;
}

/** One spec as written. */
export interface SpecDocument {
  readonly source: SourceFile;
  readonly frontmatter: Frontmatter;
  readonly title: TextNode;
  readonly prefix: TextNode;
  /** Everything before `## Privileges` verbatim, with LF line endings. */
  readonly preamble: string;
  readonly privileges: SectionGroup;
  readonly resources?: SectionGroup;
  readonly conditions?: SectionGroup;
}
