export { ArnError } from './arn-error.js';
export { arnIndex, type ArnCandidate, type MatchArn } from './arn-index.js';
export { arnHelpers, type ArnHelperData } from './arn-helpers.js';
export { type ArnParts, buildArn, isArn, parseArn } from './arn-parts.js';
export type {
  Arn,
  ArnBinding,
  ArnDefaultName,
  ArnHelper,
  ArnHelpers,
  BoundHelpers,
  BoundParameters,
  ParsedArn,
} from './arn-types.js';
export { conditionKey, ConditionKeyError } from './condition-key.js';
export type {
  AccessLevel,
  ActionMetadata,
  ActionResourceMetadata,
  ConditionKeyMetadata,
  ConditionKeyType,
  ResourceTypeMetadata,
  ServiceMetadata,
} from './metadata.js';
export type { ServiceEntry } from './services.js';
