import type { Service } from '../../model/catalog.js';
import type {
  Effect,
  Fact,
  PermissionEffect,
  SourceEffect,
  Subject,
  ValueEffect,
} from '../change.js';
import type { JudgeContext } from '../judge-context.js';

/** A fact, or `undefined` on the side that has none. */
export type MaybeFact = Fact | undefined;

/** The facts of an element or an entry, field by field. */
export type RecordFact = Readonly<Record<string, Fact>>;

/** A change of one kind, before it is judged. */
export interface ChangeOf<Before extends MaybeFact = MaybeFact, After extends MaybeFact = Before> {
  readonly subject: Subject;
  readonly part?: string;
  readonly before: Before;
  readonly after: After;
}

/** One row of a kind's decision table: when it applies, and what a change then means. */
export interface Case<Before extends MaybeFact, After extends MaybeFact> {
  /** Completes "when ..." in the documentation; absent when the kind has one case only. */
  readonly when?: string;
  /** Absent in the last case, which takes the rest. */
  readonly applies?: (change: ChangeOf<Before, After>, context: JudgeContext) => boolean;
  readonly source: Effect<SourceEffect>;
  readonly value: Effect<ValueEffect>;
  readonly permission: PermissionEffect;
  /** Why the permissions change or do not: a sentence. */
  readonly reason: string | ((change: ChangeOf<Before, After>, context: JudgeContext) => string);
  /**
   * An effect only on statements that already ask for it, by a wildcard, an ARN or a condition that had nothing to match:
   * it is told, but does not raise the level.
   */
  readonly everyday?: true;
}

/** Everything iamspec knows of a kind of change. The identifier of the kind is its key in the registry. */
export interface KindDefinition<
  Before extends MaybeFact = MaybeFact,
  After extends MaybeFact = Before,
> {
  /** The kind that the same change has when the catalogs are swapped. */
  readonly mirror: string;
  /** One sentence, for documentation and SARIF rules. */
  readonly meaning: string;
  readonly subjects: readonly Subject['kind'][];
  /** True when only texts for readers change. */
  readonly documentation?: true;
  /** True when the change marks a part of the package as deprecated. */
  readonly deprecates?: true;
  /** One line of plain text. */
  readonly message: (change: ChangeOf<Before, After>) => string;
  /** The first case that applies holds. */
  readonly cases: readonly Case<Before, After>[];
  /** What is done to the fact, in words that fit in front of "on 719 actions". Changes with equal words are one rewriting. */
  readonly rewriting?: (change: ChangeOf<Before, After>) => string | undefined;
  /**
   * How many elements of a service hold a fact. Kinds with this are one rewriting only when nearly all elements that
   * held the old fact take part: a few equal changes among many are decisions of their own.
   */
  readonly holders?: (service: Service, fact: Before | After) => number;
}

/** Ties the facts of a kind to its message, cases and rewriting. */
export function defineKind<Before extends MaybeFact, After extends MaybeFact = Before>(
  definition: KindDefinition<Before, After>,
): KindDefinition<Before, After> {
  return definition;
}
