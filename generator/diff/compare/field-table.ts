import type { Fact } from '../change.js';
import type { Report } from './report.js';

/** How a field takes part in the comparison, other than by being compared. */
export type FieldRole =
  /** Tells which element it is: the two sides are matched by it. */
  | 'identity'
  /** Follows from other fields. */
  | 'derived'
  /** No fact of AWS: where a spec is and how it is laid out. */
  | 'ignored';

/** A field that is compared. `Scope` is what the comparison looks at: usually the element itself. */
export interface ComparedField<Element, Scope> {
  /** The field as a part of the fact of an added or removed element; absent when there is nothing to say. */
  readonly fact: (element: Element) => Fact | undefined;
  readonly compare: (before: Scope, after: Scope, report: Report) => void;
}

/** Every field of a part of the model. One that is added to the model and not here does not compile. */
export type FieldTable<Element, Scope = Element> = {
  readonly [Field in keyof Element]-?: FieldRole | ComparedField<Element, Scope>;
};

/** What a table makes of elements. */
export interface Comparison<Element, Scope = Element> {
  /** All facts of an element, by field. */
  readonly fact: (element: Element) => Readonly<Record<string, Fact>>;
  /** Reports every field that differs. */
  readonly compare: (before: Scope, after: Scope, report: Report) => void;
}

/** Turns a table into the functions that use it. */
export function comparisonOf<Element, Scope = Element>(
  table: FieldTable<Element, Scope>,
): Comparison<Element, Scope> {
  const entries = Object.entries<FieldRole | ComparedField<Element, Scope>>(table);
  const compared = entries.flatMap(([name, field]) =>
    typeof field === 'string' ? [] : [[name, field] as const],
  );
  return {
    fact: (element) => {
      const facts = compared.map(([name, field]) => [name, field.fact(element)] as const);
      return Object.fromEntries(
        facts.flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]])),
      );
    },
    compare: (before, after, report) => {
      for (const [, field] of compared) field.compare(before, after, report);
    },
  };
}
