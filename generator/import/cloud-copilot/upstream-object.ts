import type { Loss } from '../upstream.js';

/** What an adapter could not take over: see {@link Loss} and `UpstreamService.problems`. */
export interface Notes {
  readonly losses: Loss[];
  readonly problems: string[];
}

/**
 * One object of the upstream JSON, read field by field. A value of another type than expected is noted as a problem and
 * read as empty. {@link close} notes every field that nobody asked for as a loss, so that a new field never gets lost
 * silently.
 */
export class UpstreamObject {
  /** How a note names this object: `s3:GetObject`. */
  readonly place: string;
  readonly notes: Notes;
  readonly #fields: ReadonlyMap<string, unknown>;
  readonly #known = new Set<string>();

  constructor(value: unknown, place: string, notes: Notes) {
    this.place = place;
    this.notes = notes;
    this.#fields = new Map(entriesOf(value, place, notes));
  }

  /** A field that has to be a string. */
  string(field: string): string {
    const value = this.#take(field);
    if (typeof value === 'string') return value;
    this.#problem(field, 'a string');
    return '';
  }

  /** A field that has to be a boolean. */
  boolean(field: string): boolean {
    const value = this.#take(field);
    if (typeof value === 'boolean') return value;
    this.#problem(field, '`true` or `false`');
    return false;
  }

  /** A field that has to be a list of strings; a missing one is an empty list. */
  strings(field: string): readonly string[] {
    const items = this.#list(field);
    if (items.every((item) => typeof item === 'string')) return items;
    this.#problem(field, 'a list of strings');
    return [];
  }

  /** A field that has to be a list of objects; a missing one is an empty list. */
  objects(field: string): readonly UpstreamObject[] {
    return this.#list(field).map((item) => new UpstreamObject(item, this.place, this.notes));
  }

  /** Fields that are left out on purpose. */
  ignore(...fields: readonly string[]): void {
    for (const field of fields) this.#known.add(field);
  }

  /** Notes a loss at this object. */
  lose(what: string): void {
    this.notes.losses.push({ what, place: this.place });
  }

  /** Notes the fields that were not read. @param kind `an action`. */
  close(kind: string): void {
    for (const field of this.#fields.keys()) {
      if (!this.#known.has(field)) this.lose(`field \`${field}\` of ${kind}`);
    }
  }

  #take(field: string): unknown {
    this.#known.add(field);
    return this.#fields.get(field);
  }

  #list(field: string): readonly unknown[] {
    const value = this.#take(field) ?? [];
    if (Array.isArray(value)) return value;
    this.#problem(field, 'a list');
    return [];
  }

  #problem(field: string, expected: string): void {
    this.notes.problems.push(`${this.place}: expected the field \`${field}\` to be ${expected}`);
  }
}

/** The members of a JSON object; anything else is noted as a problem. */
export function entriesOf(value: unknown, place: string, notes: Notes): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value);
  }
  notes.problems.push(`${place}: expected an object`);
  return [];
}
