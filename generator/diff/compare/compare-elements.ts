import type { Element } from '../../model/catalog.js';
import type { ChangeKind, FactsOf } from '../kinds.js';
import type { RecordFact } from '../kinds/define.js';
import type { Subject } from '../change.js';
import type { Comparison } from './field-table.js';
import { type FoundChange, type Report, reporter } from './report.js';

/** Kinds whose fact is that of a whole element. */
type KindWith<Before, After> = {
  [Kind in ChangeKind]: FactsOf<Kind> extends { before: Before; after: After } ? Kind : never;
}[ChangeKind];

/** How one kind of element is compared. */
export interface ElementGroup<Kind extends Element> {
  readonly kind: Subject['kind'];
  readonly added: KindWith<undefined, RecordFact>;
  readonly removed: KindWith<RecordFact, undefined>;
  readonly comparison: Comparison<Kind>;
}

/** Reports the elements that one side has not, and how the others differ. */
export function compareElements<Kind extends Element>(
  group: ElementGroup<Kind>,
  service: string,
  before: readonly Kind[],
  after: readonly Kind[],
  found: FoundChange[],
): void {
  const old = new Map(before.map((element) => [element.name, element]));
  const current = new Map(after.map((element) => [element.name, element]));
  const report = (name: string): Report => {
    const places = { before: old.get(name)?.span, after: current.get(name)?.span };
    return reporter(found, { service, kind: group.kind, name }, places);
  };
  for (const [name, element] of old) {
    const other = current.get(name);
    if (other) group.comparison.compare(element, other, report(name));
    else report(name)(group.removed, group.comparison.fact(element), undefined);
  }
  for (const [name, element] of current) {
    if (!old.has(name)) report(name)(group.added, undefined, group.comparison.fact(element));
  }
}
