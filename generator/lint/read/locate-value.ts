import type { MapNode, TextNode, ValueNode } from '../../policy/document.js';
import type { Span } from '../../source/span.js';
import {
  branchesOf,
  elementsOf,
  type Intrinsic,
  intrinsicOf,
  isNoValue,
  textGiven,
} from './intrinsics.js';
import { type Located, locatedList, locatedMap } from './located.js';

/** What `Fn::If` is read as. */
export type Branch = 'unknown' | 'yes' | 'no';

/** Thrown when aliases make a value larger than anybody writes. */
export class TooManyValuesError extends Error {
  override readonly name = 'TooManyValuesError';
}

/** How many more values are read of a file. */
export interface Budget {
  left: number;
}

/** Turns values as they are written into plain values with places. */
export class Locator {
  readonly #branch: Branch;
  readonly #budget: Budget;
  #hasBranches = false;

  /** @param budget when it is used up, {@link TooManyValuesError} is thrown. */
  constructor(branch: Branch, budget: Budget) {
    this.#branch = branch;
    this.#budget = budget;
  }

  /** Whether `Fn::If` was among the values. */
  get hasBranches(): boolean {
    return this.#hasBranches;
  }

  locate(node: ValueNode, key?: Span): Located {
    this.#budget.left -= 1;
    if (this.#budget.left < 0) throw new TooManyValuesError();
    const found = this.#value(node);
    return key ? { ...found, key } : found;
  }

  #value(node: ValueNode): Located {
    if (node.kind === 'text') return locatedText(node);
    if (node.kind === 'list') {
      const items = node.items.filter((item) => !isNoValue(this.#chosen(item)));
      return locatedList(
        items.map((item) => this.locate(item)),
        node.span,
      );
    }
    if (node.kind === 'map') return this.#map(node);
    if (node.value === undefined) return unknownAt(node.span);
    // CloudFormation makes strings of the numbers of YAML, such as account IDs.
    return { plain: node.written ?? node.value, span: node.span };
  }

  #map(node: MapNode): Located {
    const intrinsic = intrinsicOf(node);
    if (intrinsic) return this.#given(node, intrinsic);
    // A macro or a loop beside other elements adds what is not known.
    if (node.entries.some(({ key }) => key.text.startsWith('Fn::'))) return unknownAt(node.span);
    const entries = [...elementsOf(node)].filter(
      ([, { value }]) => !isNoValue(this.#chosen(value)),
    );
    return locatedMap(
      entries.map(([name, { key, value }]) => [name, this.locate(value, key.span)] as const),
      node.span,
    );
  }

  #given(node: MapNode, intrinsic: Intrinsic): Located {
    if (intrinsic.name === 'Fn::If') this.#hasBranches = true;
    const chosen = this.#chosen(node);
    if (chosen !== node) return this.locate(chosen);
    const text = textGiven(intrinsic);
    if (text === undefined) return unknownAt(node.span);
    const isShort = intrinsic.name === 'Fn::Sub' && intrinsic.argument.kind === 'text';
    const span = isShort ? intrinsic.argument.span : node.span;
    return { plain: withReferences(text), span };
  }

  /** What `Fn::If` gives in this reading. */
  #chosen(node: ValueNode): ValueNode {
    const intrinsic = this.#branch === 'unknown' ? undefined : intrinsicOf(node);
    const branches = intrinsic?.name === 'Fn::If' ? branchesOf(intrinsic.argument) : undefined;
    if (!branches) return node;
    return this.#branch === 'yes' ? branches[0] : branches[1];
  }
}

/** A value that nobody knows before the policy is in use. */
export function unknownAt(span: Span): Located {
  return { plain: { Ref: 'Unknown' }, span };
}

export function locatedText({ text, span }: TextNode): Located {
  return { plain: withReferences(text), span };
}

/**
 * Parts that other tools fill in, as `${…}`: dynamic references of CloudFormation and templates of Ansible (`{{…}}`),
 * directives of Terraform (`%{…}`).
 */
function withReferences(text: string): string {
  return text.replace(
    /\{\{([^{}]*)\}\}|%\{([^{}]*)\}/g,
    (_all, braces?: string, directive?: string) => `\${${braces ?? directive ?? ''}}`,
  );
}
