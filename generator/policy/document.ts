import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';

/** Turns offsets inside a text into a place in its file. */
export type Locate = (start: number, end: number) => Span;

/** A string. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly span: Span;
  /** Places inside the value, for a document in a string. Absent when only the place of the whole string is known. */
  readonly inside?: Locate;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly ValueNode[];
  readonly span: Span;
}

export interface MapNode {
  readonly kind: 'map';
  /** In the order of the file; a key may come twice. */
  readonly entries: readonly MapEntry[];
  readonly span: Span;
}

export interface MapEntry {
  readonly key: TextNode;
  readonly value: ValueNode;
}

/** A number, a truth value, nothing, or what cannot be followed. */
export interface OtherNode {
  readonly kind: 'other';
  /** Absent for what cannot be followed. */
  readonly value?: number | boolean | null;
  /** A number as it is written, where that is not what JSON would write: `012345678901` in YAML. */
  readonly written?: string;
  readonly span: Span;
}

/** A value of a JSON or YAML document. YAML aliases share their target, so values form a graph without circles, not a tree. */
export type ValueNode = TextNode | ListNode | MapNode | OtherNode;

/** A file of data, read. */
export interface DataDocument {
  readonly source: SourceFile;
  /** One value a document of the file. */
  readonly roots: readonly ValueNode[];
  /** Why it could not be read; then there are no roots. */
  readonly problems: readonly Diagnostic[];
}

/** The value of one of `keys`; of the last one when there are several, as for `JSON.parse`. */
export function valueOf(map: MapNode, ...keys: readonly string[]): ValueNode | undefined {
  return map.entries.findLast(({ key }) => keys.includes(key.text))?.value;
}

/** Whether the map has one of `keys`. */
export function hasKey(map: MapNode, ...keys: readonly string[]): boolean {
  return valueOf(map, ...keys) !== undefined;
}

/** The text of the value of `key`, when it is one. */
export function textOf(map: MapNode, key: string): string | undefined {
  const value = valueOf(map, key);
  return value?.kind === 'text' ? value.text : undefined;
}
