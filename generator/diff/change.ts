import type { Span } from '../source/span.js';
import type { ChangeKind } from './kinds.js';

/** breaking: code or policies in use stop working; dangerous: they go on and mean something else; safe; documentation. */
export const levels = ['breaking', 'dangerous', 'safe', 'documentation'] as const;
export type Level = (typeof levels)[number];

/** Whether code that imports the package still compiles. */
export type SourceEffect = 'breaks' | 'adds' | 'none';
/** Whether a string or an ARN that the package emits becomes another one. */
export type ValueEffect = 'changes' | 'none';
/** Whether an existing policy, wildcard or access-level group grants more or less than before. */
export type PermissionEffect = 'widening' | 'narrowing' | 'mixed' | 'none';

/** One effect and why, in a sentence a reviewer can act on. */
export interface Effect<Value> {
  readonly effect: Value;
  readonly reason: string;
}

/** The three questions every change is judged by, and the level that follows. */
export interface Judgement {
  readonly level: Level;
  readonly source: Effect<SourceEffect>;
  readonly value: Effect<ValueEffect>;
  readonly permission: Effect<PermissionEffect>;
}

/** What changed. `name` equals the service prefix when the service itself is the subject. */
export interface Subject {
  readonly service: string;
  readonly kind: 'service' | 'action' | 'resource type' | 'condition key';
  readonly name: string;
}

/** A fact of the model in canonical JSON form; lists that are sets are sorted. */
export type Fact =
  string | number | boolean | null | readonly Fact[] | { readonly [field: string]: Fact };

/** One change between two catalogs. */
export interface Change {
  readonly kind: ChangeKind;
  readonly subject: Subject;
  /** What inside the subject, such as the resource type of an action; absent when the subject itself changed. */
  readonly part?: string;
  /** The fact before and after; absent on the side where there is none. */
  readonly before?: Fact;
  readonly after?: Fact;
  readonly judgement: Judgement;
  /** One line of plain text. May hold text of a spec: reports must escape it for their format. */
  readonly message: string;
  /** Where the spec says it: on the `after` side unless only `before` has it. */
  readonly place: Span;
  readonly side: 'before' | 'after';
  /** Stable over runs and unrelated changes: 16 hexadecimal digits over kind, subject, part, before and after. */
  readonly fingerprint: string;
  /** For a removed element: an added one that may be its new name. */
  readonly renameHint?: string;
}

/** Many changes of one kind that are one rewriting, told once. */
export interface UniformChange {
  readonly kind: ChangeKind;
  /** In words: "`Tagging` became `Write` on 719 actions". */
  readonly message: string;
  readonly judgement: Judgement;
  readonly changes: readonly Change[];
  readonly fingerprint: string;
}

/** What the changes mean for the version of the package (Semantic Versioning 2.0.0). */
export interface SemverVerdict {
  readonly bump: 'major' | 'minor' | 'patch' | 'none';
  readonly reason: string;
}

/** An accepted finding, from the allow file. */
export interface Acceptance {
  readonly fingerprint: string;
  readonly reason: string;
}

/** The whole result of a comparison. */
export interface Diff {
  /** How the user named the sides. */
  readonly before: string;
  readonly after: string;
  /** Changes told one by one, by level, then service, then subject. */
  readonly changes: readonly Change[];
  readonly uniform: readonly UniformChange[];
  readonly verdict: SemverVerdict;
  readonly accepted: readonly Acceptance[];
  /** Notes such as unused or expired entries of the allow file. */
  readonly notes: readonly string[];
}
