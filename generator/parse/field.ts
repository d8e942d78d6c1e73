import type { SourceFile } from '../source/source-file.js';
import type { ItemBlock } from './blocks/block.js';
import type { TextNode } from './spec-document.js';

/** `<name>: <value>` of a list item; a label without a colon has the empty value. */
export interface FieldText {
  readonly name: TextNode;
  readonly value: TextNode;
}

/** Splits a list item at its first colon. The value's span covers the written value, wrapped lines included. */
export function splitField(source: SourceFile, item: ItemBlock): FieldText {
  const { value: text, span } = item.text;
  const colon = text.indexOf(':');
  if (colon < 0) {
    const end = source.span(span.end, span.end);
    return { name: { value: text.trim(), span }, value: { value: '', span: end } };
  }
  const nameEnd = source.text.indexOf(':', span.start);
  const written = source.text.slice(nameEnd + 1, span.end);
  const blanks = written.length - written.trimStart().length;
  const start = Math.min(span.end, nameEnd + 1 + blanks);
  return {
    name: { value: text.slice(0, colon).trim(), span: source.span(span.start, nameEnd) },
    value: { value: text.slice(colon + 1).trim(), span: source.span(start, span.end) },
  };
}
