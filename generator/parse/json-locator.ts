import { type AnyNode, type MemberNode, type ObjectNode, parse } from '@humanwhocodes/momoa';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/registry/index.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { depthOf } from './json-depth.js';
import type { JsonPath } from './spec-document.js';

/** Finds places inside one JSON block. The positioned tree is built on first use. */
export class JsonLocator {
  readonly span: Span;
  readonly #source: SourceFile;
  readonly #start: number;
  readonly #text: string;
  #root: AnyNode | undefined;
  /** Members by key, for each object looked into: an object may have very many. */
  readonly #members = new Map<ObjectNode, ReadonlyMap<string, MemberNode>>();

  /** @param start offset of `text` in `source`. */
  constructor(source: SourceFile, start: number, text: string) {
    this.#source = source;
    this.#start = start;
    this.#text = text;
    this.span = source.span(start, start + text.trimEnd().length);
  }

  /** Syntax errors and duplicate keys of the block. */
  check(): Diagnostic[] {
    try {
      return this.#duplicates(this.#tree());
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return [this.#syntaxError(error)];
    }
  }

  /** RFC 8259, "Strings": control characters are escaped. The parser here lets them pass, so they are left to this. */
  controlCharacter(): Diagnostic {
    const offset = controlInString(this.#text);
    const place = this.#source.span(this.#start + offset, this.#start + offset + 1);
    const problem = `Unexpected character '${this.#text.charAt(offset)}' found`;
    return diagnostic('json-syntax', place, { problem });
  }

  /** The value at `path`; the nearest enclosing value when there is none. */
  spanOf(path: JsonPath): Span {
    return this.#nodeSpan(this.#find(path).value);
  }

  /** The key at the end of `path`; the value when the last step is an index. */
  keySpanOf(path: JsonPath): Span {
    const { key, value } = this.#find(path);
    return this.#nodeSpan(key ?? value);
  }

  #tree(): AnyNode {
    this.#root ??= parse(this.#text, { mode: 'json' }).body;
    return this.#root;
  }

  #find(path: JsonPath): { key?: AnyNode; value: AnyNode } {
    let found: { key?: AnyNode; value: AnyNode } = { value: this.#tree() };
    for (const step of path) {
      const next = this.#childAt(found.value, step);
      if (!next) break;
      found = next;
    }
    return found;
  }

  #childAt(node: AnyNode, step: string | number): { key?: AnyNode; value: AnyNode } | undefined {
    if (node.type === 'Array' && typeof step === 'number') {
      const element = node.elements[step];
      return element && { value: element.value };
    }
    if (node.type !== 'Object' || typeof step === 'number') return undefined;
    const members =
      this.#members.get(node) ?? new Map(node.members.map((member) => [keyOf(member), member]));
    this.#members.set(node, members);
    const member = members.get(step);
    return member && { key: member.name, value: member.value };
  }

  #nodeSpan(node: AnyNode): Span {
    const { start, end } = node.loc;
    return this.#source.span(this.#start + start.offset, this.#start + end.offset);
  }

  #syntaxError(error: Error): Diagnostic {
    const json = this.#text.trimEnd();
    const known = 'offset' in error && typeof error.offset === 'number' ? error.offset : 0;
    const isEnd = error.message.startsWith(unexpectedEnd) || endsEarly(json, known);
    const from = this.#start + (isEnd ? json.length : Math.min(known, json.length));
    const said = error.message.replace(/ \(\d+:\d+\)$/, '').replace(/\.$/, '');
    const problem = isEnd ? `${unexpectedEnd} found` : said;
    return diagnostic('json-syntax', this.#source.span(from, from + 1), { problem });
  }

  #duplicates(root: AnyNode): Diagnostic[] {
    const found: Diagnostic[] = [];
    for (const object of objectsIn(root)) {
      const seen = new Map<string, AnyNode>();
      for (const member of object) {
        const key = keyOf(member);
        const first = seen.get(key);
        if (first) {
          const related = [{ reason: 'first here', place: this.#nodeSpan(first) }];
          const place = this.#nodeSpan(member.name);
          found.push(diagnostic('json-duplicate-key', place, { key }, { related }));
        } else seen.set(key, member.name);
      }
    }
    return found;
  }
}

const unexpectedEnd = 'Unexpected end of input';

/** Whether the token at `offset` is the last one and brackets are open: the parser blames it when more has to follow. */
function endsEarly(json: string, offset: number): boolean {
  const isLast = /^(?:"(?:[^"\\\n]|\\.)*"|[\w.+-]+|[[\]{}:,])$/.test(json.slice(offset));
  return isLast && depthOf(json).open > 0;
}

/** Offset of the first control character inside a string of valid JSON; 0 when there is none. */
function controlInString(json: string): number {
  for (const { 0: text, index } of json.matchAll(/"(?:[^"\\]|\\.)*"/gs)) {
    // eslint-disable-next-line no-control-regex -- finding control characters is the point
    const control = text.search(/[\u0000-\u001f]/);
    if (control >= 0) return index + control;
  }
  return 0;
}

function keyOf(member: MemberNode): string {
  return member.name.type === 'String' ? member.name.value : member.name.name;
}

/** The member lists of all objects below `root`; depth is bounded before this runs. */
function objectsIn(root: AnyNode): (readonly MemberNode[])[] {
  if (root.type === 'Array') return root.elements.flatMap((element) => objectsIn(element.value));
  if (root.type !== 'Object') return [];
  return [root.members, ...root.members.flatMap((member) => objectsIn(member.value))];
}
