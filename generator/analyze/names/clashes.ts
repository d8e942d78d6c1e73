import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/registry/index.js';
import type { Element, Service } from '../../model/catalog.js';
import type { Span } from '../../source/span.js';
import { areUsable, type Identifiers } from './identifiers.js';

interface Named extends Identifiers {
  readonly name: string;
  readonly span: Span;
}

/** Identifiers inside one service that two elements of a kind share, or that TypeScript cannot take. */
export function findElementClashes(service: Service): Diagnostic[] {
  return [
    ...clashesOf('action', service.actions),
    ...clashesOf('resource type', service.resourceTypes),
    ...clashesOf('condition key', service.conditionKeys),
  ];
}

/** The same between services. Two specs of one prefix are reported elsewhere. */
export function findServiceClashes(services: readonly Service[]): Diagnostic[] {
  const named = services.map((service) => ({ ...service, name: service.prefix }));
  return clashesOf('service', named);
}

function clashesOf(kind: string, elements: readonly (Element | Named)[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const pascal = new Map<string, Named>();
  const camel = new Map<string, Named>();
  for (const element of elements) {
    const { identifier, camelIdentifier, name, span } = element;
    const other = pascal.get(identifier) ?? camel.get(camelIdentifier);
    if (!areUsable(element)) {
      found.push(diagnostic('invalid-identifier', span, { kind, name, identifier }));
    } else if (other && other.name !== name) {
      const shared = other.identifier === identifier ? identifier : camelIdentifier;
      const parameters = { kind, name, identifier: shared, other: other.name };
      const related = [{ reason: `\`${other.name}\` is here`, place: other.span }];
      found.push(diagnostic('identifier-clash', span, parameters, { related }));
    } else {
      pascal.set(identifier, element);
      camel.set(camelIdentifier, element);
    }
  }
  return found;
}
