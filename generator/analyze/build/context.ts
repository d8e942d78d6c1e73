import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/registry/index.js';
import type { JsonNode, JsonPath, SectionNode, TextNode } from '../../parse/spec-document.js';
import type { Span } from '../../source/span.js';
import { followsRule, type NameRule } from '../names/valid-names.js';

/** A name that another section or another spec has to define. */
export interface Reference {
  readonly kind: 'resource type' | 'condition key' | 'dependent action';
  readonly name: string;
  readonly node: JsonNode;
  readonly path: JsonPath;
  /** The qualified action that refers; absent inside `## Resources`. */
  readonly action?: string;
}

/** What the parts of the build stage share while one spec is built. */
export class BuildContext {
  readonly prefix: string;
  readonly diagnostics: Diagnostic[] = [];
  readonly references: Reference[] = [];

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** Whether `name` follows `rule`; reported when it does not. The place is worked out only then. */
  checkName(name: string, rule: NameRule, place: () => Span): boolean {
    if (followsRule(name, rule)) return true;
    const parameters = { kind: rule.kind, name, expected: rule.expected };
    this.diagnostics.push(diagnostic('invalid-name', place(), parameters));
    return false;
  }

  /** Checks and records each of `names` as a reference. `path` leads to the list in `node`. */
  refer(
    kind: Reference['kind'],
    rule: NameRule,
    names: readonly string[],
    node: JsonNode,
    path: JsonPath,
    action?: string,
  ): void {
    names.forEach((name, index) => {
      const place = [...path, index];
      if (this.checkName(name, rule, () => node.spanOf(place))) {
        this.references.push({ kind, name, node, path: place, ...(action && { action }) });
      }
    });
  }

  /** The value of a field of `section`, if it has one. */
  field(section: SectionNode, name: string): TextNode | undefined {
    return section.fields.find((field) => field.name.value === name)?.value;
  }

  /** The value of a field that has to be there; reported when it is not. */
  requiredField(section: SectionNode, name: string): TextNode | undefined {
    const found = this.field(section, name);
    if (!found) this.#missing(section, name);
    return found;
  }

  /** The JSON block of a field that has to be there. A field without its block is reported by the parser. */
  requiredBlock(section: SectionNode, name: string): JsonNode | undefined {
    const field = section.fields.find((candidate) => candidate.name.value === name);
    if (!field) this.#missing(section, name);
    return field?.block;
  }

  /** The `removed` field, checked. */
  removed(section: SectionNode, rule: NameRule): { readonly removed?: string } {
    const field = this.field(section, 'removed');
    if (!field || !this.checkName(field.value, rule, () => field.span)) return {};
    return { removed: field.value };
  }

  #missing(section: SectionNode, field: string): void {
    const parameters = { field, heading: section.heading.value };
    this.diagnostics.push(diagnostic('missing-field', section.heading.span, parameters));
  }
}
