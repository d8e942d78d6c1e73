import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/registry/index.js';
import type { JsonNode, JsonPath, JsonValue } from '../../parse/spec-document.js';

/** An object of a JSON block, safe to look into: keys such as `__proto__` are only keys. */
export type JsonObject = ReadonlyMap<string, JsonValue>;

/** Reads values of the expected shape out of a JSON block; anything else is reported with its place. */
export class JsonReader {
  readonly node: JsonNode;
  readonly #diagnostics: Diagnostic[];

  /** @param diagnostics receives the findings. */
  constructor(node: JsonNode, diagnostics: Diagnostic[]) {
    this.node = node;
    this.#diagnostics = diagnostics;
  }

  /** The entries of an object, in written order. */
  object(value: JsonValue | undefined, path: JsonPath): JsonObject | undefined {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return new Map(Object.entries(value));
    }
    this.#unexpected(value, path, 'an object');
    return undefined;
  }

  /** A string field of `object`. */
  string(object: JsonObject, path: JsonPath, field: string): string | undefined {
    const value = this.#field(object, path, field);
    if (value === undefined || typeof value === 'string') return value;
    this.#unexpected(value, [...path, field], 'a string');
    return undefined;
  }

  /** A boolean field of `object`. */
  boolean(object: JsonObject, path: JsonPath, field: string): boolean | undefined {
    const value = this.#field(object, path, field);
    if (value === undefined || typeof value === 'boolean') return value;
    this.#unexpected(value, [...path, field], '`true` or `false`');
    return undefined;
  }

  /** A field that is a list of strings; a string that comes twice is reported and kept once. */
  strings(object: JsonObject, path: JsonPath, field: string): readonly string[] | undefined {
    const value = this.#field(object, path, field);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) {
      this.#unexpected(value, [...path, field], 'a list of strings');
      return undefined;
    }
    const seen = new Set<string>();
    value.forEach((entry: JsonValue, index) => {
      const place = [...path, field, index];
      if (typeof entry !== 'string') this.#unexpected(entry, place, 'a string');
      else if (seen.has(entry)) {
        const span = this.node.spanOf(place);
        this.#diagnostics.push(diagnostic('duplicate-list-entry', span, { value: entry }));
      } else seen.add(entry);
    });
    return [...seen];
  }

  /** Reports the fields of `object` that are not in `known`. */
  onlyFields(object: JsonObject, path: JsonPath, known: readonly string[]): void {
    for (const field of object.keys()) {
      if (known.includes(field)) continue;
      const expected = known.map((name) => `\`${name}\``).join(', ');
      const span = this.node.keySpanOf([...path, field]);
      this.#diagnostics.push(diagnostic('json-unknown-field', span, { field, expected }));
    }
  }

  #field(object: JsonObject, path: JsonPath, field: string): JsonValue | undefined {
    const value = object.get(field);
    if (value === undefined) {
      this.#diagnostics.push(diagnostic('json-missing-field', this.node.spanOf(path), { field }));
    }
    return value;
  }

  #unexpected(value: JsonValue | undefined, path: JsonPath, expected: string): void {
    const found = describeJson(value);
    const span = this.node.spanOf(path);
    this.#diagnostics.push(diagnostic('json-shape', span, { found, expected }));
  }
}

function describeJson(value: JsonValue | undefined): string {
  if (value === null) return '`null`';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
