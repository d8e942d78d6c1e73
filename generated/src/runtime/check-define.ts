import type { PolicyFindingSeverity } from './check-types.js';

/** What the registry says of one code. */
export interface FindingDefinition<Parameters> {
  readonly severity: PolicyFindingSeverity;
  /** What is wrong and what fits, values in backticks. */
  readonly message: (parameters: Parameters) => string;
  /** What to do about it; undefined when the message says all. */
  readonly help?: (parameters: Parameters) => string | undefined;
}

/** Definitions by code, whatever their messages are made from. */
export type FindingDefinitions = Readonly<Record<string, FindingDefinition<never>>>;
