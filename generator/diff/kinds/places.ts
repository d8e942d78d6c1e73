import { compareCodeUnits, sortedUnique } from '../../support/compare.js';
import { placeText, quote } from '../describe.js';

/** Lists of an action by place: by resource type, `''` for the action itself. Only places that differ are in a fact. */
export type PlacesFact = Readonly<Record<string, readonly string[]>>;

/** What a change did to the lists of an action, all places taken together. */
export interface NetChange {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Names that some place gained or lost while another place had them. */
  readonly moved: readonly string[];
}

/** Sums up the places. What only moved is told apart from what is new or gone. */
export function netChange(before: PlacesFact, after: PlacesFact): NetChange {
  const [old, current] = [
    new Set(Object.values(before).flat()),
    new Set(Object.values(after).flat()),
  ];
  const changed = sortedUnique([...gainsOf(before, after), ...gainsOf(after, before)]);
  return {
    gained: changed.filter((name) => !old.has(name)),
    lost: changed.filter((name) => !current.has(name)),
    moved: changed.filter((name) => old.has(name) && current.has(name)),
  };
}

/** What any place of `after` has that the same place of `before` has not. */
function gainsOf(before: PlacesFact, after: PlacesFact): string[] {
  return Object.entries(after).flatMap(([place, names]) => {
    const old = new Set(before[place]);
    return names.filter((name) => !old.has(name));
  });
}

/** "gained `a`, lost `b`, moved `c`": the words for one change, and what equal changes have in common. */
export function netText({ gained, lost, moved }: NetChange): string {
  const list = (verb: string, names: readonly string[]) =>
    names.length > 0 ? [`${verb} ${names.map(quote).join(', ')}`] : [];
  return [...list('gained', gained), ...list('lost', lost), ...list('moved', moved)].join(', ');
}

/** "the action itself, `bucket`": where the lists differ. */
export function placesText(fact: PlacesFact): string {
  return Object.keys(fact).sort(compareCodeUnits).map(placeText).join(', ');
}

/** Whether no place has anything. */
export function isEmptyEverywhere(fact: PlacesFact): boolean {
  return Object.values(fact).every((names) => names.length === 0);
}
