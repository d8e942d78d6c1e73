import { countOf, groupBy } from '../support/collections.js';
import { sortedBy } from '../support/compare.js';
import type { Catalog } from '../model/catalog.js';
import { type Change, levels, type UniformChange } from './change.js';
import { mostSevere } from './combine.js';
import { quote } from './describe.js';
import { fingerprintOf } from './fingerprint.js';
import { definitionOf } from './kinds.js';
import type { ChangeOf } from './kinds/define.js';
import { inOrder } from './order.js';

/** The least number of changes that are worth one line instead. */
const fewest = 10;
/** So many services show that it was not one service that changed. */
const severalServices = 3;
/** So many changes are one rewriting even in one service. */
const many = 20;
/** So many equal changes are one rewriting whatever else there is. */
const crowd = 100;
/** The share of the elements that could take part and do, for kinds where equal changes can be decisions of their own. */
const nearlyAll = 0.9;

/** Changes told one by one and changes told once; together they are all changes. */
export interface Grouping {
  readonly changes: readonly Change[];
  readonly uniform: readonly UniformChange[];
}

/**
 * Takes out changes that are one rewriting: the same kind, the same transformation of the fact and the same level (so that
 * what is more severe stands out), at least ten in three services or twenty in all. Where a few equal changes may as well be decisions of their own (access levels, required
 * types), nearly all elements that had the old fact must, unless there is a crowd. Order in and out as `findChanges` gives it.
 */
export function groupUniform(changes: readonly Change[], before: Catalog): Grouping {
  const uniform = [...groupBy(changes, rewritingKey)].flatMap(([key, members]) =>
    key !== undefined && isUniform(members, before) ? [uniformChange(key, members)] : [],
  );
  const taken = new Set(uniform.flatMap((group) => group.changes));
  return {
    changes: changes.filter((change) => !taken.has(change)),
    uniform: sortedBy(uniform, keyOf),
  };
}

function rewritingKey(change: Change): string | undefined {
  const rewriting = definitionOf(change.kind).rewriting?.(withBothSides(change));
  return rewriting === undefined
    ? undefined
    : [change.kind, rewriting, change.judgement.level].join('\n');
}

/** Optional fields as the definitions of kinds take them. */
function withBothSides(change: Change): ChangeOf {
  return { ...change, before: change.before, after: change.after };
}

function isUniform(members: readonly Change[], before: Catalog): boolean {
  const [first] = members;
  if (!first || members.length < fewest) return false;
  if (servicesOf(members).length < severalServices && members.length < many) return false;
  const { holders } = definitionOf(first.kind);
  if (!holders || members.length >= crowd) return true;
  const held = before.services.reduce((sum, each) => sum + holders(each, first.before), 0);
  return members.length >= held * nearlyAll;
}

function uniformChange(key: string, members: readonly Change[]): UniformChange {
  const [kind = '', rewriting = ''] = key.split('\n');
  const [first] = members;
  const subject = first?.subject.kind ?? 'service';
  const prefixes = servicesOf(members);
  const services =
    prefixes.length === 1 ? prefixes.map(quote).join('') : countOf(prefixes.length, 'service');
  const count = countOf(members.length, subject);
  return {
    kind: kind as UniformChange['kind'],
    message: `${rewriting} on ${count}${subject === 'service' ? '' : ` of ${services}`}`,
    judgement: mostSevere(members.map(({ judgement }) => judgement)),
    changes: inOrder(members),
    fingerprint: fingerprintOf([key, members.map(({ fingerprint }) => fingerprint).sort()]),
  };
}

function servicesOf(changes: readonly Change[]): string[] {
  return [...new Set(changes.map(({ subject }) => subject.service))];
}

function keyOf({ judgement, kind, message }: UniformChange): string {
  return [levels.indexOf(judgement.level), kind, message].join('\u0000');
}
