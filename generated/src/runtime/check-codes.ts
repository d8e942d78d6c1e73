import { actionFindings } from './check-codes-actions.js';
import { conditionFindings } from './check-codes-conditions.js';
import { structureFindings } from './check-codes-structure.js';
import type { FindingDefinition } from './check-define.js';

type PolicyFindings = typeof structureFindings & typeof actionFindings & typeof conditionFindings;

/** The code of a finding. Codes are permanent. */
export type PolicyFindingCode = keyof PolicyFindings;

/** What the message of a code is made from. */
export type PolicyFindingParameters<Code extends PolicyFindingCode> = Parameters<
  PolicyFindings[Code]['message']
>[0];

/** All codes, by what they are about. */
export function policyFindingCodes(): readonly PolicyFindingCode[] {
  return Object.keys(allFindings()) as PolicyFindingCode[];
}

/** What the registry says of a code. */
export function definitionOf<Code extends PolicyFindingCode>(
  code: Code,
): FindingDefinition<PolicyFindingParameters<Code>> {
  // The compiler cannot follow the tie between a code and its parameters through an index.
  return allFindings()[code] as unknown as FindingDefinition<PolicyFindingParameters<Code>>;
}

function allFindings(): PolicyFindings {
  return { ...structureFindings, ...actionFindings, ...conditionFindings };
}
