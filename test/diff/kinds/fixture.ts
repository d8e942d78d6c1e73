import type {
  Level,
  PermissionEffect,
  SourceEffect,
  ValueEffect,
} from '../../../generator/diff/change.js';
import type { ChangeKind } from '../../../generator/diff/kinds.js';
import type { Catalog } from '../../../generator/model/catalog.js';

/** One change of a kind, and how it has to be judged. */
export interface Fixture {
  readonly kind: ChangeKind;
  /** The case that applies, where the kind has more than one. */
  readonly when?: string;
  readonly before: Catalog;
  readonly after: Catalog;
  readonly message: string;
  readonly judged: readonly [Level, SourceEffect, ValueEffect, PermissionEffect];
  /** What the reason about permissions has to name. */
  readonly because?: string;
}
