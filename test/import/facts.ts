import { buildService } from '../../generator/analyze/build/build-service.js';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import type { ActionResource, Service } from '../../generator/model/catalog.js';
import type {
  ActionFacts,
  ConditionKeyFacts,
  ResourceTypeFacts,
  ServiceFacts,
} from '../../generator/model/facts.js';
import { parseSpec } from '../../generator/parse/parse-spec.js';
import { SourceFile } from '../../generator/source/source-file.js';
import { assert } from '../../generator/support/assert.js';

export function entry(resourceType: string, more: Partial<ActionResource> = {}): ActionResource {
  return { resourceType, required: false, conditionKeys: [], dependentActions: [], ...more };
}

export function action(name: string, more: Partial<ActionFacts> = {}): ActionFacts {
  return { name, accessLevel: 'Write', resources: [entry('')], ...more };
}

export function resourceType(
  name: string,
  more: Partial<ResourceTypeFacts> = {},
): ResourceTypeFacts {
  return { name, arnFormats: [], conditionKeys: [], ...more };
}

export function conditionKey(
  name: string,
  more: Partial<ConditionKeyFacts> = {},
): ConditionKeyFacts {
  return { name, type: 'String', ...more };
}

/** A service that declares everything and has nothing, unless `more` says otherwise. */
export function service(prefix: string, more: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    prefix,
    title: `Amazon ${prefix}`,
    actions: [],
    resourceTypes: [],
    conditionKeys: [],
    declaresResources: true,
    declaresConditions: true,
    ...more,
  };
}

/** As many actions as asked for: `Action0`, `Action1`, ... */
export function manyActions(count: number): ActionFacts[] {
  return Array.from({ length: count }, (_, index) => action(`Action${index}`));
}

export interface Reading {
  readonly preamble: string;
  readonly service: Service;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of a spec. */
export function readSpec(text: string): Reading {
  const { document, diagnostics } = parseSpec(new SourceFile('seeds/iam.test.md', text));
  assert(document, `the text is a spec: ${JSON.stringify(diagnostics)}`);
  const built = buildService(document);
  return {
    preamble: document.preamble,
    service: built.service,
    diagnostics: [...diagnostics, ...built.diagnostics],
  };
}
