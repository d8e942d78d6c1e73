import { camelCase, pascalCase } from './case.js';
import { conditionKeyWords } from './condition-key-parts.js';
import { type DeclaredIdentifier, declaredIdentifiers } from './declared-identifiers.js';

/** Both forms of an identifier. */
export interface Identifiers {
  readonly identifier: string;
  readonly camelIdentifier: string;
}

export type ElementKind = DeclaredIdentifier['kind'];

const declared: ReadonlyMap<string, string> = new Map(
  declaredIdentifiers.map((entry) => [
    keyOf(entry.prefix, entry.kind, entry.name),
    entry.identifier,
  ]),
);

/** The identifiers of an element, from its own name alone or from the declared exceptions. */
export function identifiersOf(prefix: string, kind: ElementKind, name: string): Identifiers {
  const exception = declared.get(keyOf(prefix, kind, name));
  const words = kind === 'condition key' ? conditionKeyWords(name, prefix) : name;
  const base = exception ?? words;
  return { identifier: pascalCase(base), camelIdentifier: camelCase(base) };
}

/** The identifiers of a service, from its prefix; titles mislead. */
export function serviceIdentifiers(prefix: string): Identifiers {
  return { identifier: pascalCase(prefix), camelIdentifier: camelCase(prefix) };
}

function keyOf(prefix: string, kind: ElementKind, name: string): string {
  return `${prefix} ${kind} ${name}`;
}

/** Names that a TypeScript enum refuses as members, or that would make a helper object something else. */
const reserved = new Set(['NaN', 'Infinity', 'with', 'then']);

/** Whether both forms can stand in emitted code. */
export function areUsable({ identifier, camelIdentifier }: Identifiers): boolean {
  return (
    /^[A-Z][A-Za-z0-9]*$/.test(identifier) &&
    !reserved.has(identifier) &&
    !reserved.has(camelIdentifier)
  );
}
