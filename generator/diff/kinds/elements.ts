import type { Subject } from '../change.js';
import { subjectStart } from '../describe.js';
import { defineKind, type RecordFact } from './define.js';
import { source, value } from './effects.js';

interface Wording {
  readonly subject: 'resource type' | 'condition key';
  /** Why this alone changes no permission. */
  readonly reason: string;
  /** What a new or lost element has in common with others of that name in other services. */
  readonly rewriting?: (name: string) => string;
}

/** Kinds for resource types and condition keys as wholes. They grant nothing themselves: actions do. */
export function addedKind(mirror: string, { subject, reason, rewriting }: Wording) {
  return defineKind<undefined, RecordFact>({
    mirror,
    meaning: `A ${subject} is in the spec for the first time.`,
    subjects: [subject],
    message: (change) => `${subjectStart(change.subject)} is new`,
    cases: [{ source: source.added, value: value.none, permission: 'none', reason }],
    ...(rewriting && { rewriting: (change) => `${rewriting(change.subject.name)} was added` }),
  });
}

export function removedKind(mirror: string, { subject, reason, rewriting }: Wording) {
  return defineKind<RecordFact, undefined>({
    mirror,
    meaning: `A ${subject} is no longer in the spec.`,
    subjects: [subject],
    message: (change) => `${subjectStart(change.subject)} is gone`,
    cases: [{ source: source.removed, value: value.none, permission: 'none', reason }],
    ...(rewriting && { rewriting: (change) => `${rewriting(change.subject.name)} was removed` }),
  });
}

export function deprecatedKind(mirror: string, { subject, reason }: Wording) {
  return defineKind<undefined, string>({
    mirror,
    meaning: `A ${subject} got the mark \`removed\`: AWS no longer has it, its members stay.`,
    subjects: [subject],
    deprecates: true,
    message: (change) =>
      `${subjectStart(change.subject)} is not in the AWS data since ${change.after}`,
    cases: [{ source: source.deprecated, value: value.none, permission: 'none', reason }],
  });
}

export function undeletedKind(mirror: string, { subject, reason }: Wording) {
  return defineKind<string, undefined>({
    mirror,
    meaning: `A ${subject} lost the mark \`removed\`: AWS has it again.`,
    subjects: [subject],
    message: (change) =>
      `${subjectStart(change.subject)} is back, after it was missing since ${change.before}`,
    cases: [{ source: source.current, value: value.none, permission: 'none', reason }],
  });
}

/** The kinds of subject that can be marked `removed` and have an identifier. */
export const elementSubjects = [
  'action',
  'resource type',
  'condition key',
] as const satisfies readonly Subject['kind'][];
