import type { Catalog } from '../model/catalog.js';
import type { Diff } from './change.js';
import { findChanges } from './find-changes.js';
import { groupUniform } from './group-uniform.js';
import { verdictOf } from './verdict.js';

/** How the user named the two sides. */
export interface SideNames {
  readonly before: string;
  readonly after: string;
}

/** The whole comparison of two catalogs. Nothing is accepted yet: that is up to the allow file. */
export function diffCatalogs(before: Catalog, after: Catalog, names: SideNames): Diff {
  const found = findChanges(before, after);
  const { changes, uniform } = groupUniform(found, before);
  const verdict = verdictOf(found);
  return { ...names, changes, uniform, verdict, accepted: [], notes: [] };
}
