import { namedResources } from '../model/catalog.js';
import { shapeOf } from './arn-text.js';
import type { Subject } from './change.js';
import { type CatalogIndex, leadingWord } from './judge-context.js';
import { similarity } from './similarity.js';

/** What something that is gone and something new have in common when they may be one thing. */
export interface Traits {
  /** Equal for both. */
  readonly facts: string;
  /** The part of the name that is compared. */
  readonly stem: string;
  /** For services: what they can do. */
  readonly actions: ReadonlySet<string>;
}

/** Names at least this much alike may be one thing, and services that share so many of their actions. */
const alike = 0.5;
/** Fewer equal actions are chance: many services have `TagResource`. */
const fewestShared = 5;

/** The traits of a subject in the catalog that has it. */
export function traitsOf(subject: Subject, index: CatalogIndex): Traits {
  return readers[subject.kind](subject, index);
}

/** How likely it is that the two are one thing, from 0 to 1; 0 when it is not likely enough for a hint. */
export function likeness(old: Traits, current: Traits): number {
  if (old.facts !== current.facts) return 0;
  const score =
    old.actions.size > 0 ? sharedActions(old, current) : similarity(old.stem, current.stem);
  return score >= alike ? score : 0;
}

function sharedActions(old: Traits, current: Traits): number {
  const shared = [...old.actions].filter((name) => current.actions.has(name)).length;
  return shared < fewestShared ? 0 : shared / Math.max(old.actions.size, current.actions.size);
}

const readers: Record<Subject['kind'], (subject: Subject, index: CatalogIndex) => Traits> = {
  service: ({ name }, index) => {
    const actions = index.service(name)?.actions ?? [];
    return { facts: '', stem: name, actions: new Set(actions.map((action) => action.name)) };
  },
  /** The verb counts as a fact: `DeleteX` is no `CreateX`. */
  action: (subject, index) => {
    const action = index.action(subject);
    const types = action ? namedResources(action).map((entry) => entry.resourceType) : [];
    const verb = leadingWord(subject.name);
    const facts = [verb, action?.accessLevel, ...types.sort()].join('\n');
    return { facts, stem: subject.name.slice(verb.length), actions: new Set() };
  },
  'resource type': (subject, index) => {
    const shapes = index.resourceType(subject)?.arnFormats.map(({ text }) => shapeOf(text)) ?? [];
    return { facts: shapes.sort().join('\n'), stem: subject.name, actions: new Set() };
  },
  'condition key': ({ service, name }, index) => {
    const key = index.service(service)?.conditionKeys.find((candidate) => candidate.name === name);
    const facts = key?.type ?? '';
    return { facts, stem: name.slice(name.indexOf(':') + 1), actions: new Set() };
  },
};
