import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Service } from '../../model/catalog.js';
import type { Reference } from '../build/context.js';

/** What a rule looks at: one service, what it refers to, and all loaded services by prefix. */
export interface RuleInput {
  readonly service: Service;
  readonly references: readonly Reference[];
  readonly services: ReadonlyMap<string, Service>;
}

/** A check that needs more than one section of a spec, or more than one spec. */
export type Rule = (input: RuleInput) => readonly Diagnostic[];
