import type { Span } from '../../source/span.js';
import { assert } from '../../support/assert.js';
import type { Subject } from '../change.js';
import type { ChangeKind, FactsOf } from '../kinds.js';
import type { ChangeOf } from '../kinds/define.js';

/** A change that has been found and not yet judged. */
export interface FoundChange extends ChangeOf {
  readonly kind: ChangeKind;
  readonly place: Span;
  readonly side: 'before' | 'after';
}

/** Takes one change of the subject at hand. The facts are those of its kind. */
export type Report = <Kind extends ChangeKind>(
  kind: Kind,
  before: FactsOf<Kind>['before'],
  after: FactsOf<Kind>['after'],
  part?: string,
) => void;

/** Where a subject stands; at least one side has it. */
export interface Places {
  readonly before: Span | undefined;
  readonly after: Span | undefined;
}

/** Collects the changes of one subject in `found`. */
export function reporter(found: FoundChange[], subject: Subject, places: Places): Report {
  return (kind, before, after, part) => {
    const { after: there, before: here } = places;
    const [place, side] = there ? ([there, 'after'] as const) : ([here, 'before'] as const);
    assert(place, `${kind} of ${subject.name}, which neither side has`);
    found.push({ kind, subject, before, after, place, side, ...(part !== undefined && { part }) });
  };
}
